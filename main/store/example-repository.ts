import type { Database } from 'better-sqlite3';
import { anchorOn, type ExampleAnchor } from '../../kiosk/events/example-events.ts';
import { isBelieved } from '../../kiosk/people/retention.ts';
import type { Answered } from '../../kiosk/ports.ts';
import { answer, attempt } from './store-faults.ts';

/** The events that come with Portico to show how a hub can look. */
export interface ExampleEvents {
  /**
   * The civil date they are moved to, decided at the first start and kept. What cannot be kept now is
   * decided again the next time.
   */
  movedTo(today: string): string;
  areRemoved(): boolean;
  /**
   * Takes them all out of the programme, for good; doing so again changes nothing.
   *
   * @returns whether they were still there
   */
  remove(): Answered<boolean>;
}

interface Row {
  readonly movedTo: string;
  readonly seenOn: string;
  readonly sure: number;
  readonly removed: number;
}

export function createExampleEvents({ database }: { readonly database: Database }): ExampleEvents {
  const read = database.prepare<[], Row>(
    'select moved_to as movedTo, seen_on as seenOn, sure, removed from example_events',
  );
  const runningDays = database
    .prepare<[], string>('select day from running_day order by day')
    .pluck();
  const keep = database.prepare<[Omit<ExampleAnchor, 'sure'> & { sure: number }]>(
    `insert into example_events (only, moved_to, seen_on, sure) values (1, $movedTo, $seenOn, $sure)
     on conflict do update set moved_to = $movedTo, seen_on = $seenOn, sure = $sure`,
  );
  const remove = database.prepare(
    `insert into example_events values (1, '', '', 0, 1)
     on conflict do update set removed = 1`,
  );
  let removed = read.get()?.removed === 1;

  function anchorIn(row: Row | undefined): ExampleAnchor | undefined {
    return row && { ...row, sure: row.sure === 1 };
  }

  return {
    movedTo: (today) => {
      const decided = attempt(() => {
        const before = anchorIn(read.get());
        const anchor = anchorOn(before, today, isBelieved(runningDays.all()));
        const isNew = anchor.seenOn !== before?.seenOn || anchor.sure !== before.sure;
        if (isNew) keep.run({ ...anchor, sure: Number(anchor.sure) });
        return anchor.movedTo;
      });
      return decided.ok ? decided.value : today;
    },
    areRemoved: () => removed,
    remove: () =>
      answer(() => {
        const wereThere = !removed;
        if (wereThere) remove.run();
        removed = true;
        return wereThere;
      }),
  };
}
