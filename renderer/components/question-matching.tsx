import { useState } from 'react';
import type { ItemView } from '../../kiosk/view.ts';
import { useFrame, useWords } from '../kiosk-context.ts';
import {
  type MatchingDraft,
  matchTapped,
  NOTHING_MATCHED,
  pairOf,
  type Side,
} from '../question-draft.ts';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf, useHint } from './question-lead.tsx';
import { MatchingInTurn } from './question-matching-in-turn.tsx';
import type { QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage, type StageItem } from './stage.tsx';
import { Stone } from './stone.tsx';

/**
 * Left and right side by side: one touch each makes a pair, shown by the same number. On glass
 * where both sides do not fit, each left item has its own page with the right ones below it.
 */
export function MatchingQuestion(part: QuestionPart<'matching'>) {
  const { question, label, onLeave, onAnswer } = part;
  const { answering } = useWords().learn;
  const hint = useHint(answering.matchHint);
  const { language } = useFrame();
  const [draft, setDraft] = useState<MatchingDraft>(NOTHING_MATCHED);
  const numberOf = (leftId: string) => question.left.findIndex(({ id }) => id === leftId) + 1;

  const stone = (side: Side, { id, said }: ItemView): StageItem => {
    const pair = pairOf(draft, side, id);
    const held = draft.held?.side === side && draft.held.id === id;
    const number = pair ? numberOf(pair.left) : side === 'left' ? numberOf(id) : '';
    return {
      id: `${side}-${id}`,
      node: (
        <Stone
          mark={number}
          pressed={held}
          {...(pair ? { look: 'chosen' as const } : {})}
          onPress={() => setDraft(matchTapped(draft, side, id))}
        >
          <SaidText said={said} plain />
          {pair && <span className="unseen">, {answering.pair(numberOf(pair.left))}</span>}
        </Stone>
      ),
    };
  };
  const items = question.left.flatMap((left, row) => {
    const right = question.right[row];
    return right ? [stone('left', left), stone('right', right)] : [stone('left', left)];
  });
  const check = {
    ready: Object.keys(draft.pairs).length === question.left.length,
    onCheck: () => onAnswer({ type: 'matching', pairs: draft.pairs }),
  };
  return (
    <Stage
      name={question.id}
      className="slim matching"
      {...leadOf(question.prompt, hint.above, language)}
      items={items}
      columns={[2]}
      foot={(turning) => (
        <QuestionFoot
          turning={turning}
          label={hint.below ?? label}
          onLeave={onLeave}
          check={check}
        />
      )}
      otherwise={() => <MatchingInTurn {...part} draft={draft} onDraft={setDraft} check={check} />}
    />
  );
}
