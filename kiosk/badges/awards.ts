import { monthsAfter } from '../people/learner.ts';
import { type Badge, TRUST_LEVELS, type TrustLevel } from './badge.ts';
import type { BadgeProgress } from './badge-progress.ts';
import type { Award } from './evidence.ts';

/** The first civil date a badge no longer holds; nothing for one without an end, or without a date yet. */
export function endOf({ validMonths }: Badge, { on }: Award): string | undefined {
  return validMonths === undefined || on === undefined ? undefined : monthsAfter(on, validMonths);
}

/** The best award of a badge that holds today; of two that are worth the same, the later. */
export function awardHeld(
  badge: Badge,
  awards: readonly Award[],
  today: string,
): Award | undefined {
  return awards
    .filter((award) => award.badge === badge.id && (endOf(badge, award) ?? '9999') > today)
    .sort((a, b) => rank(b.level) - rank(a.level) || later(a, b))[0];
}

/** The level that was earned and is not held yet, if any: what to award now. */
export function awardDue(
  badge: Badge,
  { isEarned, level }: BadgeProgress,
  awards: readonly Award[],
  today: string,
): TrustLevel | undefined {
  if (!isEarned) return undefined;
  const held = awardHeld(badge, awards, today);
  return held === undefined || rank(held.level) < rank(level) ? level : undefined;
}

function rank(level: TrustLevel): number {
  return TRUST_LEVELS.indexOf(level);
}

/** One that waits for a date will get the newest of all. */
function later(a: Award, b: Award): number {
  const [first, second] = [a.on ?? '9999', b.on ?? '9999'];
  return first === second ? 0 : first < second ? 1 : -1;
}
