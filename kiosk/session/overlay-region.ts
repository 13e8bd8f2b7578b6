import { raise } from 'xstate';
import { valueIn } from '../result.ts';
import type { SessionSetup } from './session-setup.ts';
import type { Visitor } from './visitor.ts';

/**
 * What is laid over the place for a moment, so that the place is still there afterwards: the access
 * page, the notice, what is known, and the questions a card asks.
 */
export function overlayRegion(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'nothing',
    on: {
      'visitor.opened': [
        { guard: { type: 'opens', params: 'access' }, target: '.access' },
        { guard: { type: 'opens', params: 'notice' }, target: '.notice' },
        { guard: { type: 'opens', params: 'about' }, target: '.about' },
        { guard: { type: 'opens', params: 'known' }, target: '.known' },
        { guard: { type: 'opens', params: 'staff' }, target: '.staffDoor' },
        // Any other door is gone through by the place region.
        { target: '.nothing' },
      ],
      'visitor.wentBack': '.nothing',
      'trigger.fired': '.nothing',
      'card.presented': [
        { guard: 'cardsAreNotUsed', target: '.card.refused', actions: refuse('notUsedHere') },
        { guard: 'isTheCardOfThisVisit', actions: 'tapCard' },
        // One visit, one card: another one ends this visit and begins its own.
        {
          guard: 'isAnotherCard',
          target: ['#home', '#cardLooking'],
          reenter: true,
          actions: [{ type: 'count', params: 'visit.ended' }, 'beginVisit', 'askAboutCard'],
        },
        { guard: 'wasDeclined', actions: 'tapCard' },
        { target: '.card.looking', actions: 'askAboutCard' },
      ],
      'card.refused': { target: '.card.refused', actions: 'refuseReportedCard' },
    },
    states: {
      nothing: { id: 'nothing' },
      access: {
        id: 'access',
        entry: 'noteStaff',
        on: { 'visitor.calledStaff': { guard: 'staffMayBeCalled', actions: 'callStaff' } },
      },
      notice: { id: 'notice' },
      about: { id: 'about' },
      /** Visitors are served until the code is right; then this visit is over. */
      staffDoor: {
        id: 'staffDoor',
        on: { 'staff.entered': { target: '#staff', actions: 'forgetVisitor' } },
      },
      known: knownState(session),
      card: cardState(session),
    },
  });
}

/** What this kiosk knows about you, and the way to have it forgotten. */
function knownState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'known',
    initial: 'shown',
    entry: 'markPersonal',
    exit: ['markPlain', raise({ type: 'screen.turned' })],
    on: { 'card.removed': { guard: 'restsOn', target: '#nothing' } },
    states: {
      shown: {
        on: { 'visitor.askedToDelete': { guard: 'hasCard', target: 'confirming' } },
      },
      confirming: {
        on: { 'visitor.agreed': 'deleting', 'visitor.declined': 'shown' },
      },
      deleting: {
        on: untilDone,
        invoke: {
          src: 'forgetCard',
          input: ({ context }) => context.visitor.card?.key,
          onDone: [
            { guard: ({ event }) => event.output.ok, target: 'deleted', actions: 'noteForgotten' },
            { target: '#cardRefused', actions: refuse('cannotReadNow') },
          ],
          onError: { target: '#cardRefused', actions: refuse('cannotReadNow') },
        },
        after: { FETCH_LIMIT: { target: '#cardRefused', actions: refuse('cannotReadNow') } },
      },
      deleted: {},
    },
  });
}

/** A card was tapped: is it known, may it be, and does what was just done go on it? */
function cardState(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'looking',
    entry: 'markPersonal',
    exit: ['markPlain', raise({ type: 'screen.turned' })],
    // Only while the question stands: left unanswered, it is asked again at the next tap.
    on: { 'card.presented': { guard: 'isBeingAskedAbout', actions: 'tapCard' } },
    states: {
      looking: {
        id: 'cardLooking',
        invoke: {
          src: 'findCard',
          input: ({ context }) => context.visitor.pending?.key,
          onDone: [
            {
              guard: ({ event }) => event.output.ok && event.output.value !== undefined,
              target: 'joined',
              actions: [
                { type: 'joinCard', params: ({ event }) => valueIn(event.output) },
                'noteCardUsed',
                'awardBadges',
              ],
            },
            {
              guard: ({ event }) => !event.output.ok,
              target: 'refused',
              actions: refuse('cannotReadNow'),
            },
            { guard: 'cardsMayBeFiled', target: 'offered' },
            { target: 'refused', actions: refuse('notKeptHere') },
          ],
          onError: { target: 'refused', actions: refuse('cannotReadNow') },
        },
        after: { FETCH_LIMIT: { target: 'refused', actions: refuse('cannotReadNow') } },
      },
      /** Keep my progress on this card? Nothing is stored before yes. */
      offered: {
        on: {
          'visitor.agreed': 'filing',
          'visitor.declined': { target: '#nothing', actions: 'declineCard' },
          'visitor.wentBack': { target: '#nothing', actions: 'declineCard' },
        },
      },
      filing: {
        on: untilDone,
        invoke: {
          src: 'enrolCard',
          input: ({ context }) => context.visitor.pending?.key,
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'joined',
              actions: { type: 'joinCard', params: ({ event }) => valueIn(event.output) },
            },
            { target: 'refused', actions: refuse('cannotReadNow') },
          ],
          onError: { target: 'refused', actions: refuse('cannotReadNow') },
        },
        after: { FETCH_LIMIT: { target: 'refused', actions: refuse('cannotReadNow') } },
      },
      joined: {
        always: [
          { guard: 'hasGuestProgressToKeep', target: 'guestOffered' },
          { target: '#nothing' },
        ],
      },
      /** Keep what was just done? Only then does a guest's progress join the card. */
      guestOffered: {
        on: {
          'visitor.agreed': { target: '#nothing', actions: ['keepGuestRuns', 'awardBadges'] },
          'visitor.declined': '#nothing',
        },
      },
      refused: {
        id: 'cardRefused',
        on: { 'visitor.agreed': '#nothing' },
        after: { CARD_NOTICE: '#nothing' },
      },
    },
  });
}

/** What was agreed to is being done: whoever left now would go on as if it had not been. */
const untilDone = {
  'visitor.opened': {},
  'visitor.wentBack': {},
  'trigger.fired': {},
  'card.removed': {},
} as const;

function refuse(params: Visitor['cardNotice']) {
  return { type: 'refuseCard', params } as const;
}
