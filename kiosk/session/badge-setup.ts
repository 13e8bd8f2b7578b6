import { assertEvent, assign, enqueueActions, stateIn } from 'xstate';
import type { BadgeHandout } from '../ports.ts';
import { awarded, choseBadge, handedOut, turnedCode, withBadges } from './badge-folds.ts';
import { badgeOn, isOfThisVisit, leftBehind, standingOf } from './badge-holding.ts';
import type { SessionContext, SessionDependencies } from './session-context.ts';
import { createSessionGuards } from './session-guards.ts';
import type { Visitor } from './visitor.ts';

/** What the chart asks about badges, and does with them. */
export function createBadgeSetup(dependencies: SessionDependencies) {
  const { config, ports } = dependencies;
  const { clock, chance } = ports;
  const keepsProgress = config.profile.cards === 'keep';

  return createSessionGuards(dependencies).extend({
    guards: {
      opensTheShelf: ({ context, event }) =>
        event.type === 'visitor.opened' &&
        event.door === 'badges' &&
        context.material?.shelf !== undefined,
      isOnTheShelf: ({ context, event }) =>
        event.type === 'visitor.choseBadge' &&
        badgeOn(context.material?.shelf, event.badge) !== undefined,
      hasEarned: ({ context, event }) =>
        event.type === 'visitor.tookBadge' && isEarned(context, event.badge),
      cameFromLesson: ({ context }) =>
        context.visitor.lesson !== undefined && context.visitor.badges.chosen?.from === 'lesson',
      hasNoCode: ({ context }) => context.visitor.badges.handout?.value.state !== 'ready',
      leavesBadgesBehind: ({ context }) => leftBehind(context.visitor, context.notKept).length > 0,
      wasAskedBeforeLeaving: stateIn({ visiting: { place: 'badgeGoodbye' } }),
    },
    actions: {
      openShelf: assign(({ context }) => ({
        visitor: withBadges(context.visitor, { offset: 0 }),
      })),
      turnShelf: assign(({ context, event }) => {
        assertEvent(event, 'visitor.turnedList');
        const last = Math.max(0, (context.material?.shelf?.badges.length ?? 0) - 1);
        return { visitor: withBadges(context.visitor, { offset: Math.min(event.offset, last) }) };
      }),
      chooseBadge: assign(({ context, event }, from: 'shelf' | 'lesson') => {
        assertEvent(event, ['visitor.choseBadge', 'visitor.tookBadge']);
        return { visitor: choseBadge(context.visitor, event.badge, from) };
      }),
      /** Awards what is due: on a card of this hub for good, otherwise for this visit. */
      awardBadges: enqueueActions(({ context, enqueue }) => {
        const { visitor, material } = context;
        if (material?.shelf === undefined) return;
        const { card } = visitor;
        const today = clock.today();
        const onCard = keepsProgress && card !== undefined;
        const isSure = clock.isSure?.() ?? true;
        const how = { today, isSure, newId: chance.id, onCard };
        const given = awarded(visitor, material.shelf, how);
        enqueue.assign({ visitor: given.visitor });
        for (const award of given.toFile) {
          if (card) enqueue.emit({ type: 'badge.earned', card: card.key, award, on: today });
        }
      }),
      /** What this visit has earned is given out again: one of the writings was lost. */
      keepAwards: enqueueActions(({ context: { visitor }, enqueue }) => {
        const { card, badges } = visitor;
        if (card === undefined) return;
        for (const award of badges.filed.filter((one) => isOfThisVisit(visitor, one))) {
          enqueue.emit({ type: 'badge.earned', card: card.key, award, on: clock.today() });
        }
      }),
      showHandout: assign(
        ({ context }, { award, handout }: { award: string; handout: BadgeHandout }) => ({
          visitor: handedOut(context.visitor, award, handout),
        }),
      ),
      turnCode: assign(({ context, event }) => {
        assertEvent(event, 'visitor.turnedPage');
        return { visitor: turnedCode(context.visitor, event.direction) };
      }),
      putCodeAway: assign(({ context }) => {
        const { handout: _, ...badges } = context.visitor.badges;
        return { visitor: { ...context.visitor, badges } };
      }),
      setClock: assign(({ context }, placeClock: Visitor['placeClock']) => ({
        visitor: { ...context.visitor, placeClock },
      })),
    },
  });
}

function isEarned({ visitor, material }: SessionContext, id: string): boolean {
  const badge = badgeOn(material?.shelf, id);
  if (material?.shelf === undefined || badge === undefined) return false;
  return standingOf(badge, visitor, material.shelf, material.date).state === 'earned';
}
