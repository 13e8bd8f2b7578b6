import { z } from 'zod';
import { type BacklightSettings, DEFAULT_LIGHT, LOWEST_FLOOR } from './light-settings.ts';

const MINUTE_MS = 60_000;

const share = z.number().min(LOWEST_FLOOR).max(1);
const minutes = z
  .number()
  .min(1)
  .max(24 * 60);

const backlight = z.union([
  z.literal('none'),
  z.strictObject({
    directory: z.exactOptional(z.string().startsWith('/', 'must be an absolute path').max(200)),
    device: z.exactOptional(
      z.string().regex(/^[\w:.-]{1,64}$/, 'must be a name below the directory of backlights'),
    ),
  }),
]);

/** The lines of `light` in a hub's configuration file. */
export const lightSchema = z
  .strictObject({
    least: z.exactOptional(share),
    most: z.exactOptional(share),
    withoutSensor: z.exactOptional(share),
    dimAfterMinutes: z.exactOptional(minutes),
    sleepAfterMinutes: z.exactOptional(minutes),
    backlight: z.exactOptional(backlight),
  })
  .transform(({ dimAfterMinutes, sleepAfterMinutes, backlight: place, ...shares }) => {
    const { least, most, withoutSensor, ...rest } = { ...DEFAULT_LIGHT, ...shares };
    return {
      ...rest,
      least,
      most,
      // Only what was said has to fit; a default follows the limits that were chosen.
      withoutSensor: shares.withoutSensor ?? Math.min(Math.max(withoutSensor, least), most),
      ...(dimAfterMinutes !== undefined && { dimAfterMs: dimAfterMinutes * MINUTE_MS }),
      ...(sleepAfterMinutes !== undefined && { sleepAfterMs: sleepAfterMinutes * MINUTE_MS }),
      ...(place !== undefined && { backlight: placeOf(place) }),
    };
  })
  .refine(({ least, most }) => least <= most, 'least must not be more than most')
  .refine(
    ({ least, most, withoutSensor }) => withoutSensor >= least && withoutSensor <= most,
    'withoutSensor must lie between least and most',
  );

function placeOf(said: z.output<typeof backlight>): BacklightSettings | 'none' {
  if (said === 'none' || DEFAULT_LIGHT.backlight === 'none') return 'none';
  return { ...DEFAULT_LIGHT.backlight, ...said };
}
