import type { CardTechnology } from './people/card.ts';

/** The name the hub's configuration gives a device: lower-case words joined by hyphens. */
export type DeviceId = string & { readonly __brand: 'DeviceId' };

export type SerialReaderKind = 'rdm6300' | 'id12';

/** A card reader on a serial port of its own. */
export interface SerialReaderSettings {
  readonly id: DeviceId;
  /** `id12` stands for ID-2, ID-12 and ID-20 and their LA versions, which send the same frames. */
  readonly kind: SerialReaderKind;
  /** Absolute and stable: a link below `/dev/serial/by-id`, which names the device, not the socket. */
  readonly path: string;
  /** Whether the kiosk waits for this reader before it opens to visitors. */
  readonly required: boolean;
}

/** How a keyboard-wedge reader types a card's UID; readers differ and cannot be asked. */
export interface WedgeFormat {
  readonly base: 10 | 16;
  /** `little` where the last byte of the UID is typed first. */
  readonly byteOrder: 'big' | 'little';
  readonly technology: CardTechnology;
  /** Bytes of a whole UID: 4, 7 or 10 for ISO 14443-3 type A, 5 for EM4100. */
  readonly uidBytes: number;
}

/**
 * A reader that types what it reads. It has neither a path nor `required`: to the machine it is one
 * keyboard among others, so nobody can tell whether it is there.
 */
export interface KeyboardWedgeSettings {
  readonly id: DeviceId;
  readonly kind: 'keyboard-wedge';
  readonly wedge: WedgeFormat;
}

/** What the hub's configuration says of one device. */
export type DeviceSettings = SerialReaderSettings | KeyboardWedgeSettings;
