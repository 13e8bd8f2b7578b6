import { useState } from 'react';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { type MatchingDraft, pairOf, pairTapped } from '../question-draft.ts';
import { QuestionFoot } from './question-foot.tsx';
import { leadOf } from './question-lead.tsx';
import { answerColumns, type QuestionPart } from './question-part.ts';
import { SaidText } from './said-text.tsx';
import { Stage, type Turning } from './stage.tsx';
import { Stone } from './stone.tsx';

/** Matching on small glass: the question, then one page for each left item. */
export function MatchingInTurn({
  question,
  label,
  onLeave,
  draft,
  onDraft,
  check,
}: QuestionPart<'matching'> & {
  readonly draft: MatchingDraft;
  readonly onDraft: (draft: MatchingDraft) => void;
  readonly check: { readonly ready: boolean; readonly onCheck: () => void };
}) {
  const { answering } = useWords().learn;
  const { language } = useFrame();
  const { kind } = useGlass();
  const [turn, setTurn] = useState(-1);
  const left = question.left[turn];
  const numberOf = (leftId: string) => question.left.findIndex(({ id }) => id === leftId) + 1;

  const foot = (turning: Turning) => {
    const previous = turning.previous ?? (turn >= 0 ? () => setTurn(turn - 1) : undefined);
    const isLast = turn === question.left.length - 1;
    const isPaired = left !== undefined && draft.pairs[left.id] !== undefined;
    const onward = isLast ? undefined : () => setTurn(turn + 1);
    const next = isPaired ? onward : (turning.next ?? onward);
    return (
      <QuestionFoot
        turning={{
          onLead: left === undefined,
          ...(previous && { previous }),
          ...(next && { next }),
        }}
        label={left === undefined ? label : answering.ofAll(turn + 1, question.left.length)}
        onLeave={onLeave}
        check={check}
      />
    );
  };

  if (left === undefined) {
    return (
      <Stage
        key="question"
        name={`${question.id} question`}
        {...leadOf(question.prompt, answering.matchInTurnHint, language)}
        items={[]}
        columns={[1]}
        foot={foot}
      />
    );
  }

  return (
    <Stage
      key={left.id}
      name={`${question.id} ${left.id}`}
      className="slim"
      leadStays
      leadTexts={[left.said]}
      lead={
        <>
          <h1 className="unseen">
            <SaidText said={question.prompt} plain />
          </h1>
          <h2 className="in-turn">
            <span className="stone-mark">{turn + 1}</span>
            <SaidText said={left.said} plain />
          </h2>
        </>
      }
      items={question.right.map(({ id, said }) => {
        const pair = pairOf(draft, 'right', id);
        const isOwn = pair?.left === left.id;
        return {
          id,
          node: (
            <Stone
              mark={pair ? numberOf(pair.left) : ''}
              pressed={isOwn}
              {...(pair && !isOwn ? { look: 'dim' as const } : {})}
              onPress={() => onDraft(pairTapped(draft, left.id, id))}
            >
              <SaidText said={said} plain />
              {pair && <span className="unseen">, {answering.pair(numberOf(pair.left))}</span>}
            </Stone>
          ),
        };
      })}
      columns={answerColumns(kind)}
      foot={foot}
    />
  );
}
