import type { HubConfig } from '../config.ts';
import { HOLD_MS } from '../events/seat-steps.ts';
import type { Visitor } from './visitor.ts';

/** Every wait of the session, in milliseconds, with its reason. */
export const SESSION_DELAYS = {
  /** A required device or the store that has not answered by now will not: staff are told. */
  START_LIMIT: 20_000,
  /** How often an out-of-service kiosk looks whether it can serve again. */
  RETRY: 10_000,
  /** One question on the attract loop: read from three metres, thought about, answered. */
  TASTER_TURN: 20_000,
  /** Opening hours are told to the minute. */
  MINUTE: 60_000,
  /** Long enough to read when the hub opens. */
  CLOSED_LIGHT: 60_000,
  /** Midnight passes and packs change: the attract loop is looked up again. */
  MATERIAL_AGE: 60 * 60_000,
  /** A local read that takes longer than this has failed. */
  FETCH_LIMIT: 5_000,
  /** The last word of a sensor is in memory: one that takes longer than this does not come. */
  READING_LIMIT: 1_000,
  /** A reading is looked at again while its card is shown, well before it is old. */
  READING_TURN: 10_000,
  /** Signing takes a tenth of a second; a slow board that has just started needs a few. */
  HANDOUT_LIMIT: 10_000,
  /** Seats are kept for two minutes, and the screen says how many halves of a minute are left. */
  HOLD_QUARTER: HOLD_MS / 4,
  /** Long enough to read why a card cannot be used; a touch closes it sooner. */
  CARD_NOTICE: 12_000,
  /** Staff are called away from their screens: nobody else should find them open. */
  STAFF_IDLE: 3 * 60_000,
  /** Long enough to read goodbye, short enough for the next in line. */
  FAREWELL: 4_000,
} as const;

/** Seconds without a sign of life before the warning, where the screen is about one person. */
export const PERSONAL_IDLE_SECONDS = 30;

/** Seconds at the least for whoever looks for a phone, unlocks it and opens its camera. */
export const PHONE_SECONDS = 90;

/** Seconds a personal screen waits once the sensor says that nobody stands there any more. */
export const WALKED_AWAY_SECONDS = 10;

/** A card on a reader that sees it lifted, or somebody in front of the sensor, holds the clock this long after the last
 * act; any longer and the next person would inherit the visit. */
export const HELD_SECONDS = 5 * 60;

/** *More time* makes every clock ten times as long (WCAG 2.2.1). */
const MORE_TIME = 10;

/** @param presence what the sensor in front of the screen says; nothing where there is none */
export function idleMs(
  visitor: Visitor,
  config: HubConfig,
  presence: 'somebody' | 'nobody' | undefined,
): number {
  if (visitor.restingOn !== undefined || presence === 'somebody') return heldMs(visitor, config);
  const leftAlone = clockOf(visitor) !== 'plain' && presence === 'nobody';
  return leftAlone
    ? patientMs(visitor, Math.min(WALKED_AWAY_SECONDS, idleSeconds(visitor, config)))
    : patientMs(visitor, idleSeconds(visitor, config));
}

/** The longest that anything holds the clock, counted from the last act. */
export function heldMs(visitor: Visitor, config: HubConfig): number {
  return Math.max(patientMs(visitor, idleSeconds(visitor, config)), HELD_SECONDS * 1000);
}

function idleSeconds(visitor: Visitor, { profile }: HubConfig): number {
  switch (clockOf(visitor)) {
    case 'plain':
      return profile.idleSeconds;
    case 'personal':
      return Math.min(PERSONAL_IDLE_SECONDS, profile.idleSeconds);
    case 'phone':
      return Math.max(PHONE_SECONDS, profile.idleSeconds);
  }
}

/** What is laid over a place goes before the place. */
function clockOf({ personal, placeClock }: Visitor): Visitor['placeClock'] {
  return personal ? 'personal' : placeClock;
}

function patientMs({ access }: Visitor, seconds: number): number {
  return (access.moreTime ? seconds * MORE_TIME : seconds) * 1000;
}

export function warningSeconds(visitor: Visitor, { profile }: HubConfig): number {
  return visitor.access.moreTime ? profile.warningSeconds * MORE_TIME : profile.warningSeconds;
}
