import type { Award } from '../badges/evidence.ts';
import type { BadgeClaim, BadgeHandout, BadgeShelf } from '../ports.ts';
import { type BadgeHolding, badgeOn, dueAwards, standingOf } from './badge-holding.ts';
import type { Visitor } from './visitor.ts';

export function withBadges(visitor: Visitor, badges: Partial<BadgeHolding>): Visitor {
  return { ...visitor, badges: { ...visitor.badges, ...badges } };
}

/**
 * Awards what has become due.
 *
 * @param onCard whether badges of this visit are filed under its card
 * @returns the visitor, and what is to be written down
 */
export function awarded(
  visitor: Visitor,
  shelf: BadgeShelf,
  {
    today,
    newId,
    onCard,
  }: { readonly today: string; readonly newId: () => string; readonly onCard: boolean },
): { readonly visitor: Visitor; readonly toFile: readonly Award[] } {
  const awards = dueAwards(visitor, shelf, { today, onCard }).map(
    (due): Award => ({ ...due, id: newId() }),
  );
  if (awards.length === 0) return { visitor, toFile: [] };
  const { filed, loose, earnedNow } = visitor.badges;
  const badges = {
    earnedNow: [...awards.map(({ id }) => id), ...earnedNow],
    ...(onCard ? { filed: [...awards, ...filed] } : { loose: [...awards, ...loose] }),
  };
  return { visitor: withBadges(visitor, badges), toFile: onCard ? awards : [] };
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
  const { award, progress, isFiled } = standingOf(badge, visitor, shelf, today);
  if (award === undefined) return undefined;
  return {
    id: award.id,
    badge,
    level: award.level,
    evidence: progress.evidence,
    language: visitor.language,
    ...(isFiled && visitor.card && { card: visitor.card.key }),
  };
}

/** The code is on the screen; whoever wanted it has it from now on. */
export function handedOut(visitor: Visitor, awardId: string, value: BadgeHandout): Visitor {
  const { taken } = visitor.badges;
  return withBadges(visitor, {
    handout: { value, codeAt: 0 },
    taken: value.state === 'ready' ? [...new Set([...taken, awardId])] : taken,
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
