import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { STATUS_LIST_LENGTH } from '../../../main/badges/issue-ledger.ts';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';

const LIST = 'https://badges.example/status.json';
const MONDAY = '2027-03-01';
const [anna, bruno] = [cardKey(1), cardKey(2)];

/** A ledger with a card on file; places are drawn in the order a test says, then from 0. */
async function openLedger(draws: number[] = []) {
  const { database, directory, file } = openHub();
  const records = createLearnerRecords({ database });
  for (const card of [anna, bruno]) await given(records.enrol(card, MONDAY));
  const ledger = createBadgeLedger({ database, below: () => draws.shift() ?? 0 });
  const note = (id: string, card?: typeof anna, signedOn = MONDAY) =>
    given(ledger.note({ list: LIST, id, signedOn, ...(card && { card }) }));
  const count = (table: string) =>
    database.prepare<[], number>(`select count(*) from ${table}`).pluck().get();
  return { database, directory, file, records, ledger, note, count };
}

describe('a badge on a card', () => {
  test('is noted once, and found again as it was on any later day', async () => {
    const { note, count } = await openLedger([70_123, 5]);
    const first = await note('one', anna);
    expect(first).toEqual({ statusIndex: 70_123, signedOn: MONDAY });
    expect(await note('one', anna, '2027-06-30')).toEqual(first);
    expect(count('status_entry')).toBe(1);
  });

  test('is found again after a restart', async () => {
    const { database, file, note } = await openLedger([70_123]);
    const first = await note('one', anna);
    database.close();
    const reopened = openHubDatabase(file);
    try {
      const ledger = createBadgeLedger({ database: reopened });
      const again = { list: LIST, id: 'one', signedOn: '2027-06-30', card: anna };
      expect(await given(ledger.note(again))).toEqual(first);
    } finally {
      reopened.close();
    }
  });

  test('has another place in the list of another key', async () => {
    const { ledger, note } = await openLedger([3, 4]);
    await note('one', anna);
    const other = { list: 'did:key:zNew/status', id: 'one', signedOn: MONDAY, card: anna };
    expect(await given(ledger.note(other))).toEqual({ statusIndex: 4, signedOn: MONDAY });
  });

  test('leaves a taken place and nothing else when its card is forgotten', async () => {
    const { records, note, count } = await openLedger([3]);
    await note('one', anna);
    await given(records.forget(anna));
    expect(count('issue_note')).toBe(0);
    expect(count('status_entry')).toBe(1);
  });

  test('that was forgotten meanwhile is not filed again', async () => {
    const { records, note, count } = await openLedger([3]);
    await given(records.forget(anna));
    expect(await note('one', anna)).toEqual({ statusIndex: 3, signedOn: MONDAY });
    expect(count('issue_note')).toBe(0);
  });
});

describe('a badge on no card', () => {
  test('leaves a taken place on the disk, and not a word of whose', async () => {
    const { database, note, count } = await openLedger([3]);
    const id = randomUUID();
    await note(id);
    expect(count('issue_note')).toBe(0);
    const entries = database.prepare('select * from status_entry').all();
    expect(entries).toEqual([{ list: LIST, position: 3, withdrawn: 0 }]);
  });

  test('is the same however often it is taken away in its visit', async () => {
    const { note, count } = await openLedger([3, 4]);
    const first = await note('one');
    expect(await note('one', undefined, '2027-03-02')).toEqual(first);
    expect(count('status_entry')).toBe(1);
  });

  test('keeps its place when it is kept on a card before leaving', async () => {
    const { note, count } = await openLedger([3, 4]);
    const first = await note('one');
    expect(await note('one', anna)).toEqual(first);
    expect(count('issue_note')).toBe(1);
    expect(count('status_entry')).toBe(1);
  });
});

describe('places', () => {
  test('are never given twice, even to a badge drawn the same number', async () => {
    const { note } = await openLedger([3, 3, 3, 9]);
    expect((await note('one', anna)).statusIndex).toBe(3);
    expect((await note('two', bruno)).statusIndex).toBe(9);
  });

  test('are not given again after a card is forgotten', async () => {
    const { records, note } = await openLedger([3, 3, 8]);
    await note('one', anna);
    await given(records.forget(anna));
    expect((await note('two', bruno)).statusIndex).toBe(8);
  });

  test('are drawn from the whole list, in no order that tells when', async () => {
    const { database } = openHub();
    const ledger = createBadgeLedger({ database });
    const drawn: number[] = [];
    for (let one = 0; one < 400; one += 1) {
      const noted = ledger.note({ list: LIST, id: `guest-${one}`, signedOn: MONDAY });
      drawn.push((await given(noted)).statusIndex);
    }
    expect(new Set(drawn).size).toBe(400);
    const quarters = new Set(drawn.map((place) => Math.floor((4 * place) / STATUS_LIST_LENGTH)));
    expect([...quarters].sort()).toEqual([0, 1, 2, 3]);
    const rising = drawn.filter((place, index) => place > (drawn[index - 1] ?? -1)).length;
    expect(rising).toBeLessThan(300);
  });

  test('run out only when every one of them is taken, and that is said', async () => {
    const { database, ledger, note } = await openLedger();
    const last = 70_000;
    database
      .prepare(
        `with recursive place (n) as (select 0 union all select n + 1 from place where n < 131071)
         insert into status_entry (list, position) select ?, n from place where n <> ?`,
      )
      .run(LIST, last);
    expect((await note('one', anna)).statusIndex).toBe(last);
    const refused = await ledger.note({ list: LIST, id: 'two', signedOn: MONDAY, card: anna });
    expect(refused).toEqual({ ok: false, error: { code: 'badges.status-list-full' } });
    expect((await note('one', anna)).statusIndex).toBe(last);
  });
});

test('what is withdrawn is listed, for that list alone, also after its card is forgotten', async () => {
  const { records, ledger, note } = await openLedger([9, 3]);
  await note('one', anna);
  await note('two', bruno);
  await given(records.forget(anna));
  for (const place of [9, 9, 70_000]) await given(ledger.withdraw(LIST, place));
  expect(await given(ledger.withdrawn(LIST))).toEqual([9, 70_000]);
  expect(await given(ledger.withdrawn('did:key:zNew/status'))).toEqual([]);
});
