import type { ButtonSettings } from '../../kiosk/device-settings.ts';
import { HUB_PINS } from '../board/hub-io-protocol.ts';
import type { WiredPart, Wiring } from './wiring.ts';

/**
 * Where an Uno that has everything finds room for a button under an exhibit: each costs it a sensor,
 * the one that matters least first.
 */
const ROOM_FOR_BUTTONS = [HUB_PINS.uno.distance, HUB_PINS.uno.presence];

export interface ButtonsOnDesk {
  readonly wiring: Wiring;
  readonly buttons: readonly ButtonSettings[];
  /** Those that have found no room. */
  readonly left: readonly string[];
}

/** Wires buttons to a desk by their names; what stood on their pins is taken away. */
export function withButtons(wiring: Wiring, names: readonly string[]): ButtonsOnDesk {
  const buttons = ROOM_FOR_BUTTONS.flatMap((pin, index) => {
    const id = names[index];
    return id === undefined ? [] : [{ id, pin }];
  });
  const taken = new Set(buttons.map(({ pin }) => pin));
  return {
    wiring: [
      ...wiring.filter((part) => !pinsOf(part).some((pin) => taken.has(pin))),
      ...buttons.map(({ id, pin }): WiredPart => ({ kind: 'key', name: id, pin })),
    ],
    buttons,
    left: names.slice(buttons.length),
  };
}

function pinsOf(part: WiredPart): readonly number[] {
  if (part.kind === 'distance') return [part.triggerPin, part.echoPin];
  return 'pin' in part ? [part.pin] : [];
}
