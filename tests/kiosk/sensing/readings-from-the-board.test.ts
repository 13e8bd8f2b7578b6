import { expect, test } from 'vitest';
import { LONGEST_INTERVAL_MS, SILENCE_MS } from '../../../hardware/board/reading-filter.ts';
import { SENSOR_KINDS } from '../../../hardware/board/sensor-kinds.ts';
import { READING_KIND_FACTS, READING_KINDS } from '../../../kiosk/sensing/reading-kind.ts';
import { isSound } from '../../../kiosk/sensing/sample.ts';

test.each(READING_KINDS)('%s comes from the board in the unit it is kept in', (kind) => {
  const { unit, range } = SENSOR_KINDS[kind];
  const { plausible } = READING_KIND_FACTS[kind];
  const value = (plausible.min + Math.min(plausible.max, range.max)) / 2;
  const sample = { device: 'board', sensor: 'one', kind, value, unit, atMs: 0, simulated: false };
  expect(isSound(sample, 0)).toBe(true);
});

test.each(READING_KINDS)('%s that stays as it is is told again before it is called old', (kind) => {
  expect(READING_KIND_FACTS[kind].maxAgeMs).toBeGreaterThan(LONGEST_INTERVAL_MS + SILENCE_MS);
});
