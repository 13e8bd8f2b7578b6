import type { SessionSetup } from './session-setup.ts';

/**
 * Somebody who works here is at their own screens: no visit is under way, cards are theirs to look
 * at, and what they leave open closes by itself.
 */
export function staffState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'staff',
    initial: 'atWork',
    on: {
      'staff.left': '#attract',
      'visitor.choseLanguage': { target: '.atWork', actions: 'applySetting' },
      'visitor.*': '.atWork',
      'card.presented': { target: '.atWork', actions: 'noteCardMove' },
      'card.removed': { actions: 'noteCardMove' },
      // A card that lay on a reader which is gone lies nowhere.
      'device.lost': { actions: ['hearDevice', 'noteCardMove'] },
      'key.pressed': { target: '.atWork', actions: 'forwardKey' },
    },
    states: { atWork: { after: { STAFF_IDLE: '#attract' } } },
  });
}
