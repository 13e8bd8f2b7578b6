import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIGHT } from '../../../kiosk/screen-light/light-settings.ts';
import {
  firstLight,
  type LightAsked,
  lightAfter,
  lightAskedBy,
  type ScreenLight,
} from '../../../kiosk/screen-light/screen-light.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const settings = DEFAULT_LIGHT;

interface Second {
  readonly asked: LightAsked;
  readonly lux?: number;
}

/** The light after each of these, a second apart. */
function lights(seconds: readonly Second[], from = firstLight(settings, 0)): ScreenLight[] {
  let light = from;
  return seconds.map(({ asked, lux }) => {
    light = lightAfter(light, { asked, lux, atMs: light.atMs + 1_000 }, settings);
    return light;
  });
}
const brightnesses = (seconds: readonly Second[], from?: ScreenLight) =>
  lights(seconds, from).map(({ brightness }) => brightness);
const during = (count: number, second: Second): readonly Second[] =>
  Array.from({ length: count }, () => second);
/** A screen that has settled in a room. */
const settled = (second: Second) => lights(during(200, second)).at(-1) ?? firstLight(settings, 0);

describe('the light of the screen', () => {
  it('begins with the usual brightness and goes slowly to what the room needs', () => {
    const way = brightnesses(during(60, { asked: 'awake', lux: 10 }));
    expect(firstLight(settings, 0).brightness).toBe(0.8);
    expect(way[0]).toBeGreaterThan(0.7);
    expect(way.at(-1)).toBe(0.2);
  });

  it('never moves by more than six hundredths in a second, unless somebody wakes it', () => {
    const asked = fc.constantFrom<LightAsked>('visited', 'awake', 'dimmed', 'asleep');
    const second = fc.record({ asked, lux: fc.double({ min: 0, max: 5_000, noNaN: true }) });
    const rank = { off: 0, asleep: 1, dimmed: 2, awake: 3, visited: 3 };
    fc.assert(
      fc.property(fc.array(second, { maxLength: 80 }), (seconds) => {
        let before = firstLight(settings, 0);
        for (const light of lights(seconds)) {
          const ratio = light.brightness / before.brightness;
          expect(ratio).toBeGreaterThan(1 / 1.0601);
          if (rank[light.asked] <= rank[before.asked]) expect(ratio).toBeLessThan(1.0601);
          before = light;
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('is never too dark to read unless it is off', () => {
    const asked = fc.constantFrom<LightAsked>('visited', 'awake', 'dimmed', 'asleep', 'off');
    const lux = fc.option(fc.double({ min: 0, max: 120_000, noNaN: true }), { nil: undefined });
    const second = fc.record({ asked, lux }).map(({ asked, lux }) => ({
      asked,
      ...(lux !== undefined && { lux }),
    }));
    fc.assert(
      fc.property(fc.array(second, { maxLength: 80 }), (seconds) => {
        for (const { brightness, asked } of lights(seconds)) {
          expect(brightness).toBeLessThanOrEqual(1);
          if (asked !== 'off') expect(brightness).toBeGreaterThanOrEqual(settings.least);
          else expect(brightness === 0 || brightness >= settings.least).toBe(true);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('goes down to half when nobody is near, and to the least while it sleeps', () => {
    const awake = settled({ asked: 'awake', lux: 2_000 });
    const dimmed = brightnesses(during(60, { asked: 'dimmed', lux: 2_000 }), awake);
    expect(dimmed.at(-1)).toBe(0.5);
    expect(dimmed.every((one, n) => one <= (dimmed[n - 1] ?? 1))).toBe(true);
    expect(brightnesses(during(60, { asked: 'asleep', lux: 2_000 }), awake).at(-1)).toBe(0.2);
  });

  it('goes out in a closed hub, in half a minute and never all at once', () => {
    const way = brightnesses(
      during(40, { asked: 'off', lux: 2_000 }),
      settled({ asked: 'awake', lux: 2_000 }),
    );
    expect(way[5]).toBeGreaterThan(0.6);
    expect(way.at(-1)).toBe(0);
  });

  it('is there at once when somebody wakes it', () => {
    const off = settled({ asked: 'off', lux: 2_000 });
    expect(off.brightness).toBe(0);
    expect(brightnesses([{ asked: 'awake', lux: 2_000 }], off)).toEqual([1]);
    const asleep = settled({ asked: 'asleep', lux: 2_000 });
    expect(brightnesses([{ asked: 'visited', lux: 2_000 }], asleep)).toEqual([1]);
  });

  it('falls for nobody who is being served, and follows the room when they have gone', () => {
    const bright = settled({ asked: 'visited', lux: 2_000 });
    const evening = lights(during(300, { asked: 'visited', lux: 20 }), bright);
    expect(new Set(evening.map(({ brightness }) => brightness))).toEqual(new Set([1]));
    const after = brightnesses(during(60, { asked: 'awake', lux: 20 }), evening.at(-1));
    expect(after.at(-1)).toBeLessThan(0.3);
  });

  it('rises for whoever is being served when the light is switched on', () => {
    const dark = settled({ asked: 'visited', lux: 10 });
    expect(dark.brightness).toBe(0.8);
    expect(brightnesses(during(60, { asked: 'visited', lux: 2_000 }), dark).at(-1)).toBe(1);
  });

  it('goes back to the usual brightness when the light sensor is lost', () => {
    const dark = settled({ asked: 'awake', lux: 10 });
    const lost = brightnesses(during(120, { asked: 'awake' }), dark);
    expect(lost[20]).toBe(0.2);
    expect(lost.at(-1)).toBe(0.8);
  });

  it('does not jump when the kiosk was held up for a moment', () => {
    const before = settled({ asked: 'awake', lux: 10 });
    const look = { asked: 'awake', lux: 10, atMs: before.atMs - 5_000 } as const;
    expect(lightAfter(before, look, settings).brightness).toBe(0.2);
  });
});

describe('what the session asks of the light', () => {
  const asks = (view: object) => lightAskedBy({ canFinish: false, ...view } as KioskView);

  it('is the whole of it for a visit, whatever it shows', () => {
    expect(asks({ screen: 'home', canFinish: true })).toBe('visited');
    expect(asks({ screen: 'wait', canFinish: true })).toBe('visited');
  });

  it('is what the attract loop says: awake, dimmed or asleep', () => {
    for (const light of ['awake', 'dimmed', 'asleep'] as const) {
      expect(asks({ screen: 'attract', light })).toBe(light);
    }
  });

  it('is nothing at all in a closed hub, except for a moment after somebody woke it', () => {
    expect(asks({ screen: 'closed', light: 'asleep' })).toBe('off');
    expect(asks({ screen: 'closed', light: 'awake' })).toBe('awake');
  });

  it('is awake wherever staff should see that something is wrong', () => {
    expect(asks({ screen: 'outOfService', fault: 'start.timed-out' })).toBe('awake');
    expect(asks({ screen: 'starting' })).toBe('awake');
  });
});
