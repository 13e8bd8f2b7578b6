import type { DeskAnswer, DoorAnswer, StaffBridge } from '../../kiosk/ipc/contract.ts';
import { err, ok } from '../../kiosk/result.ts';
import type { DeskState } from '../../kiosk/staff/desk.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { FrameFixture } from './frame-fixtures.ts';

/** The view says only that staff are at their screens; what the desk holds is asked for beside it. */
const DESKS: readonly DeskState[] = [
  { card: 'none' },
  { card: 'unknown' },
  {
    card: 'known',
    events: [
      {
        id: 'event-repair-workshop',
        title: {
          en: 'Fix it together: repair workshop',
          it: 'Ripariamo insieme: laboratorio di riparazione',
        },
        badges: [{ en: 'Good in a team', it: 'In squadra' }],
        confirmedToday: false,
        days: 0,
      },
      {
        id: 'event-garden-morning',
        title: { en: 'Garden morning', it: 'Mattina in orto' },
        badges: [
          { en: 'Good in a team', it: 'In squadra' },
          { en: 'Garden hands', it: 'Mani in orto' },
        ],
        confirmedToday: true,
        days: 2,
      },
      {
        id: 'event-maker-intro',
        title: {
          en: 'Maker space: first steps and safety',
          it: 'Maker space: primi passi e sicurezza',
        },
        badges: [{ en: 'Maker space: inducted', it: 'Maker space: introduzione fatta' }],
        confirmedToday: false,
        days: 1,
      },
    ],
    badges: [
      {
        id: 'badge-maker-induction',
        name: { en: 'Maker space: inducted', it: 'Maker space: introduzione fatta' },
        level: 'confirmed',
        on: '2026-11-02',
        until: '2028-11-02',
      },
      {
        id: 'badge-careful-reader',
        name: { en: 'Careful reader', it: 'Lettura attenta' },
        level: 'selfCheck',
      },
    ],
  },
];

export const STAFF_FIXTURES = {
  'staff-door': () => ({ screen: 'staffDoor' }),
  'staff-desk-empty': () => ({ screen: 'staff', cardMoves: 0 }),
  'staff-desk-unknown': () => ({ screen: 'staff', cardMoves: 1 }),
  'staff-desk-card': () => ({ screen: 'staff', cardMoves: 2 }),
} as const satisfies Record<string, FrameFixture>;

/** A kiosk that answers what the fixture shows. */
export function staffBridgeFor(view: KioskView): StaffBridge {
  const moves = view.screen === 'staff' ? view.cardMoves : 0;
  const desk = async (): Promise<DeskAnswer> => ok(DESKS[moves] ?? { card: 'none' });
  const door = async (): Promise<DoorAnswer> => ok({ times: [] });
  return {
    unlock: async () => err({ why: 'wrong', triesLeft: 4 }),
    leave: async () => null,
    readDesk: desk,
    confirm: desk,
    takeBack: desk,
    readDoor: door,
    checkIn: door,
    checkInCard: door,
    takeBackCheckIn: door,
    walkIn: door,
    release: door,
  };
}
