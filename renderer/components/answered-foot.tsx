import { useGlass, useWords } from '../kiosk-context.ts';
import { Go, Quiet } from './button.tsx';
import { StepBack } from './step-back.tsx';
import type { Turn } from './turner.tsx';

/** After an answer: try again as often as wanted, read on while there is more, then the way on. */
export function AnsweredFoot({
  turn,
  onTryAgain,
  onward,
  onOnward,
}: {
  readonly turn: Turn;
  readonly onTryAgain: () => void;
  readonly onward: string;
  readonly onOnward: () => void;
}) {
  const { answering, lesson } = useWords().learn;
  const slim = useGlass().kind === 'small';
  return (
    <div className="foot">
      {turn.previous && (
        <StepBack arrow onPress={turn.previous}>
          {lesson.previous}
        </StepBack>
      )}
      <Quiet slim={slim} onPress={onTryAgain}>
        {answering.tryAgain}
      </Quiet>
      <div className="foot-end">
        {turn.next ? (
          <Go slim={slim} iconAfter="next" onPress={turn.next}>
            {lesson.next}
          </Go>
        ) : (
          <Go slim={slim} iconAfter="next" onPress={onOnward}>
            {onward}
          </Go>
        )}
      </div>
    </div>
  );
}
