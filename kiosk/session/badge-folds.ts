import type { Award } from '../badges/evidence.ts';
import type { BadgeClaim, BadgeHandout, BadgeShelf } from '../ports.ts';
import { type BadgeHolding, badgeOn, dueAwards, evidenceFor, standingOf } from './badge-holding.ts';
import type { Visitor } from './visitor.ts';

export function withBadges(visitor: Visitor, badges: Partial<BadgeHolding>): Visitor {
  return { ...visitor, badges: { ...visitor.badges, ...badges } };
}

/**
 * Awards what has become due, and dates what was awarded while nobody was sure of the date.
 *
 * @param isSure whether today can be believed
 * @param onCard whether badges of this visit are filed under its card
 * @returns the visitor, and what is to be written down
 */
export function awarded(
  visitor: Visitor,
  shelf: BadgeShelf,
  {
    today,
    isSure,
    newId,
    onCard,
  }: {
    readonly today: string;
    readonly isSure: boolean;
    readonly newId: () => string;
    readonly onCard: boolean;
  },
): { readonly visitor: Visitor; readonly toFile: readonly Award[] } {
  const awards = dueAwards(visitor, shelf, { today, onCard }).map(
    (due): Award => ({ ...due, id: newId(), ...(isSure && { on: today }) }),
  );
  const { loose, earnedNow } = visitor.badges;
  const dated = (award: Award): Award => (award.on === undefined ? { ...award, on: today } : award);
  const filed = isSure ? visitor.badges.filed.map(dated) : visitor.badges.filed;
  const nowDated = filed.filter((award) => !visitor.badges.filed.includes(award));
  const badges = {
    earnedNow: [...awards.map(({ id }) => id), ...earnedNow],
    ...(onCard ? { filed: [...awards, ...filed] } : { loose: [...awards, ...loose] }),
  };
  return {
    visitor: withBadges(visitor, badges),
    toFile: onCard ? [...awards, ...nowDated] : [],
  };
}

export function choseBadge(visitor: Visitor, id: string, from: 'shelf' | 'lesson'): Visitor {
  return withBadges(visitor, { chosen: { id, from } });
}

/** What the chosen badge is claimed with; nothing where it is not earned. */
export function claimOf(
  visitor: Visitor,
  shelf: BadgeShelf | undefined,
  today: string,
): BadgeClaim | undefined {
  const badge = badgeOn(shelf, visitor.badges.chosen?.id);
  if (shelf === undefined || badge === undefined) return undefined;
  const { award, isFiled } = standingOf(badge, visitor, shelf, today);
  if (award === undefined) return undefined;
  return {
    id: award.id,
    badge,
    level: award.level,
    evidence: evidenceFor(award, badge, visitor, shelf, today),
    language: visitor.language,
    ...(award.on !== undefined && { earnedOn: award.on }),
    ...(isFiled && visitor.card && { card: visitor.card.key }),
  };
}

/** A code, or the word that there is none: whoever asked knows. A proof that comes later is still to come. */
export function handedOut(visitor: Visitor, awardId: string, value: BadgeHandout): Visitor {
  const { settled } = visitor.badges;
  const isSettled = value.state !== 'proofSoon';
  return withBadges(visitor, {
    handout: { value, codeAt: 0 },
    settled: isSettled ? [...new Set([...settled, awardId])] : settled,
  });
}

export function turnedCode(visitor: Visitor, direction: 'next' | 'previous'): Visitor {
  const { handout } = visitor.badges;
  if (handout?.value.state !== 'ready') return visitor;
  const last = handout.value.codes.length - 1;
  const wanted = handout.codeAt + (direction === 'next' ? 1 : -1);
  return withBadges(visitor, {
    handout: { ...handout, codeAt: Math.max(0, Math.min(wanted, last)) },
  });
}
