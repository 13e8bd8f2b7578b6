import type { Database } from 'better-sqlite3';
import type { CardKey } from '../../kiosk/people/card.ts';
import { fateOf, isBelieved, noteRunningDay } from '../../kiosk/people/retention.ts';
import type { Answered, HubClock } from '../../kiosk/ports.ts';
import { ok } from '../../kiosk/result.ts';
import { createSeatRetention } from './seat-retention.ts';
import { answer } from './store-faults.ts';
import { wipe } from './wipe.ts';

export interface Retention {
  /**
   * Notes that the kiosk runs today and forgets the cards and seats whose time is up. Call it at the
   * start and every hour; it touches the disk once a day.
   *
   * @returns how many cards were forgotten.
   */
  forgetUnused(): Answered<number>;
}

export function createRetention({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: HubClock;
}): Retention {
  const readRow = database.prepare<[], string>('select day from running_day order by day').pluck();
  const dropRow = database.prepare<[]>('delete from running_day');
  const addDay = database.prepare<[string]>('insert into running_day values (?)');
  const learners = database.prepare<[], { card: CardKey; day: string; sure: number }>(
    'select card_key as card, last_seen as day, sure from learner',
  );
  const restart = database.prepare<[string, CardKey]>(
    'update learner set last_seen = ?, sure = 1 where card_key = ?',
  );
  const forget = database.prepare<[CardKey]>('delete from learner where card_key = ?');

  const seats = createSeatRetention({ database });

  const settle = (today: string): CardKey[] => {
    const forgotten: CardKey[] = [];
    for (const { card, day, sure } of learners.all()) {
      const fate = fateOf({ on: day, sure: sure === 1 }, today);
      if (fate === 'restart') restart.run(today, card);
      if (fate === 'forget' && forget.run(card).changes > 0) forgotten.push(card);
    }
    return forgotten;
  };

  const runDay = database.transaction((today: string): Settled => {
    const before = readRow.all();
    const row = noteRunningDay(before, today);
    if (row === before) return NOTHING_GONE;
    dropRow.run();
    for (const day of row) addDay.run(day);
    return { cards: isBelieved(row) ? settle(today) : [], anything: seats.settle(row) > 0 };
  });

  let done: string | undefined;
  let unwiped: Settled = NOTHING_GONE;
  return {
    forgetUnused: async () => {
      const today = clock.today();
      if (today === done) return ok(0);
      const settled = await answer(() => runDay.immediate(today));
      if (!settled.ok) return settled;
      const { cards, anything } = settled.value;
      unwiped = {
        cards: [...unwiped.cards, ...cards],
        anything: unwiped.anything || anything || cards.length > 0,
      };
      if (unwiped.anything) {
        const wiped = await wipe(database, unwiped.cards);
        if (!wiped.ok) return wiped;
        unwiped = NOTHING_GONE;
      }
      done = today;
      return ok(cards.length);
    },
  };
}

/** What one running day brought to an end. */
interface Settled {
  readonly cards: readonly CardKey[];
  /** Whether anything was deleted that must not stay readable in a file. */
  readonly anything: boolean;
}

const NOTHING_GONE: Settled = { cards: [], anything: false };
