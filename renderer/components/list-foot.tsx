import { type ReactNode, useState } from 'react';
import { useAct, useWords } from '../kiosk-context.ts';
import { Quiet } from './button.tsx';
import { StepBack } from './step-back.tsx';

/** Under a list that the kiosk hands out in parts: which part this is, and the ways to the others. */
export function ListFoot({
  offset,
  shown,
  total,
  more,
  beside,
  children,
}: {
  /** Position of the first item shown, how many are, and how many there are. */
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  /** Names the way on. */
  readonly more: string;
  /** Stands beside the words: a way to somewhere else. */
  readonly beside?: ReactNode;
  /** Says which part of what this is. */
  readonly children: ReactNode;
}) {
  const { finding } = useWords().learn;
  const act = useAct();
  // Pages differ in how many items they hold, so the way back is remembered, not computed.
  const [trail, setTrail] = useState<readonly number[]>([]);
  const turnTo = (to: number) => act({ type: 'visitor.turnedList', offset: to });
  return (
    <div className="foot">
      {offset > 0 && (
        <StepBack
          slim
          onPress={() => {
            turnTo(trail.findLast((before) => before < offset) ?? Math.max(0, offset - shown));
            setTrail(trail.slice(0, -1));
          }}
        >
          {finding.previous}
        </StepBack>
      )}
      <span className="foot-label" role="status">
        {children}
      </span>
      {beside}
      {offset + shown < total && (
        <div className="foot-end">
          <Quiet
            slim
            iconAfter="next"
            onPress={() => {
              setTrail([...trail, offset]);
              turnTo(offset + shown);
            }}
          >
            {more}
          </Quiet>
        </div>
      )}
    </div>
  );
}
