import { useGlass, useWords } from '../kiosk-context.ts';
import { Go } from './button.tsx';
import type { Turning } from './stage.tsx';
import { StepBack } from './step-back.tsx';

/**
 * The way back at the left and the way on at the right: to the next page while there is one, then
 * *Check*. Questions that are answered by one touch have no *Check*.
 */
export function QuestionFoot({
  turning,
  label,
  onLeave,
  check,
}: {
  readonly turning: Turning;
  readonly label?: string | undefined;
  readonly onLeave?: (() => void) | undefined;
  readonly check?: { readonly ready: boolean; readonly onCheck: () => void };
}) {
  const { answering, lesson } = useWords().learn;
  const slim = useGlass().kind === 'small';
  const back = turning.previous ?? onLeave;
  const { next } = turning;
  if (back === undefined && next === undefined && check === undefined) return null;
  return (
    <div className="foot">
      {back && (
        <StepBack slim={next === undefined && check === undefined} onPress={back}>
          {lesson.previous}
        </StepBack>
      )}
      {label !== undefined && <span className="foot-label">{label}</span>}
      <div className="foot-end">
        {next ? (
          <Go slim={slim} iconAfter="next" onPress={next}>
            {turning.onLead ? answering.showAnswers : answering.moreAnswers}
          </Go>
        ) : (
          check && (
            <Go slim={slim} disabled={!check.ready} onPress={check.onCheck}>
              {answering.check}
            </Go>
          )
        )}
      </div>
    </div>
  );
}
