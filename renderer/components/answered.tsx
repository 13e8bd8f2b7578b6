import type { ReactNode } from 'react';
import type { Said } from '../../kiosk/language.ts';
import type { Outcome, QuestionView } from '../../kiosk/view.ts';
import { useFrame, useWords } from '../kiosk-context.ts';
import { Fitting } from './fitting.tsx';
import { type GivenAnswer, givenAnswer } from './given-answer.ts';
import { Icon } from './icon.tsx';
import { PagedText } from './paged-text.tsx';
import { QuestionPrompt } from './question-lead.tsx';
import { SaidText } from './said-text.tsx';
import { WHOLE } from './turn-keys.tsx';
import type { Turn } from './turner.tsx';

/**
 * What stands in the place of the answers once one is given: the word with its shape, the answer,
 * and what there is to know about it. Turns pages where that is more than one.
 */
export function Answered({
  question,
  outcome,
  behind,
  foot,
}: {
  readonly question: QuestionView;
  readonly outcome: Outcome;
  /** What stands behind the question, where nothing was read before it. */
  readonly behind?: Said;
  readonly foot: (turn: Turn) => ReactNode;
}) {
  const { language } = useFrame();
  const { answering } = useWords().learn;
  const given = givenAnswer(question, outcome.answer, {
    language,
    true: answering.true,
    false: answering.false,
  });
  const inLines = given.lines.length > 1;
  const unseenPrompt = (
    <h1 className="unseen">
      <SaidText said={question.prompt} plain />
    </h1>
  );
  const whole = (prompt: ReactNode) => (
    <div className="answered-page">
      <div className={inLines ? 'answered in-lines' : 'answered'}>
        {prompt}
        <VerdictStone verdict={outcome.verdict} given={given} language={question.prompt.language} />
        <p className="explanation">
          <SaidText said={outcome.explanation} />
        </p>
        {behind && (
          <p className="behind">
            <SaidText said={behind} plain />
          </p>
        )}
      </div>
      {foot(WHOLE)}
    </div>
  );
  const inPages = () => (
    <div className="answered-page">
      {unseenPrompt}
      <Verdict verdict={outcome.verdict} />
      <PagedText
        texts={pagedTexts({ outcome, given, question, behind, yourAnswer: answering.yourAnswer })}
        foot={foot}
      />
    </div>
  );
  return (
    <Fitting
      forms={[
        () =>
          whole(
            <div data-lead="text">
              <QuestionPrompt prompt={question.prompt} />
            </div>,
          ),
        () => whole(unseenPrompt),
        inPages,
      ]}
    />
  );
}

function pagedTexts({
  outcome,
  given: { lines, ordered },
  question,
  behind,
  yourAnswer,
}: {
  readonly outcome: Outcome;
  readonly given: GivenAnswer;
  readonly question: QuestionView;
  readonly behind: Said | undefined;
  readonly yourAnswer: string;
}): readonly Said[] {
  const { language } = question.prompt;
  const [only = ''] = lines;
  const said = (text: string): Said => ({ language, text });
  const rest = [outcome.explanation, ...(behind ? [behind] : [])];
  if (lines.length === 1) return [said(`${yourAnswer}: ${only}`), ...rest];
  const numbered = lines.map((line, at) => (ordered ? `${at + 1}. ${line}` : line));
  return [...rest, ...[`${yourAnswer}:`, ...numbered].map(said)];
}

/** The word with its shape: a tick in filled olive, or an open ring in plum. */
export function Verdict({ verdict }: { readonly verdict: Outcome['verdict'] }) {
  const { answering } = useWords().learn;
  return (
    <p className={`verdict ${verdict === 'right' ? 'right' : 'not-yet'}`}>
      <span className="verdict-shape">{verdict === 'right' && <Icon name="tick" />}</span>
      {verdict === 'right' ? answering.right : answering.notYet}
    </p>
  );
}

function VerdictStone({
  verdict,
  given: { lines, ordered },
  language,
}: {
  readonly verdict: Outcome['verdict'];
  readonly given: GivenAnswer;
  readonly language: string;
}) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <div className={`verdict-stone ${verdict === 'right' ? 'right' : 'not-yet'}`}>
      <Verdict verdict={verdict} />
      {lines.length === 1 ? (
        <p lang={language}>{lines[0]}</p>
      ) : (
        <List lang={language}>
          {lines.map((line, index) => (
            <li key={line}>{ordered ? `${index + 1}. ${line}` : line}</li>
          ))}
        </List>
      )}
    </div>
  );
}
