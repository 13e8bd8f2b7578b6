import type { ChoiceQuestionView } from '../../kiosk/view.ts';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf } from './question-lead.tsx';
import { answerColumns, isBroad, type QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage, type StageItem } from './stage.tsx';
import { Stone } from './stone.tsx';

/** One of several, or true or false: one touch answers. */
export function ChoiceQuestion({
  question,
  label,
  promptIsRead = false,
  onLeave,
  onAnswer,
}: QuestionPart<ChoiceQuestionView['type']>) {
  const { answering } = useWords().learn;
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const items: readonly StageItem[] =
    question.type === 'single'
      ? question.options.map(({ id, said }, index) => ({
          id,
          broad: isBroad(said.text, kind, textSize),
          node: (
            <Stone mark={index + 1} onPress={() => onAnswer({ type: 'single', option: id })}>
              <SaidText said={said} plain />
            </Stone>
          ),
        }))
      : [true, false].map((value, index) => ({
          id: String(value),
          node: (
            <Stone mark={index + 1} onPress={() => onAnswer({ type: 'trueFalse', value })}>
              {value ? answering.true : answering.false}
            </Stone>
          ),
        }));
  return (
    <Stage
      name={question.id}
      className="one-touch"
      {...leadOf(question.prompt)}
      leadIsRead={promptIsRead}
      items={items}
      columns={question.type === 'trueFalse' ? [2, 1] : answerColumns(kind)}
      foot={(turning) => <QuestionFoot turning={turning} label={label} onLeave={onLeave} />}
    />
  );
}
