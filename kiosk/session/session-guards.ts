import { setup, stateIn } from 'xstate';
import { openingAt } from '../hours/opening-hours.ts';
import { pageAt } from '../learning/lesson.ts';
import type { TactileKey } from '../tactile-key.ts';
import { createSessionActors, type FacetScreen, type Wanted } from './session-actors.ts';
import {
  type InnerEvent,
  requiredDevices,
  type SessionContext,
  type SessionDependencies,
  tasterOnShow,
} from './session-context.ts';
import { heldMs, idleMs, SESSION_DELAYS, warningSeconds } from './session-delays.ts';
import type { SessionEmission, SessionEvent } from './session-events.ts';
import { runOf } from './visitor.ts';
import * as folds from './visitor-folds.ts';

/** What the session chart asks and waits for. */
export function createSessionGuards({ ports, config }: SessionDependencies) {
  const keepsProgress = config.profile.cards === 'keep';
  const required = requiredDevices(config);

  return setup({
    types: {
      context: {} as SessionContext,
      events: {} as SessionEvent | InnerEvent,
      emitted: {} as SessionEmission,
    },
    actors: createSessionActors(ports, config.hub.timeZone),
    delays: {
      ...SESSION_DELAYS,
      DIM_AFTER: config.light.dimAfterMs,
      SLEEP_AFTER: config.light.sleepAfterMs,
      IDLE: ({ context: { visitor, presence, wasSeen } }) =>
        idleMs(visitor, config, presence === 'nobody' && !wasSeen ? undefined : presence),
      HELD: ({ context }) => heldMs(context.visitor, config),
      WARNING: ({ context }) => warningSeconds(context.visitor, config) * 1000,
    },
    guards: {
      aRequiredDeviceIsSilent: ({ context }) => required.some((id) => id in context.silent),
      isClosed: () => openingAt(config.hub.hours, ports.clock.now()).state === 'closed',
      isOpen: () => openingAt(config.hub.hours, ports.clock.now()).state === 'open',
      isReady: ({ context }) =>
        context.material !== undefined && required.every((id) => !(id in context.silent)),
      cardsAreNotUsed: () => config.profile.cards === 'off',
      cardsMayBeFiled: () => keepsProgress,
      opens: ({ event }, door: string) => event.type === 'visitor.opened' && event.door === door,
      answersTheTaster: ({ context, event }) =>
        event.type === 'visitor.answered' &&
        event.answer.type ===
          (context.visitor.taster?.taster ?? tasterOnShow(context))?.question.type,
      answersTheQuestion: ({ context, event }) =>
        event.type === 'visitor.answered' &&
        event.answer.type === folds.questionOf(context.visitor.lesson)?.type,
      isTheCardOfThisVisit: ({ context, event }) =>
        event.type === 'card.presented' && event.card === context.visitor.card?.key,
      isAnotherCard: ({ context, event }) =>
        event.type === 'card.presented' &&
        context.visitor.card !== undefined &&
        event.card !== context.visitor.card.key,
      isBeingAskedAbout: ({ context, event }) =>
        event.type === 'card.presented' && event.card === context.visitor.pending?.key,
      wasDeclined: ({ context, event }) =>
        event.type === 'card.presented' && context.visitor.declined.includes(event.card),
      restsOn: ({ context, event }) =>
        (event.type === 'card.removed' || event.type === 'device.lost') &&
        event.device === context.visitor.restingOn,
      hasGuestProgressToKeep: ({ context }) =>
        keepsProgress && folds.guestProgress(context.visitor).length > 0,
      hasCard: ({ context }) => context.visitor.card !== undefined,
      isKey: ({ event }, key: TactileKey) => event.type === 'key.pressed' && event.key === key,
      somebodyStandsThere: ({ context }) => context.presence === 'somebody',
      somebodyCame: ({ event }) => event.type === 'presence.changed' && event.present,
      staffMayBeCalled: ({ context }) =>
        config.profile.callStaff && context.call === 'none' && !context.staffAway,
      isDimmed: stateIn({ attract: 'dimmed' }),
      isAsleep: stateIn({ attract: 'asleep' }),
      isWarned: stateIn({ visiting: { attention: 'warning' } }),
      nothingIsLaidOver: stateIn({ visiting: { over: 'nothing' } }),
      wantsFacets: ({ context }, screen: FacetScreen) =>
        context.wanted.kind === 'facets' && context.wanted.screen === screen,
      wants: ({ context }, kind: Wanted['kind']) => context.wanted.kind === kind,
      wantsListing: ({ context }) => context.wanted.kind === 'listing',
      wantsLesson: ({ context }) => context.wanted.kind === 'lesson',
      hasListing: ({ context }) => context.visitor.listing !== undefined,
      pageIs: ({ context }, kind: 'opening' | 'card' | 'question' | 'closing') => {
        const { lesson } = context.visitor;
        return lesson !== undefined && pageAt(lesson.lesson, lesson.position).kind === kind;
      },
      /** Once for every run: going back to look at a question finishes nothing again. */
      finishesTheLesson: ({ context, event }) => {
        const run = runOf(context.visitor);
        return (
          event.type === 'visitor.turnedPage' &&
          event.direction === 'next' &&
          run?.finished === false &&
          run.position === run.pages - 2
        );
      },
      cardShowsAReading: ({ context }) => folds.cardOnShow(context.visitor)?.reading !== undefined,
      isNotYetUnclear: ({ context }) => {
        const { lesson } = context.visitor;
        const card = folds.cardOnShow(context.visitor);
        return card !== undefined && lesson?.unclear.includes(card.id) === false;
      },
    },
  });
}
