import type { KioskView } from '../../kiosk/view.ts';
import { Answered } from '../components/answered.tsx';
import { AnsweredFoot } from '../components/answered-foot.tsx';
import { Page } from '../components/page.tsx';
import { Question } from '../components/question.tsx';
import { SaidPoster } from '../components/said-poster.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type TasterView = Extract<KioskView, { screen: 'taster' }>;

/** Thirty seconds of a lesson: one question, what stands behind it, and the way into the whole. */
export function TasterScreen({
  view,
  promptIsRead,
}: {
  readonly view: TasterView;
  /** The attract loop has just shown the question. */
  readonly promptIsRead: boolean;
}) {
  const { lesson } = useWords().learn;
  const { form } = useGlass();
  const act = useAct();
  const { taster, outcome, card } = view;
  const kicker = lesson.tasterTitle(taster.seconds);
  return (
    <Page className="question" poster={<SaidPoster kicker={kicker} said={taster.title} />}>
      {outcome === undefined ? (
        <Question
          key={taster.question.id}
          question={taster.question}
          promptIsRead={promptIsRead}
          onAnswer={(answer) => act({ type: 'visitor.answered', answer })}
        />
      ) : (
        <Answered
          key={taster.question.id}
          question={taster.question}
          outcome={outcome}
          {...(card && { behind: card.body })}
          foot={(turn) => (
            <AnsweredFoot
              turn={turn}
              onTryAgain={() => act({ type: 'visitor.triedAgain' })}
              onward={form !== 'full' ? lesson.wholeLessonShort : lesson.wholeLesson}
              onOnward={() => act({ type: 'visitor.choseLesson', lesson: taster.lessonId })}
            />
          )}
        />
      )}
    </Page>
  );
}
