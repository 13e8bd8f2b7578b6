import { describe, expect, test } from 'vitest';
import { lightSchema } from '../../../kiosk/screen-light/light-schema.ts';
import { DEFAULT_LIGHT } from '../../../kiosk/screen-light/light-settings.ts';

const complaints = (light: object) =>
  lightSchema.safeParse(light).error?.issues.map(({ path, message }) => `${path} ${message}`);

describe('what a hub says of its light', () => {
  test('may be nothing at all', () => {
    expect(lightSchema.parse({})).toEqual(DEFAULT_LIGHT);
  });

  test('is minutes for people and shares of the backlight', () => {
    expect(
      lightSchema.parse({
        least: 0.3,
        most: 0.78,
        dimAfterMinutes: 2,
        sleepAfterMinutes: 0.5 * 60,
      }),
    ).toEqual({
      ...DEFAULT_LIGHT,
      least: 0.3,
      most: 0.78,
      withoutSensor: 0.78,
      dimAfterMs: 120_000,
      sleepAfterMs: 1_800_000,
    });
  });

  test('may name one of several backlights, another place for them, or none', () => {
    const { directory } = DEFAULT_LIGHT.backlight as { directory: string };
    expect(lightSchema.parse({ backlight: { device: '10-0045' } }).backlight).toEqual({
      directory,
      device: '10-0045',
    });
    expect(lightSchema.parse({ backlight: { directory: '/tmp/lights' } }).backlight).toEqual({
      directory: '/tmp/lights',
    });
    expect(lightSchema.parse({ backlight: 'none' }).backlight).toBe('none');
  });

  test.each([
    ['a floor that nobody could read by', { least: 0.05 }],
    ['more than the backlight has', { most: 1.2 }],
    ['a floor above the ceiling', { least: 0.9, most: 0.5, withoutSensor: 0.7 }],
    ['a usual brightness outside its limits', { most: 0.6, withoutSensor: 0.9 }],
    ['dimming at once', { dimAfterMinutes: 0 }],
    ['a backlight that climbs out of its directory', { backlight: { device: '../../etc' } }],
    ['a relative directory', { backlight: { directory: 'lights' } }],
    ['a misspelt line', { lest: 0.3 }],
  ])('%s is refused', (_, light) => {
    expect(complaints(light)?.length).toBeGreaterThan(0);
  });
});
