import { type ReactNode, useState } from 'react';
import type { KioskView } from '../../kiosk/view.ts';
import { Arches } from '../components/arches.tsx';
import { Go } from '../components/button.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { ReadingTile } from '../components/reading-tile.tsx';
import { SaidText } from '../components/said-text.tsx';
import { StepBack } from '../components/step-back.tsx';
import { Unclear } from '../components/unclear.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type LessonCardView = Extract<KioskView, { screen: 'lessonCard' }>;

/** One card of a lesson: one idea, to be read standing. */
export function LessonCardScreen({ view }: { readonly view: LessonCardView }) {
  const { lesson } = useWords().learn;
  const { steps, card, cardId } = view;
  return (
    <Page
      className="lesson-card"
      poster={<LessonPoster steps={steps} />}
      head={<Arches steps={steps} label={lesson.cardOf(steps.position, steps.cards)} />}
    >
      <h1 className="title">
        <SaidText said={card.head} plain />
      </h1>
      <CardPages key={cardId} view={view} />
    </Page>
  );
}

/** What is measured stands beside the text; where the glass is narrow, on a page before it. */
function CardPages({ view }: { readonly view: LessonCardView }) {
  const { form } = useGlass();
  const act = useAct();
  const [hasRead, setHasRead] = useState(false);
  const { card, reading, saidUnclear } = view;
  const turned = (direction: 'next' | 'previous') => () =>
    act({ type: 'visitor.turnedPage', direction });

  const ownPage = reading !== undefined && form !== 'full';
  if (ownPage && !hasRead) {
    return (
      <>
        <ReadingTile reading={reading} fills />
        <CardFoot onPrevious={turned('previous')} onNext={() => setHasRead(true)} />
      </>
    );
  }
  const before = ownPage ? () => setHasRead(false) : turned('previous');
  return (
    <PagedText
      texts={[card.body]}
      {...(reading && !ownPage && { beside: <ReadingTile reading={reading} /> })}
      foot={(turn) => (
        <CardFoot onPrevious={turn.previous ?? before} onNext={turn.next ?? turned('next')}>
          {turn.next === undefined && (
            <Unclear said={saidUnclear} onPress={() => act({ type: 'visitor.foundUnclear' })} />
          )}
        </CardFoot>
      )}
    />
  );
}

function CardFoot({
  onPrevious,
  onNext,
  children,
}: {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly children?: ReactNode;
}) {
  const { lesson } = useWords().learn;
  const { kind } = useGlass();
  return (
    <div className="foot">
      <StepBack onPress={onPrevious}>{lesson.previous}</StepBack>
      {children}
      <div className="foot-end">
        <Go slim={kind === 'small'} iconAfter="next" onPress={onNext}>
          {lesson.next}
        </Go>
      </div>
    </div>
  );
}
