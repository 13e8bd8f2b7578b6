import { describe, expect, test } from 'vitest';
import { usualSensor } from '../../../hardware/board/board-defaults.ts';
import {
  ageReading,
  LONGEST_INTERVAL_MS,
  type ReadingStep,
  SILENCE_MS,
  takeReading,
  untilFirstReading,
} from '../../../hardware/board/reading-filter.ts';
import type { SensorSettings } from '../../../kiosk/device-settings.ts';

const temperature = usualSensor('air', 'temperature', { address: 0x76 });

/** Gives raw values at their moments and says what was told. */
function tellOf(
  raws: readonly (readonly [atMs: number, raw: number])[],
  sensor: SensorSettings = temperature,
): string[] {
  let state = untilFirstReading(0);
  return raws.flatMap(([atMs, raw]) => {
    const step: ReadingStep = takeReading(state, { raw, atMs }, sensor);
    state = step.state;
    if (!step.news) return [];
    return [step.news.type === 'taken' ? `${atMs}: ${step.news.value}` : `${atMs}: lost`];
  });
}

describe('a reading', () => {
  test('is told at once the first time, and then only when it changed', () => {
    expect(
      tellOf([
        [0, 21.04],
        [2_000, 21.04],
        [4_000, 21.2],
      ]),
    ).toEqual(['0: 21', '4000: 21.2']);
  });

  test('that changes all the time is told once a second', () => {
    const restless = Array.from({ length: 50 }, (_, n) => [n * 100, 20 + (n % 2)] as const);
    expect(tellOf(restless)).toHaveLength(5);
  });

  test('that stays is told again now and then, so that nobody takes it for old', () => {
    expect(
      tellOf([
        [0, 21],
        [LONGEST_INTERVAL_MS - 1, 21],
        [LONGEST_INTERVAL_MS, 21],
      ]),
    ).toEqual(['0: 21', `${LONGEST_INTERVAL_MS}: 21`]);
  });

  test('is calibrated as the configuration says', () => {
    const calibration = { offset: -2, scale: 1.5 };
    expect(tellOf([[0, 20]], { ...temperature, calibration })).toEqual(['0: 28']);
  });

  test('of an analogue part is its share of the supply voltage times the scale', () => {
    expect(tellOf([[0, 0.5]], usualSensor('lamp', 'light', { pin: 20 }))).toEqual(['0: 500']);
  });

  test.each([Number.NaN, 200, -60])('of %s degrees is none', (raw) => {
    expect(
      tellOf([
        [0, 21],
        [2_000, raw],
        [3_000, raw],
        [4_000, 21],
      ]),
    ).toEqual(['0: 21', '2000: lost', '4000: 21']);
  });
});

describe('a sensor that says nothing more', () => {
  test('is given up once, and found again when it speaks', () => {
    let { state } = takeReading(untilFirstReading(0), { raw: 21, atMs: 0 }, temperature);
    expect(ageReading(state, SILENCE_MS - 1).news).toBeUndefined();
    const aged = ageReading(state, SILENCE_MS);
    expect(aged.news).toEqual({ type: 'lost' });
    state = aged.state;
    expect(ageReading(state, SILENCE_MS * 2).news).toBeUndefined();
    const back = takeReading(state, { raw: 21, atMs: SILENCE_MS * 3 }, temperature);
    expect(back.news).toEqual({ type: 'taken', value: 21 });
  });

  test('is given up too when it never spoke', () => {
    expect(ageReading(untilFirstReading(0), SILENCE_MS).news).toEqual({ type: 'lost' });
  });
});
