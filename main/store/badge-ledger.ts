import { randomInt } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Answered } from '../../kiosk/ports.ts';
import { err, ok } from '../../kiosk/result.ts';
import { type IssueLedger, type IssueNote, placesToTry } from '../badges/issue-ledger.ts';
import { answer } from './store-faults.ts';

/** Badges on no card, remembered for as long as their visit may last: nobody claims more at once. */
const MOST_LOOSE_NOTES = 200;

export interface BadgeLedger extends IssueLedger {
  /** Withdraws whatever badge has this place, whether or not anybody here still knows of it. */
  withdraw(list: string, statusIndex: number): Answered<void>;
}

/** @param below a random whole number from 0 up to, and without, its argument */
export function createBadgeLedger({
  database,
  below = (end) => randomInt(end),
}: {
  readonly database: Database;
  readonly below?: (end: number) => number;
}): BadgeLedger {
  const loose = new Map<string, IssueNote>();
  const take = database.prepare<[string, number]>(
    'insert into status_entry (list, position) values (?, ?) on conflict do nothing',
  );
  const noted = database.prepare<[string, string, CardKey], IssueNote>(
    `select position as statusIndex, signed_on as signedOn
     from issue_note where id = ? and list = ? and card_key = ?`,
  );
  const isKnown = database
    .prepare<[CardKey], number>('select exists (select 1 from learner where card_key = ?)')
    .pluck();
  const keep = database.prepare<[string, string, number, string, CardKey]>(
    'insert into issue_note (id, list, position, signed_on, card_key) values (?, ?, ?, ?, ?)',
  );
  const withdrawn = database
    .prepare<[string], number>(
      'select position from status_entry where list = ? and withdrawn = 1 order by position',
    )
    .pluck();
  const withdraw = database.prepare<[string, number]>(
    `insert into status_entry values (?, ?, 1) on conflict do update set withdrawn = 1`,
  );

  const takeAny = (list: string): number | undefined => {
    for (const place of placesToTry(below)) if (take.run(list, place).changes > 0) return place;
    return undefined;
  };

  const takeFor = (list: string, key: string, signedOn: string): IssueNote | undefined => {
    const before = loose.get(key);
    if (before) return before;
    const statusIndex = takeAny(list);
    return statusIndex === undefined ? undefined : { statusIndex, signedOn };
  };

  const note = database.transaction(
    ({ list, id, signedOn, card }: Parameters<IssueLedger['note']>[0]): IssueNote | undefined => {
      const key = `${list} ${id}`;
      const before = card && noted.get(id, list, card);
      if (before) return before;
      const fresh = takeFor(list, key, signedOn);
      // A card that was forgotten meanwhile is nobody's: the place is taken, and that is all.
      if (fresh && card && isKnown.get(card) === 1) {
        keep.run(id, list, fresh.statusIndex, fresh.signedOn, card);
      }
      return fresh;
    },
  );

  const remember = (key: string, note: IssueNote) => {
    loose.delete(key);
    loose.set(key, note);
    const [oldest] = loose.keys();
    if (loose.size > MOST_LOOSE_NOTES && oldest !== undefined) loose.delete(oldest);
  };

  return {
    note: async (credential) => {
      const answered = await answer(() => note.immediate(credential));
      if (!answered.ok) return answered;
      if (answered.value === undefined) return err({ code: 'badges.status-list-full' });
      if (!credential.card) remember(`${credential.list} ${credential.id}`, answered.value);
      return ok(answered.value);
    },
    withdrawn: (list) => answer(() => withdrawn.all(list)),
    withdraw: (list, statusIndex) => answer(() => void withdraw.run(list, statusIndex)),
  };
}
