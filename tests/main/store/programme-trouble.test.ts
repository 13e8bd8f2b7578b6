import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type DatedEvents, keepDatedEvents } from '../../../main/store/dated-events.ts';
import { createDatesClient } from '../../../main/store/dates-client.ts';
import { datesOf } from '../../../main/store/event-dates.ts';
import { factsOf } from '../../../main/store/event-facts.ts';
import { eventOf } from '../../support/event-fixtures.ts';
import { given } from '../../support/hub-store.ts';
import { openProgrammeOf } from '../../support/programme-stage.ts';
import { tempDir } from '../../support/temp-dir.ts';

const WANTED = { from: '2027-03-01', timeZone: 'Europe/Rome', movedTo: '2027-03-01' };

/** A thread that does as it is told instead of working out dates. */
function threadThat(does: string) {
  const file = join(tempDir(), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${does}\n`);
  return createDatesClient({ file: 'nowhere.db', workerUrl: pathToFileURL(file), timeoutMs: 300 });
}

describe('a thread that', () => {
  test.each([
    ['dies', "throw new Error('gone');"],
    ['ends without a word', 'parentPort.unref();'],
    ['never answers', 'setInterval(() => undefined, 1_000);'],
  ])('%s is given up, and the programme says that it has no dates', async (_, does) => {
    expect(await threadThat(does).workOut(WANTED)).toEqual({
      ok: false,
      error: { code: 'programme.not-expanded' },
    });
  });
});

describe('dates that could not be worked out', () => {
  const event = eventOf();
  const dates = datesOf([event], WANTED);

  /** A keeper whose far end works or does not, at an hour a test may choose. */
  function aKeeper() {
    const stage = {
      works: false,
      asked: 0,
      atMs: Date.parse('2027-03-01T09:00Z'),
      today: '2027-03-01',
    };
    const keeper = keepDatedEvents({
      facts: [factsOf(event)],
      client: {
        workOut: async ({ from }) => {
          stage.asked += 1;
          return stage.works
            ? { ok: true, value: { ...dates, from } }
            : { ok: false, error: { code: 'programme.not-expanded' } };
        },
        close: async () => undefined,
      },
      examples: { movedTo: (today) => today },
      clock: { today: () => stage.today },
      timeZone: 'Europe/Rome',
      nowMs: () => stage.atMs,
      onUnfollowed: () => undefined,
    });
    return { stage, keeper };
  }

  test('are tried again, but not by every touch', async () => {
    const { stage, keeper } = aKeeper();
    for (let touch = 0; touch < 20; touch += 1) expect((await keeper.now()).ok).toBe(false);
    expect(stage.asked).toBe(1);
    stage.works = true;
    stage.atMs += 60_000;
    expect((await keeper.now()).ok).toBe(true);
    expect(stage.asked).toBe(2);
  });

  test('are tried again also when the clock was set back meanwhile', async () => {
    const { stage, keeper } = aKeeper();
    await keeper.now();
    stage.works = true;
    stage.atMs -= 86_400_000;
    expect((await keeper.now()).ok).toBe(true);
  });

  test('leave those of yesterday in use, but not those of last month', async () => {
    const { stage, keeper } = aKeeper();
    stage.works = true;
    const first = await given(keeper.now());
    stage.works = false;
    stage.today = '2027-03-02';
    stage.atMs += 86_400_000;
    expect(await given<DatedEvents>(keeper.now())).toBe(first);
    stage.today = '2027-04-15';
    stage.atMs += 44 * 86_400_000;
    expect((await keeper.now()).ok).toBe(false);
  });

  test('many who ask at once wait for one thread', async () => {
    const { stage, keeper } = aKeeper();
    stage.works = true;
    await Promise.all(Array.from({ length: 30 }, () => keeper.now()));
    expect(stage.asked).toBe(1);
  });
});

describe('as days go by', () => {
  test('the programme goes on with them', async () => {
    const daily = eventOf({ schedule: { start: '2027-02-01T18:00', rule: 'FREQ=DAILY' } });
    const stage = await openProgrammeOf([daily], { now: '2027-03-01T23:59' });
    expect((await given(stage.programme.today())).total).toBe(0);
    stage.setClock('2027-03-02T00:00');
    expect((await given(stage.programme.today())).events).toMatchObject([
      { next: { start: '2027-03-02T18:00' } },
    ]);
    stage.setClock('2028-03-02T12:00');
    expect((await given(stage.programme.today())).events).toMatchObject([
      { next: { start: '2028-03-02T18:00' }, times: 1 },
    ]);
  });

  test('an event at the hour that clocks skip is there, and none is lost around it', async () => {
    const early = eventOf({
      schedule: { start: '2027-03-26T02:30', minutes: 60, rule: 'FREQ=DAILY;COUNT=5' },
    });
    const stage = await openProgrammeOf([early]);
    const { times } = await given(stage.programme.event(early.id));
    expect(times.map(({ start }) => start.slice(8, 10))).toEqual(['26', '27', '28', '29', '30']);
  });
});

test('a rule that nobody can follow takes no other event with it, and is named', () => {
  const events = [
    eventOf({ id: 'every-second', schedule: { rule: 'FREQ=SECONDLY' } }),
    eventOf({ id: 'sound' }),
  ];
  const { offsets, unfollowed } = datesOf(events, WANTED);
  expect(unfollowed).toEqual(['every-second']);
  expect([...offsets]).toEqual([0, 0, 1]);
});

test('thousands of events are worked out, listed whole and found by their ids', async () => {
  const events = Array.from({ length: 3_000 }, (_, index) =>
    eventOf({
      id: `event-${index}`,
      schedule: {
        start: `2027-02-${String(1 + (index % 28)).padStart(2, '0')}T${String(8 + (index % 12)).padStart(2, '0')}:00`,
        rule: index % 10 === 0 ? 'FREQ=DAILY' : 'FREQ=WEEKLY;INTERVAL=2',
      },
    }),
  );
  const { programme } = await openProgrammeOf(events);
  const seen = new Set<string>();
  let last = 0;
  for (let offset = 0; offset < events.length; offset += 40) {
    const { total, events: tiles } = await given(programme.list({}, offset));
    expect(total).toBe(3_000);
    for (const { id, next } of tiles) {
      seen.add(id);
      expect(next.startMs).toBeGreaterThanOrEqual(last);
      last = next.startMs;
    }
  }
  expect(seen.size).toBe(3_000);
  expect((await given(programme.event('event-2999'))).times.length).toBeGreaterThan(5);
});
