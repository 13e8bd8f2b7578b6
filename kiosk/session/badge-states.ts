import { and } from 'xstate';
import { valueIn } from '../result.ts';
import { claimOf } from './badge-folds.ts';
import type { SessionSetup } from './session-setup.ts';

/** Every badge of this hub; on a card, what its owner has of them. */
export function badgesState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'badges',
    entry: { type: 'setClock', params: 'personal' },
    exit: { type: 'setClock', params: 'plain' },
    on: {
      'visitor.turnedList': { actions: 'turnShelf' },
      'card.removed': { guard: 'restsOn', target: '#home' },
    },
  });
}

/** One badge, and the way to take it along. */
export function badgeState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'badge',
    initial: 'shown',
    on: {
      'visitor.wentBack': [
        { guard: and(['nothingIsLaidOver', 'cameFromLesson']), target: '#lesson' },
        { guard: 'nothingIsLaidOver', target: '#badges' },
      ],
    },
    states: {
      shown: {
        id: 'badgeShown',
        entry: { type: 'setClock', params: 'personal' },
        exit: { type: 'setClock', params: 'plain' },
        on: {
          'visitor.tookBadge': { guard: 'hasEarned', target: 'code' },
          'card.removed': { guard: 'restsOn', target: '#home' },
        },
      },
      code: codeState(session, '#badgeShown'),
    },
  });
}

/** Before goodbye: what was earned in this visit can be taken, kept on a card, or left. */
export function badgeGoodbyeState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'badgeGoodbye',
    initial: 'asked',
    states: {
      asked: {
        id: 'badgeAsked',
        entry: { type: 'setClock', params: 'personal' },
        exit: { type: 'setClock', params: 'plain' },
        on: {
          'visitor.tookBadge': {
            guard: 'hasEarned',
            target: 'code',
            actions: { type: 'chooseBadge', params: 'shelf' },
          },
        },
      },
      code: codeState(session, '#badgeAsked'),
    },
  });
}

/** The badge as a code that a phone reads: signed, then shown for as long as a phone takes. */
function codeState(session: SessionSetup, back: '#badgeShown' | '#badgeAsked') {
  return session.createStateConfig({
    initial: 'making',
    entry: { type: 'setClock', params: 'phone' },
    exit: [{ type: 'setClock', params: 'plain' }, 'putCodeAway'],
    on: { 'visitor.wentBack': { guard: 'nothingIsLaidOver', target: back } },
    states: {
      making: {
        invoke: {
          src: 'handOutBadge',
          input: ({ context: { visitor, material } }) =>
            claimOf(visitor, material?.shelf, material?.date ?? ''),
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'shown',
              actions: { type: 'showHandout', params: ({ event }) => valueIn(event.output) },
            },
            { target: 'shown' },
          ],
          onError: 'shown',
        },
        after: { HANDOUT_LIMIT: 'shown' },
      },
      /** What was handed out; nothing where that failed, and it can be asked for again. */
      shown: {
        on: {
          'visitor.turnedPage': { actions: 'turnCode' },
          'visitor.triedAgain': { guard: 'hasNoCode', target: 'making' },
        },
      },
    },
  });
}
