import type { SoundSample } from '../sensing/sample.ts';
import { lightnessOf } from './brightness-curve.ts';

/** How light it is in the room, as far as the screen follows it. */
export interface RoomLight {
  /** In lux; nothing where no sensor can be believed. */
  readonly lux: number | undefined;
  /** Another light that has been seen for a while, and is not believed yet. */
  readonly change?: { readonly to: Direction; readonly sinceMs: number };
}

type Direction = 'brighter' | 'darker' | 'unknown';

export const UNKNOWN_ROOM: RoomLight = { lux: undefined };

/** A fifth more or less is a cloud or a lamp that flickers, and no other light. */
const SAME_RATIO = 1.25;
const SAME_LIGHTNESS = lightnessOf(10 * SAME_RATIO);

/** How long another light has to last before the screen follows it, in milliseconds. */
const PATIENCE_MS: Readonly<Record<Direction, number>> = {
  // Somebody has switched the light on and cannot read until the screen follows.
  brighter: 3_000,
  // Whoever steps up to the kiosk throws a shadow on its sensor.
  darker: 30_000,
  // A board that is plugged in again is back within five seconds.
  unknown: 30_000,
};

/**
 * The brightest that any sensor sees: dust or a coat on one of them makes no dark room.
 *
 * @param fresh samples of kind `light` that can be believed now
 */
export function brightestOf(fresh: readonly SoundSample[]): number | undefined {
  return fresh.length === 0 ? undefined : Math.max(...fresh.map(({ value }) => value));
}

/** The room after one more look at its sensors. The first light that is ever seen is believed at once. */
export function roomAfter(room: RoomLight, lux: number | undefined, atMs: number): RoomLight {
  if (room.lux === undefined) return { lux };
  const to = directionFrom(room.lux, lux);
  if (to === undefined) return { lux: room.lux };
  const sinceMs = room.change?.to === to ? room.change.sinceMs : atMs;
  if (atMs - sinceMs < PATIENCE_MS[to]) return { lux: room.lux, change: { to, sinceMs } };
  return { lux };
}

function directionFrom(before: number, now: number | undefined): Direction | undefined {
  if (now === undefined) return 'unknown';
  const difference = lightnessOf(now) - lightnessOf(before);
  if (Math.abs(difference) < SAME_LIGHTNESS) return undefined;
  return difference > 0 ? 'brighter' : 'darker';
}
