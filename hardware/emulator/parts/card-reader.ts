import type { Chip } from '../chip.ts';
import { CYCLES_PER_US } from '../emulated-time.ts';
import { createCardField, sameUid } from './card-field.ts';
import { createMfrc522 } from './mfrc522.ts';
import type { Part, Seen } from './part.ts';
import type { CardData } from './type-a-card.ts';
import { createWitnesses } from './witnesses.ts';

export interface CardReader extends Part {
  readonly cards: readonly CardData[];
  /** Seen when the program has selected every card that lies there, or heard it among others. */
  put(card: CardData, seen: Seen): void;
  /** Seen when the program has called and heard whoever is still there. */
  lift(uid: readonly number[] | undefined, seen: Seen): void;
}

/** The frames that call cards: REQA and WUPA are the only ones of seven bits. */
const CALLING_BITS = 7;

/** An MFRC522 module: select and reset lines, and cards in its field. */
export function createCardReader({
  selectPin,
  resetPin,
}: {
  readonly selectPin: number;
  readonly resetPin?: number | undefined;
}): CardReader {
  let chip: Chip | undefined;
  const field = createCardField();
  const noticed = createWitnesses();
  const called = createWitnesses();
  const reader = createMfrc522({
    field,
    nowUs: () => (chip?.cycles ?? 0) / CYCLES_PER_US,
    sent(frame) {
      if (frame.length === CALLING_BITS) called.tell();
      if (field.allNoticed) noticed.tell();
    },
  });

  return {
    get cards() {
      return field.cards;
    },
    put(card, seen) {
      if (field.cards.some(({ uid }) => sameUid(uid, card.uid))) return seen();
      noticed.add(seen);
      field.put(card);
    },
    lift(uid, seen) {
      called.add(seen);
      field.lift(uid);
    },
    powerDown: reader.reset,
    connect(fresh) {
      chip = fresh;
      const reset = resetPin === undefined ? undefined : fresh.pins[resetPin];
      // Pulled up on the module: it is held in reset only while the program pulls the line down.
      const held = () => reset?.mode === 'low';
      reset?.watch(() => {
        if (!held()) reader.reset();
      });
      fresh.spi.attach(selectPin, {
        select: reader.select,
        transfer: (byte) => (held() ? 0 : reader.transfer(byte)),
      });
    },
  };
}
