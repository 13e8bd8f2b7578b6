import { describe, expect, test } from 'vitest';
import type { Award } from '../../../kiosk/badges/evidence.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';

const [anna, bruno] = [cardKey(1), cardKey(2)];
const award = (changes: Partial<Award> = {}): Award => ({
  id: 'award-1',
  badge: 'badge-garden-hands',
  level: 'confirmed',
  on: '2027-03-14',
  ...changes,
});

async function openRecords() {
  const records = createLearnerRecords({ database: openHub().database });
  await given(records.enrol(anna, '2027-03-01'));
  return {
    ...records,
    awards: async (card = anna) => (await given(records.find(card)))?.awards,
    attended: async (card = anna) => (await given(records.find(card)))?.attended,
  };
}

describe('a badge on a card', () => {
  test('is found again just as it was awarded, the newest first', async () => {
    const records = await openRecords();
    const second = award({ id: 'award-2', badge: 'badge-safe-online', level: 'selfCheck' });
    await given(records.award(anna, award(), '2027-03-14'));
    await given(records.award(anna, second, '2027-03-15'));
    expect(await records.awards()).toEqual([second, award()]);
    expect((await given(records.find(anna)))?.lastSeen).toBe('2027-03-15');
  });

  test('is there once, however often it is written', async () => {
    const records = await openRecords();
    for (const _ of [1, 2, 3]) await given(records.award(anna, award(), '2027-03-14'));
    await given(records.award(anna, award({ id: 'award-2' }), '2027-03-14'));
    expect(await records.awards()).toEqual([award()]);
  });

  test('waits without a date while the clock is not sure, and gets it once', async () => {
    const records = await openRecords();
    const { on: _, ...waiting } = award();
    await given(records.award(anna, waiting, '1970-01-01'));
    await given(records.award(anna, { ...waiting, id: 'award-2' }, '1970-01-01'));
    expect(await records.awards()).toEqual([waiting]);
    await given(records.award(anna, award(), '2027-03-14'));
    await given(records.award(anna, award({ on: '2027-04-01' }), '2027-04-01'));
    expect(await records.awards()).toEqual([award()]);
  });

  test('stands beside the one it was raised from, and beside an older one that ended', async () => {
    const records = await openRecords();
    const earned = [
      award({ level: 'selfCheck' }),
      award({ id: 'award-2', level: 'confirmed' }),
      award({ id: 'award-3', level: 'confirmed', on: '2029-05-01' }),
    ];
    for (const each of earned) await given(records.award(anna, each, each.on ?? ''));
    expect(await records.awards()).toEqual(earned.toReversed());
  });

  test('stays on the card it was earned with', async () => {
    const records = await openRecords();
    await given(records.enrol(bruno, '2027-03-01'));
    await given(records.award(anna, award(), '2027-03-14'));
    await given(records.award(bruno, award({ on: '2027-03-20' }), '2027-03-20'));
    expect(await records.awards(bruno)).toEqual([]);
    expect(await records.awards()).toEqual([award()]);
  });

  test('is not kept on a card that nobody said yes for', async () => {
    const records = await openRecords();
    await given(records.award(bruno, award(), '2027-03-14'));
    expect(await given(records.find(bruno))).toBeUndefined();
  });
});

describe('what staff confirm', () => {
  test('is told back at once, counts as a use of the card, and is kept once a day', async () => {
    const records = await openRecords();
    await given(records.attend(anna, 'event-garden-morning', '2027-03-07'));
    await given(records.attend(anna, 'event-garden-morning', '2027-03-07'));
    const learner = await given(records.attend(anna, 'event-garden-morning', '2027-03-14'));
    expect(learner).toMatchObject({
      lastSeen: '2027-03-14',
      attended: [
        { event: 'event-garden-morning', on: '2027-03-14' },
        { event: 'event-garden-morning', on: '2027-03-07' },
      ],
    });
    expect(await records.attended()).toEqual(learner?.attended);
  });

  test('can be taken back for that day alone, and what was earned by it stays', async () => {
    const records = await openRecords();
    await given(records.attend(anna, 'event-garden-morning', '2027-03-07'));
    await given(records.attend(anna, 'event-garden-morning', '2027-03-14'));
    await given(records.award(anna, award(), '2027-03-14'));
    const learner = await given(records.unattend(anna, 'event-garden-morning', '2027-03-14'));
    expect(learner?.attended).toEqual([{ event: 'event-garden-morning', on: '2027-03-07' }]);
    expect(learner?.awards).toEqual([award()]);
    expect(await given(records.unattend(bruno, 'event-garden-morning', '2027-03-14'))).toBe(
      undefined,
    );
  });

  test('is not written on a card that is unknown, and that is told', async () => {
    const records = await openRecords();
    const learner = await given(records.attend(bruno, 'event-garden-morning', '2027-03-07'));
    expect(learner).toBeUndefined();
    expect(await given(records.find(bruno))).toBeUndefined();
  });
});

test('forgetting a card takes its badges and confirmations with it', async () => {
  const { database } = openHub();
  const records = createLearnerRecords({ database });
  await given(records.enrol(anna, '2027-03-01'));
  await given(records.award(anna, award(), '2027-03-14'));
  await given(records.attend(anna, 'event-garden-morning', '2027-03-14'));
  await given(records.forget(anna));
  for (const table of ['award', 'attendance']) {
    expect(database.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
  }
});
