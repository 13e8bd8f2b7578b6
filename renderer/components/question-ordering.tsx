import { useState } from 'react';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { tapped } from '../question-draft.ts';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf, useHint } from './question-lead.tsx';
import { answerColumns, isBroad, type QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage } from './stage.tsx';
import { Stone } from './stone.tsx';

/** Touched from first to last, each takes the next number; a second touch takes it out again. */
export function OrderingQuestion({ question, label, onLeave, onAnswer }: QuestionPart<'ordering'>) {
  const { answering } = useWords().learn;
  const hint = useHint(answering.orderHint);
  const { language, access } = useFrame();
  const { kind } = useGlass();
  const [order, setOrder] = useState<readonly string[]>([]);
  const items = question.items.map(({ id, said }) => {
    const place = order.indexOf(id) + 1;
    return {
      id,
      broad: isBroad(said.text, kind, access.textSize),
      node: (
        <Stone
          mark={place > 0 ? place : ''}
          pressed={place > 0}
          onPress={() => setOrder(tapped(order, id))}
        >
          <SaidText said={said} plain />
          {place > 0 && <span className="unseen">, {answering.place(place)}</span>}
        </Stone>
      ),
    };
  });
  return (
    <Stage
      name={question.id}
      className="slim"
      {...leadOf(question.prompt, hint.above, language)}
      items={items}
      columns={answerColumns(kind)}
      foot={(turning) => (
        <QuestionFoot
          turning={turning}
          label={hint.below ?? label}
          onLeave={onLeave}
          check={{
            ready: order.length === question.items.length,
            onCheck: () => onAnswer({ type: 'ordering', order }),
          }}
        />
      )}
    />
  );
}
