import type { KioskView } from '../../kiosk/view.ts';
import { Answered } from '../components/answered.tsx';
import { AnsweredFoot } from '../components/answered-foot.tsx';
import { Arches } from '../components/arches.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { Page } from '../components/page.tsx';
import { Question } from '../components/question.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type LessonQuestionView = Extract<KioskView, { screen: 'lessonQuestion' }>;

/** A question of a lesson: tried as often as wanted, with no clock and no marks. */
export function LessonQuestionScreen({ view }: { readonly view: LessonQuestionView }) {
  const { lesson } = useWords().learn;
  const { form } = useGlass();
  const act = useAct();
  const { steps, number, question, outcome, attempt } = view;
  const label = lesson.questionOf(number, steps.questions);
  return (
    <Page
      className="question"
      poster={<LessonPoster steps={steps} />}
      head={<Arches steps={steps} label={label} />}
    >
      {outcome === undefined ? (
        <Question
          key={`${question.id} ${attempt}`}
          question={question}
          {...(form !== 'full' && { label })}
          onLeave={() => act({ type: 'visitor.turnedPage', direction: 'previous' })}
          onAnswer={(answer) => act({ type: 'visitor.answered', answer })}
        />
      ) : (
        <Answered
          key={question.id}
          question={question}
          outcome={outcome}
          foot={(turn) => (
            <AnsweredFoot
              turn={turn}
              onTryAgain={() => act({ type: 'visitor.triedAgain' })}
              onward={lesson.next}
              onOnward={() => act({ type: 'visitor.turnedPage', direction: 'next' })}
            />
          )}
        />
      )}
    </Page>
  );
}
