import type { ReactNode } from 'react';
import type { KioskView } from '../../kiosk/view.ts';
import { Arches } from '../components/arches.tsx';
import { Go } from '../components/button.tsx';
import { Fitting } from '../components/fitting.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { SaidText } from '../components/said-text.tsx';
import { StepBack } from '../components/step-back.tsx';
import { WHOLE } from '../components/turn-keys.tsx';
import type { Turn } from '../components/turner.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type LessonOpeningView = Extract<KioskView, { screen: 'lessonOpening' }>;

/** What a lesson is for, how long it takes, and the one way in. */
export function LessonOpeningScreen({ view }: { readonly view: LessonOpeningView }) {
  const { lesson, finding } = useWords().learn;
  const { kind } = useGlass();
  const act = useAct();
  const { steps, goal, seconds, skills } = view;
  const minutes = finding.minutes(seconds);
  const contents = lesson.contents(steps.cards, steps.questions);

  const foot = (turn: Turn) => (
    <div className="foot">
      {turn.previous && <StepBack onPress={turn.previous}>{lesson.previous}</StepBack>}
      <span className="foot-label">{minutes}</span>
      <div className="foot-end">
        {turn.next ? (
          <Go slim={kind === 'small'} iconAfter="next" onPress={turn.next}>
            {lesson.next}
          </Go>
        ) : (
          <Go
            slim={kind === 'small'}
            iconAfter="next"
            onPress={() => act({ type: 'visitor.turnedPage', direction: 'next' })}
          >
            {lesson.start}
          </Go>
        )}
      </div>
    </div>
  );
  const whole = (more: ReactNode) => (
    <div className="sheet">
      <div className="sheet-words">
        <p className="lead goal">
          <SaidText said={goal} plain />
        </p>
        {more}
      </div>
      {foot(WHOLE)}
    </div>
  );
  return (
    <Page
      className="lesson-opening"
      poster={<LessonPoster steps={steps} />}
      head={<Arches steps={steps} label={contents} />}
    >
      <h1 className="title">
        <SaidText said={steps.title} />
      </h1>
      <Fitting
        forms={[
          () =>
            whole(
              <ul className="tags" aria-label={lesson.skills}>
                {skills.map((skill) => (
                  <li key={skill.text}>
                    <SaidText said={skill} plain />
                  </li>
                ))}
              </ul>,
            ),
          () => whole(null),
          () => <PagedText texts={[goal]} foot={foot} />,
        ]}
      />
    </Page>
  );
}
