import type { KioskView } from '../../kiosk/view.ts';
import { Arches } from '../components/arches.tsx';
import { Go } from '../components/button.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { SaidText } from '../components/said-text.tsx';
import { StepBack } from '../components/step-back.tsx';
import { Unclear } from '../components/unclear.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type LessonCardView = Extract<KioskView, { screen: 'lessonCard' }>;

/** One card of a lesson: one idea, to be read standing. */
export function LessonCardScreen({ view }: { readonly view: LessonCardView }) {
  const { lesson } = useWords().learn;
  const { kind } = useGlass();
  const act = useAct();
  const { steps, card, cardId, saidUnclear } = view;
  const turned = (direction: 'next' | 'previous') => () =>
    act({ type: 'visitor.turnedPage', direction });
  return (
    <Page
      className="lesson-card"
      poster={<LessonPoster steps={steps} />}
      head={<Arches steps={steps} label={lesson.cardOf(steps.position, steps.cards)} />}
    >
      <h1 className="title">
        <SaidText said={card.head} plain />
      </h1>
      <PagedText
        key={cardId}
        texts={[card.body]}
        foot={(turn) => (
          <div className="foot">
            <StepBack onPress={turn.previous ?? turned('previous')}>{lesson.previous}</StepBack>
            {turn.next === undefined && (
              <Unclear said={saidUnclear} onPress={() => act({ type: 'visitor.foundUnclear' })} />
            )}
            <div className="foot-end">
              <Go slim={kind === 'small'} iconAfter="next" onPress={turn.next ?? turned('next')}>
                {lesson.next}
              </Go>
            </div>
          </div>
        )}
      />
    </Page>
  );
}
