import { randomInt, randomUUID } from 'node:crypto';
import type { SeatCode } from '../../kiosk/events/seat-code.ts';
import type { AskedStep, BookPlace } from '../../kiosk/events/seat-desk.ts';
import type { Chance } from '../../kiosk/ports.ts';
import { createSeatDesk } from '../../main/store/seat-repository.ts';
import { createSeatTallies } from '../../main/store/seat-tallies.ts';
import { given, openHub } from './hub-store.ts';

/** Two seats on a Sunday in the garden, and three places to wait. */
export const GARDEN: BookPlace = {
  event: 'event-garden-morning',
  occurrence: '2027-03-07T09:00',
  endsOn: '2027-03-07',
  slot: 0,
  capacity: 2,
  waitingRoom: 3,
};

export const CHANCE: Chance = { seed: () => randomInt(2 ** 32), id: () => randomUUID() };

/** A desk of seats on a real file, with a clock that stands still until a test moves it. */
export function openSeatDesk() {
  const hub = openHub();
  let now = 0;
  const nowMs = () => now;
  const desk = createSeatDesk({ ...hub, chance: CHANCE, nowMs });
  const take = async (step: AskedStep, place = GARDEN, nonce = CHANCE.id()) => {
    const done = await given(desk.take(place, step, nonce));
    if (!done.ok) throw new Error(`refused: ${done.error.why}`);
    return done.value;
  };
  return {
    hub,
    desk,
    take,
    tallies: createSeatTallies({ ...hub, nowMs }),
    wait: (ms: number) => {
      now += ms;
    },
    /** Takes a seat as somebody does who opens the confirmation and says yes. */
    seat: async (place = GARDEN, help: readonly string[] = [], party = 1): Promise<SeatCode> => {
      const hold = CHANCE.id();
      await take({ do: 'hold', hold, party }, place);
      const { code } = await take({ do: 'confirm', hold, help }, place);
      if (code === undefined) throw new Error('no code was given out');
      return code;
    },
  };
}
