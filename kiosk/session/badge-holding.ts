import { awardDue, awardHeld, endOf } from '../badges/awards.ts';
import type { Badge, TrustLevel } from '../badges/badge.ts';
import { type BadgeProgress, badgeProgress, evidenceOf } from '../badges/badge-progress.ts';
import type { Attendance, Award, Evidence } from '../badges/evidence.ts';
import type { BadgeHandout, BadgeShelf } from '../ports.ts';
import type { BadgeOwner, BadgeState } from '../view.ts';
import type { Visitor } from './visitor.ts';

/** What this visit knows of badges. */
export interface BadgeHolding {
  /** Taking part, as it is filed under the card. */
  readonly attended: readonly Attendance[];
  /** Badges that are filed under the card. */
  readonly filed: readonly Award[];
  /** Badges of this visit that are filed nowhere: they go with it, unless they are taken or kept. */
  readonly loose: readonly Award[];
  /** Ids of the awards this visit has earned. */
  readonly earnedNow: readonly string[];
  /** Ids of the awards whose code was on the screen, or of which it was said that there is none. */
  readonly settled: readonly string[];
  /** Which badge is looked at, and from where. */
  readonly chosen?: { readonly id: string; readonly from: 'shelf' | 'lesson' };
  /** Position of the first badge of the shelf that is shown. */
  readonly offset: number;
  readonly handout?: { readonly value: BadgeHandout; readonly codeAt: number };
}

export const NO_BADGES: BadgeHolding = {
  attended: [],
  filed: [],
  loose: [],
  earnedNow: [],
  settled: [],
  offset: 0,
};

/** Where somebody stands with one badge. */
export interface BadgeStanding {
  readonly badge: Badge;
  readonly progress: BadgeProgress;
  readonly state: BadgeState;
  /** What was reached; before that, what the badge will be worth. */
  readonly level: TrustLevel;
  readonly award?: Award;
  readonly isFiled: boolean;
  /** The first civil date it no longer holds. */
  readonly until?: string;
}

/** Everything that was earned by whoever stands here, on the card and off it. */
function awardsOf({ badges: { filed, loose } }: Visitor): readonly Award[] {
  return [...filed, ...loose];
}

export function standingOf(
  badge: Badge,
  visitor: Visitor,
  shelf: BadgeShelf,
  today: string,
): BadgeStanding {
  const award = awardHeld(badge, awardsOf(visitor), today);
  const progress = progressOf(badge, visitor, shelf, today, award);
  const until = award && endOf(badge, award);
  return {
    badge,
    progress,
    state: award ? 'earned' : isBegun(progress) ? 'begun' : 'toDo',
    level: award?.level ?? badge.level,
    isFiled: award !== undefined && visitor.badges.filed.includes(award),
    ...(award && { award }),
    ...(until !== undefined && { until }),
  };
}

/**
 * What has become due and is not awarded yet.
 *
 * @param onCard only what is filed counts as awarded: what a guest earned is no badge of the card
 */
export function dueAwards(
  visitor: Visitor,
  shelf: BadgeShelf,
  { today, onCard }: { readonly today: string; readonly onCard: boolean },
): readonly Pick<Award, 'badge' | 'level'>[] {
  const awards = onCard ? visitor.badges.filed : awardsOf(visitor);
  return shelf.badges.flatMap((badge) => {
    const progress = progressOf(badge, visitor, shelf, today);
    const level = awardDue(badge, progress, awards, today);
    return level === undefined ? [] : [{ badge: badge.id, level }];
  });
}

export function ownerOf({ card, guest }: Visitor): BadgeOwner {
  if (card !== undefined) return 'card';
  return guest.some(({ finished }) => finished) ? 'visit' : 'nobody';
}

/**
 * What would be lost with this visit: earned, on no card and on no phone.
 *
 * @param notKept what was given out to be written is not being written
 */
export function leftBehind(visitor: Visitor, notKept: boolean): readonly Award[] {
  const { filed, loose, settled } = visitor.badges;
  const unwritten = notKept ? filed.filter((award) => isOfThisVisit(visitor, award)) : [];
  return [...unwritten, ...loose].filter(({ id }) => !settled.includes(id));
}

export function isOfThisVisit({ badges: { earnedNow } }: Visitor, { id }: Award): boolean {
  return earnedNow.includes(id);
}

export function badgeOn(shelf: BadgeShelf | undefined, id: string | undefined): Badge | undefined {
  return shelf?.badges.find((badge) => badge.id === id);
}

/**
 * What spoke for an award on the day it was earned: neither what was done later nor what has lapsed
 * since changes what its credential says. Where that is not known any more, what speaks for it now.
 */
export function evidenceFor(
  award: Award,
  badge: Badge,
  visitor: Visitor,
  shelf: BadgeShelf,
  today: string,
): readonly Evidence[] {
  const day = award.on ?? today;
  const then = progressOf(badge, upTo(day, visitor), shelf, day, award);
  return then.isEarned ? then.evidence : progressOf(badge, visitor, shelf, today, award).evidence;
}

/**
 * A card's lessons speak for the card alone, and a guest's for this visit alone: also for what a
 * guest has earned and did not want on the card.
 */
function progressOf(
  badge: Badge,
  { card, kept, guest, badges }: Visitor,
  { lessonQuestions }: BadgeShelf,
  today: string,
  award?: Award,
): BadgeProgress {
  const ofGuest = badgeProgress(badge, evidenceOf(guest, [], lessonQuestions), today);
  const isGuests = award !== undefined && badges.loose.includes(award) && ofGuest.isEarned;
  if (card === undefined || isGuests) return ofGuest;
  return badgeProgress(badge, evidenceOf(kept, badges.attended, lessonQuestions), today);
}

function upTo(day: string, visitor: Visitor): Visitor {
  const before = ({ on }: { readonly on: string }) => on <= day;
  const { kept, guest, badges } = visitor;
  return {
    ...visitor,
    kept: kept.filter(before),
    guest: guest.filter(before),
    badges: { ...badges, attended: badges.attended.filter(before) },
  };
}

function isBegun({ steps }: BadgeProgress): boolean {
  return steps.some(({ done, best }) => done > 0 || best !== undefined);
}
