import { valueIn } from '../result.ts';
import { doorways } from './doorways.ts';
import type { SessionSetup } from './session-setup.ts';

/** A card begins a visit wherever there is none, if cards are used here at all. */
export const cardArrives = [
  {
    guard: 'cardsAreNotUsed',
    target: '#cardRefused',
    actions: ['beginVisit', { type: 'refuseCard', params: 'notUsedHere' }],
  },
  { target: '#cardLooking', actions: ['beginVisit', 'askAboutCard'] },
] as const;

/** A tag, an object or a button opens its lesson wherever there is no visit, and needs no waking. */
export const triggerFires = {
  target: '#fetching',
  actions: ['beginVisit', 'wantTriggered'],
} as const;

const wake = {
  'visitor.*': 'opening',
  'key.*': 'opening',
  'presence.*': [
    { guard: 'somebodyCame', target: 'opening', actions: 'hearPresence' },
    { actions: 'hearPresence' },
  ],
} as const;

/** Nobody is here: a question anybody can answer, turning slowly, until the light goes down. */
export function attractState(session: SessionSetup) {
  const beginWithSetting = { target: '#taster', actions: ['beginVisit', 'applySetting'] } as const;
  const overlays = (['access', 'notice', 'about', 'known'] as const).map((door) => ({
    guard: { type: 'opens' as const, params: door },
    target: `#${door}` as const,
    actions: 'beginVisit' as const,
  }));
  return session.createStateConfig({
    id: 'attract',
    initial: 'opening',
    entry: 'forgetEverything',
    // What was seen at the last look is still good; the next look comes by itself.
    invoke: [
      {
        src: 'openHub',
        onDone: {
          guard: ({ event }) => event.output.ok,
          actions: { type: 'layOut', params: ({ event }) => valueIn(event.output) },
        },
        onError: { actions: [] },
      },
      {
        src: 'seeToday',
        onDone: {
          guard: ({ event }) => event.output.ok,
          actions: { type: 'noteToday', params: ({ event }) => valueIn(event.output) },
        },
        onError: { actions: [] },
      },
    ],
    // The light stays as it is: nobody came.
    after: {
      MATERIAL_AGE: [
        { guard: 'isDimmed', target: '.dimmed', reenter: true },
        { guard: 'isAsleep', target: '.asleep', reenter: true },
        { target: '#attract', reenter: true },
      ],
    },
    always: {
      guard: 'aRequiredDeviceIsSilent',
      target: '#outOfService',
      actions: 'blameTheSilentDevice',
    },
    on: {
      'device.ready': { actions: 'hearDevice' },
      'device.lost': { actions: 'hearDevice' },
      'staff.expected': { target: '#staffDoor', actions: 'beginVisit' },
      'visitor.answered': {
        guard: 'answersTheTaster',
        target: '#tasterAnswered',
        actions: ['beginVisit', 'answerTaster'],
      },
      'visitor.opened': [...doorways('beginVisit'), ...overlays],
      'visitor.choseLanguage': beginWithSetting,
      'visitor.choseTextSize': beginWithSetting,
      'visitor.choseContrast': beginWithSetting,
      'visitor.choseReach': beginWithSetting,
      'visitor.choseTime': beginWithSetting,
      'trigger.fired': triggerFires,
      'card.presented': cardArrives,
      'card.refused': { target: '#cardRefused', actions: ['beginVisit', 'refuseReportedCard'] },
    },
    states: {
      opening: { always: [{ guard: 'isClosed', target: '#closed' }, { target: 'showing' }] },
      showing: {
        type: 'parallel',
        on: {
          'visitor.touched': { target: 'showing', reenter: true },
          'key.pressed': [
            {
              guard: { type: 'isKey', params: 'help' },
              target: '#access',
              actions: 'beginVisit',
            },
            { target: 'showing', reenter: true, actions: 'forwardKey' },
          ],
        },
        states: {
          question: {
            initial: 'still',
            states: {
              still: {
                after: {
                  TASTER_TURN: [
                    { guard: 'isClosed', target: '#closed' },
                    { target: 'still', reenter: true, actions: 'nextTaster' },
                  ],
                },
              },
            },
          },
          nearness: {
            initial: 'counting',
            // Counted from when the last of them went; who only looks keeps the light on too.
            on: { 'presence.*': { target: '.counting', actions: 'hearPresence' } },
            states: {
              counting: {
                after: {
                  DIM_AFTER: [
                    { guard: 'somebodyStandsThere', target: 'counting', reenter: true },
                    { target: '#dimmed' },
                  ],
                },
              },
            },
          },
        },
      },
      // The first touch only wakes: whatever it fell on was not seen.
      dimmed: { id: 'dimmed', after: { SLEEP_AFTER: 'asleep' }, on: wake },
      asleep: { on: wake },
    },
  });
}
