import type { LightSettings } from './light-settings.ts';

/** A room with the blinds down. Below it nothing gets easier to read by less light. */
const DARK_LUX = 10;
/** A desk in the window. Above it the backlight has nothing left to give. */
const BRIGHT_LUX = 2_000;

/** Where a room lies between dark and bright: the eye counts ratios, not differences (Weber). */
export function lightnessOf(lux: number): number {
  const seen = Math.min(Math.max(lux, DARK_LUX), BRIGHT_LUX);
  return Math.log(seen / DARK_LUX) / Math.log(BRIGHT_LUX / DARK_LUX);
}

/**
 * How bright a screen is in a room: equal ratios of light outside are equal ratios of light inside.
 *
 * @param lux illuminance at the kiosk; nothing where no sensor can be believed
 * @returns a share of the backlight, from `least` to `most`
 */
export function brightnessIn(
  lux: number | undefined,
  { least, most, withoutSensor }: Pick<LightSettings, 'least' | 'most' | 'withoutSensor'>,
): number {
  if (lux === undefined) return withoutSensor;
  const brightness = least * (most / least) ** lightnessOf(lux);
  // Powers may miss their ends by a rounding error.
  return Math.min(Math.max(brightness, least), most);
}
