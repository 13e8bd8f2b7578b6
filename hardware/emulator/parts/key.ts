import type { Chip } from '../chip.ts';
import { CYCLES_PER_US } from '../emulated-time.ts';
import type { Part, Seen } from './part.ts';
import { createWitnesses } from './witnesses.ts';

export interface Key extends Part {
  readonly pressed: boolean;
  /** Seen when the program has read the pin after the contact came to rest. */
  move(pressed: boolean, seen: Seen): void;
}

/** When the contact opens and closes again before it rests; a worn tactile switch takes a few ms. */
const BOUNCES_US = [180, 420, 700, 1_150, 1_900, 2_300];

/** A key between a pin and ground: closed pulls the pin down, open leaves it to the pull-up. */
export function createKey({ pin: number }: { readonly pin: number }): Key {
  let chip: Chip | undefined;
  let pressed = false;
  let bouncesLeft = 0;
  /** Tells the bounces of this movement from those of one that it has overtaken. */
  let latest: object = {};
  const witnesses = createWitnesses();

  const contact = (closed: boolean) => chip?.pins[number]?.drive(closed ? false : undefined);

  return {
    get pressed() {
      return pressed;
    },
    move(to, seen) {
      if (to === pressed) return seen();
      pressed = to;
      witnesses.replace(seen);
      bouncesLeft = BOUNCES_US.length;
      const movement = {};
      latest = movement;
      contact(to);
      BOUNCES_US.forEach((us, index) => {
        chip?.after(us * CYCLES_PER_US, () => {
          if (latest !== movement) return;
          bouncesLeft -= 1;
          contact(index % 2 === 0 ? !to : to);
        });
      });
    },
    powerDown() {
      bouncesLeft = 0;
    },
    connect(fresh) {
      chip = fresh;
      bouncesLeft = 0;
      contact(pressed);
      fresh.pins[number]?.onRead((level) => {
        if (bouncesLeft === 0 && level !== pressed) witnesses.tell();
      });
    },
  };
}
