import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { READING_KIND_FACTS } from '../../../kiosk/sensing/reading-kind.ts';
import { createReadingRows } from '../../../main/store/reading-rows.ts';
import { given } from '../../support/hub-store.ts';
import { createReadingStage, WALL_MS } from '../../support/reading-stage.ts';

const MINUTE_MS = 60_000;
const MINUTE = Math.floor(WALL_MS / MINUTE_MS);

test('the newest value is there at once, with its age and where it comes from', async () => {
  const { readings, sample, pass } = createReadingStage();
  readings.take(sample({ simulated: true }));
  pass(7_000);
  expect(await given(readings.latest('co2'))).toMatchObject({
    value: 612,
    ageMs: 7_000,
    simulated: true,
  });
  expect(await given(readings.latest('noise'))).toBeUndefined();
});

describe('nothing is said instead of an old or an impossible number', () => {
  test('when the sensor has been silent for too long', async () => {
    const { readings, sample, pass } = createReadingStage();
    readings.take(sample());
    pass(READING_KIND_FACTS.co2.maxAgeMs + 1);
    expect(await given(readings.latest('co2'))).toBeUndefined();
  });

  test('when the device says that the sensor is lost', async () => {
    const { readings, sample } = createReadingStage();
    readings.take(sample());
    readings.lose({ device: 'board', sensor: 'air' });
    expect(await given(readings.latest('co2'))).toBeUndefined();
  });

  test('when the value cannot be', async () => {
    const { readings, sample, rows } = createReadingStage();
    readings.take(sample({ value: 65_535 }));
    readings.flush();
    expect(await given(readings.latest('co2'))).toBeUndefined();
    expect(rows('reading_minute')).toEqual([]);
  });

  test('after a restart, until the sensor has spoken again', async () => {
    const stage = createReadingStage();
    stage.readings.take(stage.sample());
    stage.restart();
    expect(await given(stage.readings.latest('co2'))).toBeUndefined();
  });

  test('when the wall clock jumps, the age still tells the truth', async () => {
    const { readings, sample, clock } = createReadingStage();
    readings.take(sample());
    clock.wallMs -= 3 * 60 * MINUTE_MS;
    clock.nowMs += 4_000;
    expect(await given(readings.latest('co2'))).toMatchObject({ ageMs: 4_000 });
  });
});

test('a minute and its hour hold the least, the most and the mean of what was said', () => {
  const { readings, sample, pass, rows } = createReadingStage();
  for (const value of [600, 640, 620]) {
    readings.take(sample({ value }));
    pass(1_000);
  }
  readings.flush();
  const held = { kind: 'co2', least: 600, most: 640, total: 1_860, n: 3 };
  expect(rows('reading_minute')).toMatchObject([{ ...held, minute: MINUTE }]);
  expect(rows('reading_hour')).toMatchObject([{ ...held, hour: Math.floor(MINUTE / 60) }]);
});

test('a minute that is written in two halves, before and after a restart, is one', () => {
  const stage = createReadingStage();
  stage.readings.take(stage.sample({ value: 600 }));
  stage.restart();
  stage.pass(1_000);
  stage.readings.take(stage.sample({ value: 700 }));
  stage.readings.flush();
  expect(stage.rows('reading_minute')).toMatchObject([{ least: 600, most: 700, n: 2 }]);
});

test('what is said twice or late is counted once', () => {
  const { readings, sample, rows } = createReadingStage();
  readings.take(sample());
  readings.take(sample());
  readings.take(sample({ atMs: 4_000, value: 900 }));
  readings.flush();
  expect(rows('reading_minute')).toMatchObject([{ least: 612, most: 612, n: 1 }]);
});

test('of two sensors of one kind only one is rolled up', () => {
  const { readings, sample, pass, rows } = createReadingStage();
  readings.take(sample({ sensor: 'inside', value: 900 }));
  pass(1_000);
  readings.take(sample({ sensor: 'outside', value: 420 }));
  readings.flush();
  expect(rows('reading_minute')).toMatchObject([{ least: 900, most: 900, n: 1 }]);
});

