import { useState } from 'react';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { tapped } from '../question-draft.ts';
import { Icon } from './icon.tsx';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf, useHint } from './question-lead.tsx';
import { answerColumns, isBroad, type QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage } from './stage.tsx';
import { Stone } from './stone.tsx';

/** Several of several: each touch switches one on or off, and *Check* hands them in. */
export function MultipleQuestion({ question, label, onLeave, onAnswer }: QuestionPart<'multiple'>) {
  const { answering } = useWords().learn;
  const hint = useHint(answering.chooseHint(question.choose));
  const { language, access } = useFrame();
  const { kind } = useGlass();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const items = question.options.map(({ id, said }, index) => {
    const pressed = chosen.includes(id);
    return {
      id,
      broad: isBroad(said.text, kind, access.textSize),
      node: (
        <Stone
          mark={pressed ? <Icon name="tick" /> : index + 1}
          pressed={pressed}
          onPress={() => setChosen(tapped(chosen, id))}
        >
          <SaidText said={said} plain />
        </Stone>
      ),
    };
  });
  return (
    <Stage
      name={question.id}
      {...leadOf(question.prompt, hint.above, language)}
      items={items}
      columns={answerColumns(kind)}
      foot={(turning) => (
        <QuestionFoot
          turning={turning}
          label={hint.below ?? label}
          onLeave={onLeave}
          check={{
            ready: chosen.length > 0,
            onCheck: () => onAnswer({ type: 'multiple', options: chosen }),
          }}
        />
      )}
    />
  );
}
