import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brightnessIn } from '../../../kiosk/screen-light/brightness-curve.ts';
import { DEFAULT_LIGHT, LOWEST_FLOOR } from '../../../kiosk/screen-light/light-settings.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const shares = fc
  .tuple(
    fc.double({ min: LOWEST_FLOOR, max: 1, noNaN: true }),
    fc.double({ min: LOWEST_FLOOR, max: 1, noNaN: true }),
  )
  .map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b), withoutSensor: a }));
const lux = fc.double({ min: 0, max: 120_000, noNaN: true });

describe('how bright the screen is in a room', () => {
  it('is never less in a brighter room', () => {
    fc.assert(
      fc.property(shares, lux, lux, (settings, a, b) => {
        const [dark, bright] = [Math.min(a, b), Math.max(a, b)];
        expect(brightnessIn(bright, settings)).toBeGreaterThanOrEqual(brightnessIn(dark, settings));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('stays between what can be read in the dark and what the backlight may give', () => {
    fc.assert(
      fc.property(shares, lux, (settings, room) => {
        const brightness = brightnessIn(room, settings);
        expect(brightness).toBeGreaterThanOrEqual(settings.least);
        expect(brightness).toBeLessThanOrEqual(settings.most);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('reaches both ends: blinds down, and a desk in the window', () => {
    expect(brightnessIn(0, DEFAULT_LIGHT)).toBe(0.2);
    expect(brightnessIn(10, DEFAULT_LIGHT)).toBe(0.2);
    expect(brightnessIn(2_000, DEFAULT_LIGHT)).toBe(1);
    expect(brightnessIn(100_000, DEFAULT_LIGHT)).toBe(1);
  });

  it('changes by the same ratio each time the light doubles, as the eye counts', () => {
    const step = (room: number) =>
      brightnessIn(room * 2, DEFAULT_LIGHT) / brightnessIn(room, DEFAULT_LIGHT);
    expect(step(20)).toBeCloseTo(step(160), 10);
    expect(step(20)).toBeCloseTo(step(900), 10);
    expect(step(20)).toBeGreaterThan(1.2);
  });

  it('is two thirds in a reading room of 500 lx', () => {
    expect(brightnessIn(500, DEFAULT_LIGHT)).toBeCloseTo(0.66, 2);
  });

  it('is the usual one where no sensor can be believed', () => {
    expect(brightnessIn(undefined, DEFAULT_LIGHT)).toBe(DEFAULT_LIGHT.withoutSensor);
  });
});
