import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EnergyLook,
  type EnergyMeter,
  meterAfter,
  startMeter,
} from '../../../kiosk/energy/energy-day.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const SECOND = 1_000;
const HOUR_SECONDS = 3_600;
const draw = { idleWatts: 4, fullWatts: 8 };
const DAY = '2026-11-22';

/** The days counted after looking every so often, with what was seen at each look. */
function counted(everyMs: number, seen: readonly Omit<EnergyLook, 'atMs'>[]) {
  const first = seen[0]?.brightness ?? 0;
  let meter: EnergyMeter = startMeter({ atMs: 0, brightness: first });
  for (const look of seen) {
    meter = meterAfter(meter, { ...look, atMs: meter.atMs + everyMs }, draw);
  }
  return meter.unwritten;
}
const looks = (count: number, brightness: number, day = DAY) =>
  Array.from({ length: count }, () => ({ day, brightness }));

describe('the energy of a day', () => {
  it('is what a dark kiosk takes, and its light on top', () => {
    expect(counted(SECOND, looks(HOUR_SECONDS, 0))).toEqual([
      { day: DAY, onSeconds: HOUR_SECONDS, fullSeconds: 0, wattHours: expect.closeTo(4, 6) },
    ]);
    expect(counted(SECOND, looks(HOUR_SECONDS, 1))[0]?.wattHours).toBeCloseTo(8, 6);
    expect(counted(SECOND, looks(HOUR_SECONDS, 0.5))[0]).toMatchObject({
      fullSeconds: HOUR_SECONDS / 2,
      wattHours: expect.closeTo(6, 6),
    });
  });

  it('is less for a kiosk that sleeps at night', () => {
    const night = [...looks(8 * HOUR_SECONDS, 0.8), ...looks(16 * HOUR_SECONDS, 0)];
    const bright = looks(24 * HOUR_SECONDS, 0.8);
    const [asleep, awake] = [counted(SECOND, night), counted(SECOND, bright)];
    expect(asleep[0]?.wattHours).toBeCloseTo(24 * 4 + 8 * 0.8 * 4, 1);
    expect(awake[0]?.wattHours).toBeCloseTo(24 * 4 + 24 * 0.8 * 4, 1);
  });

  it('goes on in the next day when midnight has passed', () => {
    const days = counted(SECOND, [...looks(10, 1), ...looks(20, 1, '2026-11-23')]);
    expect(days).toMatchObject([
      { day: DAY, onSeconds: 10 },
      { day: '2026-11-23', onSeconds: 20 },
    ]);
  });

  it('has 25 hours when the clocks go back, for a kiosk that was on all day', () => {
    const [day] = counted(30 * SECOND, looks(25 * 120, 1, '2026-10-25'));
    expect(day).toMatchObject({ onSeconds: 25 * HOUR_SECONDS, wattHours: expect.closeTo(200, 6) });
  });
});

describe('clocks that lie', () => {
  it('cannot make time: a calendar that jumps a year and back only mislabels a minute', () => {
    const days = counted(SECOND, [
      ...looks(60, 1),
      ...looks(60, 1, '1970-01-01'),
      ...looks(60, 1, '2099-12-31'),
      ...looks(60, 1),
    ]);
    expect(days.map(({ onSeconds }) => onSeconds).reduce((a, b) => a + b)).toBe(240);
    expect(days.find(({ day }) => day === DAY)?.onSeconds).toBe(120);
  });

  it('count a kiosk that was asleep for an hour as off for that hour', () => {
    let meter = startMeter({ atMs: 0, brightness: 1 });
    meter = meterAfter(meter, { atMs: 10 * SECOND, day: DAY, brightness: 1 }, draw);
    meter = meterAfter(meter, { atMs: 3_610 * SECOND, day: DAY, brightness: 1 }, draw);
    meter = meterAfter(meter, { atMs: 3_615 * SECOND, day: DAY, brightness: 1 }, draw);
    expect(meter.unwritten).toMatchObject([{ onSeconds: 15 }]);
  });

  it('never count more than has passed, nor energy out of reach', () => {
    const look = fc.record({
      stepMs: fc.integer({ min: -5_000, max: 200_000 }),
      day: fc.constantFrom('2026-11-22', '2026-11-23', '1970-01-01'),
      brightness: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (all) => {
        let meter = startMeter({ atMs: 0, brightness: 1 });
        let passedMs = 0;
        for (const { stepMs, day, brightness } of all) {
          passedMs += Math.max(stepMs, 0);
          meter = meterAfter(meter, { atMs: meter.atMs + stepMs, day, brightness }, draw);
        }
        const on = meter.unwritten.reduce((sum, { onSeconds }) => sum + onSeconds, 0);
        expect(on).toBeLessThanOrEqual(passedMs / 1_000 + 1e-6);
        for (const { onSeconds, fullSeconds, wattHours } of meter.unwritten) {
          const hours = onSeconds / HOUR_SECONDS;
          expect(fullSeconds).toBeLessThanOrEqual(onSeconds);
          expect(wattHours).toBeGreaterThanOrEqual(hours * draw.idleWatts - 1e-6);
          expect(wattHours).toBeLessThanOrEqual(hours * draw.fullWatts + 1e-6);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('keep no more than a month in memory while the disk refuses', () => {
    const days = Array.from({ length: 80 }, (_, n) => ({ day: `day-${n}`, brightness: 1 }));
    const kept = counted(SECOND, days);
    expect(kept).toHaveLength(31);
    expect(kept.at(-1)?.day).toBe('day-79');
  });
});