describe('the last day', () => {
  test('is there after a restart, with what is not written yet', async () => {
    const stage = createReadingStage();
    stage.readings.take(stage.sample({ value: 500 }));
    stage.restart();
    stage.pass(60 * MINUTE_MS);
    stage.readings.take(stage.sample({ value: 700 }));
    const reading = await given(stage.readings.latest('co2'));
    expect(reading?.trend.slice(-4)).toEqual([null, 500, null, 700]);
  });

  test('never draws what was simulated behind a real value', async () => {
    const { readings, sample, pass } = createReadingStage();
    readings.take(sample({ sensor: 'emulated', value: 3_000, simulated: true }));
    pass(MINUTE_MS);
    readings.take(sample({ value: 500 }));
    const reading = await given(readings.latest('co2'));
    expect(reading?.trend.filter((point) => point !== null)).toEqual([500]);
  });

  test('holds nothing from a future that the clock only thought of', async () => {
    const { readings, sample, clock, pass } = createReadingStage();
    clock.wallMs += 365 * 24 * 60 * MINUTE_MS;
    readings.take(sample({ value: 3_000 }));
    clock.wallMs = WALL_MS;
    pass(MINUTE_MS);
    readings.take(sample({ value: 500 }));
    const reading = await given(readings.latest('co2'));
    expect(reading?.trend.filter((point) => point !== null)).toEqual([500]);
  });
});

describe('the disk', () => {
  /** Counts what others commit to the file. */
  function watchCommits(file: string) {
    const watcher = new Database(file, { readonly: true });
    onTestFinished(() => {
      watcher.close();
    });
    const version = () => watcher.pragma('data_version', { simple: true });
    let before = version();
    let commits = 0;
    return {
      look: () => {
        if (version() !== before) commits += 1;
        before = version();
      },
      seen: () => commits,
    };
  }

  test('is written to at most once a minute, however many sensors speak', () => {
    const { readings, sample, pass, file } = createReadingStage();
    const commits = watchCommits(file);
    for (let second = 0; second < 600; second += 1) {
      for (const sensor of ['a', 'b', 'c']) {
        readings.take(sample({ sensor, value: 600 + second }));
        commits.look();
      }
      readings.take(sample({ sensor: 'ear', kind: 'noise', value: 50, unit: 'dB' }));
      commits.look();
      pass(1_000);
    }
    expect(commits.seen()).toBeGreaterThan(7);
    expect(commits.seen()).toBeLessThanOrEqual(10);
  });

  test('is left alone while no sensor speaks', async () => {
    const { readings, sample, pass, file } = createReadingStage();
    readings.take(sample());
    readings.flush();
    const commits = watchCommits(file);
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE_MS);
      await given(readings.latest('co2'));
      readings.flush();
      commits.look();
    }
    expect(commits.seen()).toBe(0);
  });

  test('that refuses is said so, and gets the same minutes once it works again', () => {
    const { readings, sample, pass, database, rows } = createReadingStage();
    database.pragma('query_only = on');
    readings.take(sample({ value: 600 }));
    pass(MINUTE_MS);
    expect(readings.take(sample({ value: 700 }))).toEqual({
      ok: false,
      error: { code: 'store.read-only' },
    });
    database.pragma('query_only = off');
    pass(MINUTE_MS);
    expect(readings.take(sample({ value: 800 })).ok).toBe(true);
    expect(rows('reading_minute').map(({ least }) => least)).toEqual([600, 700, 800]);
  });
});

describe('the tables are bounded', () => {
  const row = (minute: number) => ({
    kind: 'co2' as const,
    simulated: false,
    minute,
    least: 500,
    most: 500,
    total: 500,
    count: 1,
  });
  const minutes = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => row(from + n));

  test('two days of minutes are kept of each kind, the first written go first', () => {
    const { database, rows } = createReadingStage();
    const table = createReadingRows({ database });
    table.add([{ ...row(MINUTE), kind: 'noise' }, ...minutes(MINUTE, 48 * 60 + 10)]);
    const kept = rows('reading_minute');
    expect(kept).toHaveLength(1 + 48 * 60);
    expect(kept.find(({ kind }) => kind === 'co2')?.minute).toBe(MINUTE + 10);
  });

  test('four hundred days of hours are kept', () => {
    const { database, rows } = createReadingStage();
    const table = createReadingRows({ database });
    const hours = Array.from({ length: 400 * 24 + 5 }, (_, hour) => row(MINUTE + hour * 60));
    table.add(hours);
    expect(rows('reading_hour')).toHaveLength(400 * 24);
    expect(rows('reading_minute')).toHaveLength(48 * 60);
  });

  test('a clock that was wrong for an hour pushes nothing out for ever', () => {
    const { database, rows } = createReadingStage();
    const table = createReadingRows({ database });
    table.add(minutes(MINUTE * 2, 60));
    table.add(minutes(MINUTE, 48 * 60));
    expect(rows('reading_minute').every(({ minute }) => minute < MINUTE * 2)).toBe(true);
  });
});
