import type { ReactNode } from 'react';
import type { EventSlotsView, EventTimeChoice, EventTimesView } from '../../kiosk/event-view.ts';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { SignupWords } from '../components/signup-words.tsx';
import { LaidStone, Stone } from '../components/stone.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import type { Turn } from '../components/turner.tsx';
import { useAct, useFrame, useGlass } from '../kiosk-context.ts';
import { dayOf, spanInWords, whenInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';

/** The next times of an event; those nobody can sign up for only show when they are. */
export function EventTimesScreen({ view }: { readonly view: EventTimesView }) {
  const words = useEventWords();
  const { language } = useFrame();
  const act = useAct();
  const telling = { today: view.today, language, words };
  return (
    <TimesPage
      title={words.times.title}
      sub={<SaidText said={view.title} plain />}
      items={view.times.map((time) => ({
        key: time.start,
        time,
        said: whenInWords(time, telling),
        onPress: () => act({ type: 'visitor.choseStart', start: time.start }),
      }))}
    />
  );
}

/** Times of one's own within one time of an event. */
export function EventSlotsScreen({ view }: { readonly view: EventSlotsView }) {
  const words = useEventWords();
  const { language } = useFrame();
  const act = useAct();
  const { start } = view;
  return (
    <TimesPage
      title={words.times.slots}
      sub={dayOf(start, { today: view.today, language, words })}
      items={view.slots.map((time) => ({
        key: time.start,
        time,
        said: spanInWords(time),
        onPress: () => act({ type: 'visitor.choseStart', start, slot: time.slot }),
      }))}
    />
  );
}

interface TimeItem {
  readonly key: string;
  readonly time: EventTimeChoice;
  readonly said: string;
  readonly onPress: () => void;
}

function TimesPage({
  title,
  sub,
  items,
}: {
  readonly title: string;
  readonly sub: ReactNode;
  readonly items: readonly TimeItem[];
}) {
  const { kind } = useGlass();
  const roomy = kind === 'wide' || kind === 'tall';
  return (
    <Page className="event-times">
      <h1 className="title long">
        {title}
        {kind !== 'small' && <span className="narrowed"> · {sub}</span>}
      </h1>
      <PagedList
        columns={roomy ? 2 : 1}
        items={items.map((item) => ({ key: item.key, node: <TimeStone item={item} /> }))}
        foot={(turn) => <TimesFoot turn={turn} />}
      />
    </Page>
  );
}

function TimesFoot({ turn }: { readonly turn: Turn }) {
  return (
    <div className="foot">
      <TurnKeys turn={turn} />
    </div>
  );
}

function TimeStone({ item: { time, said, onPress } }: { readonly item: TimeItem }) {
  const sub = <SignupWords signup={time.signup} />;
  return time.leads ? (
    <Stone sub={sub} onPress={onPress}>
      {said}
    </Stone>
  ) : (
    <LaidStone look="dim" sub={sub}>
      {said}
    </LaidStone>
  );
}
