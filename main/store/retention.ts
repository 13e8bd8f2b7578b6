import type { Database } from 'better-sqlite3';
import type { CardKey } from '../../kiosk/people/card.ts';
import {
  fateOf,
  isBelieved,
  noteRunningDay,
  type RunningDays,
} from '../../kiosk/people/retention.ts';
import type { Answered, HubClock } from '../../kiosk/ports.ts';
import { ok } from '../../kiosk/result.ts';
import { wipeLog } from './learner-records.ts';
import { answer } from './store-faults.ts';

export interface Retention {
  /**
   * Notes that the kiosk runs today and forgets the cards whose time is up. Call it at the start and
   * every hour; it touches the disk once a day.
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
  const row = database.prepare<[], string>('select day from running_day order by day').pluck();
  const confirmed = database.prepare<[], string>('select day from confirmed_day').pluck();
  const dropRow = database.prepare<[]>('delete from running_day');
  const addDay = database.prepare<[string]>('insert into running_day values (?)');
  const confirm = database.prepare<[string]>(
    'insert into confirmed_day values (1, ?) on conflict do update set day = excluded.day',
  );
  const learners = database.prepare<[], { card_key: CardKey; last_seen: string }>(
    'select card_key, last_seen from learner',
  );
  const restart = database.prepare<[string, CardKey]>(
    'update learner set last_seen = ? where card_key = ?',
  );
  const forget = database.prepare<[CardKey]>('delete from learner where card_key = ?');

  const read = (): RunningDays => {
    const day = confirmed.get();
    return { row: row.all(), ...(day === undefined ? {} : { confirmed: day }) };
  };

  const write = (days: RunningDays) => {
    dropRow.run();
    for (const day of days.row) addDay.run(day);
    if (days.confirmed !== undefined) confirm.run(days.confirmed);
  };

  const settle = (today: string): number => {
    let forgotten = 0;
    for (const { card_key, last_seen } of learners.all()) {
      const fate = fateOf(last_seen, today);
      if (fate === 'restart') restart.run(today, card_key);
      if (fate === 'forget') forgotten += forget.run(card_key).changes;
    }
    return forgotten;
  };

  const runDay = database.transaction((today: string): number => {
    const before = read();
    const after = noteRunningDay(before, today);
    if (after === before) return 0;
    write(after);
    return isBelieved(after) ? settle(today) : 0;
  });

  let done: string | undefined;
  return {
    forgetUnused: async () => {
      const today = clock.today();
      if (today === done) return ok(0);
      const forgotten = await answer(() => runDay.immediate(today));
      if (!forgotten.ok) return forgotten;
      if (forgotten.value > 0) {
        const wiped = await wipeLog(database);
        if (!wiped.ok) return wiped;
      }
      done = today;
      return forgotten;
    },
  };
}
