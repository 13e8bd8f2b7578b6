import { useState } from 'react';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { numberFrom, numberShown, numberTyped } from '../question-draft.ts';
import { useLaidOut } from '../use-laid-out.ts';
import { DigitPad } from './digit-pad.tsx';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf, QuestionPrompt } from './question-lead.tsx';
import type { QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage } from './stage.tsx';

/** A number typed on keys of our own: beside the question where the glass is high enough. */
export function NumberQuestion({ question, label, onLeave, onAnswer }: QuestionPart<'number'>) {
  const { kind } = useGlass();
  const [typed, setTyped] = useState('');
  const number = numberFrom(typed);
  const { box, plan } = useLaidOut(question.id, (element) => {
    const parts = [element, ...element.querySelectorAll('.number-lead')];
    return { fits: parts.every((part) => part.scrollHeight <= part.clientHeight + 1) };
  });
  const check = {
    ready: number !== null,
    onCheck: () => number !== null && onAnswer({ type: 'number', value: number }),
  };
  const field = <NumberField typed={typed} question={question} />;
  const beside = kind !== 'small' && plan?.fits !== false;
  const pad = (
    <DigitPad
      belowZero={countsBelowZero(question.unit.text)}
      flat={!beside}
      onKey={(key) => setTyped(numberTyped(typed, key))}
    />
  );

  if (beside) {
    return (
      <div className="number-beside fills" ref={box}>
        <div className="number-question">
          <div className="number-lead">
            <QuestionPrompt prompt={question.prompt} />
            {field}
          </div>
          <QuestionFoot turning={{ onLead: false }} label={label} onLeave={onLeave} check={check} />
        </div>
        {pad}
      </div>
    );
  }
  return (
    <Stage
      name={question.id}
      {...leadOf(question.prompt)}
      items={[
        {
          id: 'pad',
          node: (
            <div className="number-below">
              {field}
              {pad}
            </div>
          ),
        },
      ]}
      columns={[1]}
      foot={(turning) => (
        <QuestionFoot turning={turning} label={label} onLeave={onLeave} check={check} />
      )}
    />
  );
}

function NumberField({
  typed,
  question,
}: {
  readonly typed: string;
  readonly question: QuestionPart<'number'>['question'];
}) {
  const { language } = useFrame();
  const { answering } = useWords().learn;
  return (
    <p className="number-field" role="status">
      <span className="unseen">{answering.yourNumber}: </span>
      <b>
        {typed === '' ? (
          <span className="unseen">{answering.noNumber}</span>
        ) : (
          numberShown(typed, language)
        )}
      </b>{' '}
      <SaidText said={question.unit} plain />
    </p>
  );
}

/** Degrees are the one unit in which visitors count below zero; other pads have no minus in the way. */
const countsBelowZero = (unit: string) => unit.includes('°');
