import { and, not, raise } from 'xstate';
import type { SessionSetup } from './session-setup.ts';

/**
 * Whether somebody is still there. Every act renews the clock; a card that rests on a reader holds
 * it; the warning says what will happen and one touch takes it back, as often as wanted.
 */
export function attentionRegion(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'watching',
    on: {
      'device.ready': { actions: 'hearDevice' },
      'device.lost': [
        { guard: 'restsOn', target: '.watching', actions: ['hearDevice', 'liftCard'] },
        { actions: 'hearDevice' },
      ],
      'card.removed': [{ guard: 'restsOn', target: '.watching', actions: 'liftCard' }],
      'card.presented': { target: '.watching' },
      'card.refused': { target: '.watching' },
      'trigger.fired': { target: '.watching' },
      'screen.turned': { target: '.watching' },
      // Somebody who comes while the warning runs may be the next in line: only an act ends it.
      'presence.*': { actions: 'hearPresence' },
      'visitor.*': { target: '.watching' },
      'key.*': { target: '.watching' },
    },
    states: {
      watching: {
        initial: 'counting',
        // Counted from the last act, however often somebody has passed the sensor since.
        after: { HELD: 'warning' },
        on: { 'presence.*': { target: '.counting', actions: 'hearPresence' } },
        states: { counting: { after: { IDLE: '#warning' } } },
      },
      warning: { id: 'warning', after: { WARNING: '#leaving' } },
    },
  });
}

/** What is heard at any moment of a visit: how the kiosk should be, the end, the tactile keys. */
export function settingsRegion(session: SessionSetup) {
  const apply = { actions: 'applySetting' } as const;
  return session.createStateConfig({
    on: {
      'visitor.choseLanguage': apply,
      'visitor.choseTextSize': apply,
      'visitor.choseContrast': apply,
      'visitor.choseReach': apply,
      'visitor.choseTime': apply,
      'visitor.finished': [
        // From region to region: whatever was laid over the place is closed on the way.
        {
          guard: and(['leavesBadgesBehind', not('wasAskedBeforeLeaving')]),
          target: '#badgeGoodbye',
        },
        '#leaving',
      ],
      'key.pressed': [
        // The key that answers the warning does nothing else: whoever pressed it may not see it.
        { guard: 'isWarned' },
        {
          guard: { type: 'isKey', params: 'back' },
          actions: raise({ type: 'visitor.wentBack' }),
        },
        {
          guard: { type: 'isKey', params: 'help' },
          actions: raise({ type: 'visitor.opened', door: 'access' }),
        },
        { actions: 'forwardKey' },
      ],
    },
  });
}
