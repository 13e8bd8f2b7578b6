import { HUB_PINS } from '../../hardware/board/hub-io-protocol.ts';
import type { WiredPart, Wiring } from '../../hardware/emulator/wiring.ts';
import { KEY_NAMES } from '../../kiosk/device-settings.ts';

/** What stands on the pins of a desk, by Arduino number. */
export interface PinNames {
  of(pin: number): string;
  /** Whether a contact there pulls the pin to ground. */
  isContact(pin: number): boolean;
}

export function pinNamesOf(wiring: Wiring): PinNames {
  const names = new Map(wiring.flatMap(namesOf));
  const contacts = new Set(wiring.flatMap((part) => (part.kind === 'key' ? [part.pin] : [])));
  return {
    of: (pin) => names.get(pin) ?? `pin ${pin}`,
    isContact: (pin) => contacts.has(pin),
  };
}

const isKeyName = (name: string) => KEY_NAMES.some((key) => key === name);

function namesOf(part: WiredPart): readonly (readonly [number, string])[] {
  switch (part.kind) {
    case 'key':
      return [[part.pin, `${part.name} ${isKeyName(part.name) ? 'key' : 'button'}`]];
    case 'lamp':
      return [[part.pin, `${part.name} lamp`]];
    case 'presence':
      return [[part.pin, part.name]];
    case 'distance':
      return [[part.triggerPin, part.name]];
    case 'analogue':
      return [[HUB_PINS.uno.firstAnalogPin + part.channel, part.name]];
    default:
      // A part on a bus is named by its address.
      return [];
  }
}
