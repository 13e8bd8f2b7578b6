import type { KioskView } from '../view.ts';
import { brightnessIn } from './brightness-curve.ts';
import type { LightSettings } from './light-settings.ts';
import { type RoomLight, roomAfter, UNKNOWN_ROOM } from './room-light.ts';

/**
 * What the session asks of the light: `visited` while somebody is served, `awake` while the screen
 * waits for somebody, `off` in a hub that is closed.
 */
export type LightAsked = 'visited' | 'awake' | 'dimmed' | 'asleep' | 'off';

/** More light is given at once, less of it slowly. */
const RANK: Readonly<Record<LightAsked, number>> = {
  off: 0,
  asleep: 1,
  dimmed: 2,
  awake: 3,
  visited: 3,
};

/** A sleeping screen of an open hub still says, dimly, that a touch wakes it; a closed hub is dark. */
export function lightAskedBy(view: KioskView): LightAsked {
  if (view.canFinish) return 'visited';
  if (view.screen === 'attract') return view.light;
  return view.screen === 'closed' && view.light === 'asleep' ? 'off' : 'awake';
}

export interface ScreenLight {
  /** The share of the backlight that is shown, from 0 (off) to 1. */
  readonly brightness: number;
  readonly asked: LightAsked;
  readonly room: RoomLight;
  /** Monotonic milliseconds of the last look. */
  readonly atMs: number;
}

export interface LightLook {
  readonly asked: LightAsked;
  /** The light in the room; nothing where no sensor can be believed. */
  readonly lux: number | undefined;
  /** Monotonic milliseconds. */
  readonly atMs: number;
}

/** Brightness moves by this ratio in a second: slower than the eye notices, a whole room in half a minute. */
const RATIO_A_SECOND = 1.06;

/** A dimmed screen has half the light of the one that is awake. */
const DIMMED = 0.5;

export function firstLight({ withoutSensor }: LightSettings, atMs: number): ScreenLight {
  return { brightness: withoutSensor, asked: 'awake', room: UNKNOWN_ROOM, atMs };
}

/** The light of the screen after one more look at the session and at the room. */
export function lightAfter(
  before: ScreenLight,
  { asked, lux, atMs }: LightLook,
  settings: LightSettings,
): ScreenLight {
  const room = roomAfter(before.room, lux, atMs);
  const aim = aimOf(asked, brightnessIn(room.lux, settings), settings);
  const wakes = RANK[asked] > RANK[before.asked];
  // Somebody reads: the screen follows a brighter room, and waits with a darker one until they go.
  const neverLess = wakes || asked === 'visited';
  const goal = neverLess ? Math.max(aim, before.brightness) : aim;
  const brightness = wakes
    ? goal
    : glide(before.brightness, goal, { elapsedMs: atMs - before.atMs, least: settings.least });
  return { brightness, asked, room, atMs };
}

function aimOf(asked: LightAsked, awake: number, { least }: LightSettings): number {
  switch (asked) {
    case 'visited':
    case 'awake':
      return awake;
    case 'dimmed':
      return Math.max(awake * DIMMED, least);
    case 'asleep':
      return least;
    case 'off':
      return 0;
  }
}

/** One step by ratio on the way from one brightness to another; between the floor and off there is nothing. */
function glide(
  from: number,
  goal: number,
  { elapsedMs, least }: { readonly elapsedMs: number; readonly least: number },
): number {
  const step = RATIO_A_SECOND ** (Math.max(elapsedMs, 0) / 1_000);
  if (goal === 0) return from <= least ? 0 : Math.max(from / step, least);
  const lit = Math.max(from, least);
  return lit < goal ? Math.min(lit * step, goal) : Math.max(lit / step, goal);
}
