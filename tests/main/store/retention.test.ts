import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_PAUSE_DAYS } from '../../../kiosk/people/retention.ts';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { createRetention } from '../../../main/store/retention.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const BEGIN = Date.UTC(2027, 0, 1);
const civil = (day: number) => new Date(BEGIN + day * 86_400_000).toISOString().slice(0, 10);
const anna = cardKey(1);

/** A hub whose clock a test may set; days are counted from the first of January 2027. */
function openHubOn(first: number) {
  let today = civil(first);
  const { database } = openHub();
  const records = createLearnerRecords({ database });
  const retention = createRetention({ database, clock: { today: () => today } });
  const run = (day: number) => {
    today = civil(day);
    return given(retention.forgetUnused());
  };
  return {
    database,
    records,
    run,
    runWeek: async (day: number) => {
      let forgotten = 0;
      for (let each = day; each < day + 7; each += 1) forgotten += await run(each);
      return forgotten;
    },
    today: () => today,
    knows: async (card = anna) => (await given(records.find(card))) !== undefined,
  };
}

test('a card that was not used for 24 months is forgotten with everything on it', async () => {
  const hub = openHubOn(0);
  await hub.runWeek(0);
  await given(hub.records.enrol(anna, civil(6)));
  await given(hub.records.keep(anna, lessonRun(), civil(6)));
  await given(hub.records.attend(anna, 'event-garden-morning', civil(6)));
  const award = { id: 'award-1', badge: 'badge-waste', level: 'selfCheck', on: civil(6) } as const;
  await given(hub.records.award(anna, award, civil(6)));
  const ledger = createBadgeLedger({ database: hub.database });
  const note = { list: 'list', id: award.id, signedOn: civil(6), card: anna };
  const { statusIndex } = await given(ledger.note(note));
  expect(await hub.runWeek(726)).toBe(0);
  expect(await hub.run(736)).toBe(0);
  expect(await hub.run(737)).toBe(1);
  expect(await hub.knows()).toBe(false);
  for (const table of ['lesson_run', 'question_try', 'attendance', 'award', 'issue_note']) {
    expect(hub.database.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0);
  }
  const taken = hub.database.prepare('select position from status_entry').pluck().all();
  expect(taken).toEqual([statusIndex]);
});

test('one that was used meanwhile stays', async () => {
  const hub = openHubOn(0);
  await hub.runWeek(0);
  await given(hub.records.enrol(anna, civil(6)));
  await hub.runWeek(400);
  await given(hub.records.seen(anna, civil(406)));
  await hub.runWeek(738);
  expect(await hub.knows()).toBe(true);
});

describe('a clock that is wrong', () => {
  test('by many years deletes nothing on its first days', async () => {
    const hub = openHubOn(0);
    await hub.runWeek(0);
    await given(hub.records.enrol(anna, civil(6)));
    for (const wrong of [30_000, 30_001, 30_002]) expect(await hub.run(wrong)).toBe(0);
    await hub.runWeek(10);
    expect(await hub.knows()).toBe(true);
  });

  test('while a card is used does not keep it for ever', async () => {
    const hub = openHubOn(0);
    await hub.runWeek(0);
    await hub.run(30_000);
    await given(hub.records.enrol(anna, hub.today()));
    await hub.runWeek(8);
    expect((await given(hub.records.find(anna)))?.lastSeen).toBe(civil(14));
    await hub.runWeek(14 + 731);
    expect(await hub.knows()).toBe(false);
  });

  test('because it lost its time gives a card filed then its whole 24 months', async () => {
    const hub = openHubOn(0);
    await hub.runWeek(0);
    await hub.run(-20_000);
    await given(hub.records.enrol(anna, hub.today()));
    await hub.runWeek(8);
    expect((await given(hub.records.find(anna)))?.lastSeen).toBe(civil(14));
    await hub.runWeek(738);
    expect(await hub.knows()).toBe(true);
  });

  test('at the very first start neither', async () => {
    const hub = openHubOn(0);
    await given(hub.records.enrol(anna, '1970-01-01'));
    await hub.runWeek(0);
    expect((await given(hub.records.find(anna)))?.lastSeen).toBe(civil(6));
  });
});

test('it remembers its days over a restart', async () => {
  const file = join(tempDir(), 'hub.db');
  const week = [0, 1, 2, 3, 4, 5, 6];
  for (const day of [...week, ...week.map((each) => each + 731)]) {
    const database = openHubDatabase(file);
    const records = createLearnerRecords({ database });
    const retention = createRetention({ database, clock: { today: () => civil(day) } });
    expect(await given(retention.forgetUnused())).toBe(day === 737 ? 1 : 0);
    if (day === 6) await given(records.enrol(anna, civil(day)));
    database.close();
  }
});

test('it writes once a day, so an idle kiosk leaves its disk alone', async () => {
  const hub = openHubOn(0);
  await hub.run(0);
  const changes = () => hub.database.prepare('select total_changes()').pluck().get();
  const before = changes();
  for (let hour = 0; hour < 24; hour += 1) await hub.run(0);
  expect(changes()).toBe(before);
});

describe('whatever the opening days and whenever the clock slips for up to six of them', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 90, maxLength: 140 });
  const visits = fc.uniqueArray(fc.integer({ min: 7, max: 139 }), { minLength: 1, maxLength: 4 });
  const slip = fc.record({
    // The first seven days tell the kiosk what day it is.
    from: fc.integer({ min: 7, max: 130 }),
    length: fc.integer({ min: 1, max: 6 }),
    by: fc.integer({ min: -12_000, max: 30_000 }),
  });

  test('no card goes before its time, and none stays for ever', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(gaps, visits, slip, async (between, visited, { from, length, by }) => {
        const hub = openHubOn(0);
        let real = 0;
        let lastUse: number | undefined;
        for (const [index, gap] of between.entries()) {
          real += gap;
          const slipped = index >= from && index < from + length;
          await hub.run(slipped ? real + by : real);
          if (visited.includes(index)) {
            const known = await hub.knows();
            if (!known) await given(hub.records.enrol(anna, hub.today()));
            else await given(hub.records.seen(anna, hub.today()));
            lastUse = real;
          }
          if (lastUse !== undefined && real - lastUse < 729 - LONGEST_PAUSE_DAYS) {
            expect(await hub.knows(), `running day ${index}`).toBe(true);
          }
        }
        // Seven running days to believe the date, and then 24 months with a pause to spare.
        for (let more = 1; more <= 7 + 27; more += 1) await hub.run(real + more * 30);
        expect(await hub.knows()).toBe(false);
      }),
      { numRuns: process.env.PORTICO_LONG === '1' ? 200 : 20 },
    );
  });
});
