import type { CardTechnology } from './people/card.ts';

/** The name the hub's configuration gives a device: lower-case words joined by hyphens. */
export type DeviceId = string & { readonly __brand: 'DeviceId' };

export type SerialReaderKind = 'rdm6300' | 'id12' | 'pn532';

/** A card reader on a serial port of its own. */
export interface SerialReaderSettings {
  readonly id: DeviceId;
  /**
   * `id12` stands for ID-2, ID-12 and ID-20 and their LA versions, which send the same frames;
   * `pn532` for a PN532 on its high-speed UART.
   */
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

/** The five keys with lamps, which operate every screen without sight or touch. */
export const KEY_NAMES = ['previous', 'next', 'select', 'back', 'help'] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** Which lamps are lit: those of the keys that do something now. */
export type LampOrders = Readonly<Record<KeyName, boolean>>;

export const SENSOR_KIND_NAMES = [
  'temperature',
  'humidity',
  'light',
  'noise',
  'presence',
  'distance',
  'co2',
  'soil-moisture',
] as const;
export type SensorKind = (typeof SENSOR_KIND_NAMES)[number];

/** One quantity that a hub board measures. */
export interface SensorSettings {
  /** The name readings go by: lower-case words joined by hyphens, one of a kind on its board. */
  readonly id: string;
  readonly kind: SensorKind;
  /** An Arduino pin number (analogue ones included), or a seven-bit I²C address. */
  readonly place: { readonly pin: number } | { readonly address: number };
  readonly unit: string;
  /** What can be true, in `unit`; anything beyond it is no reading at all. */
  readonly range: { readonly min: number; readonly max: number };
  /**
   * Value = offset + scale × raw. The raw value of an analogue pin is its share of the supply
   * voltage, 0 to 1; of every other sensor it is already in the unit of its data sheet.
   */
  readonly calibration: { readonly offset: number; readonly scale: number };
}

export interface PinSettings {
  readonly pin: number;
}

/** A button under an exhibit, beside the five keys; what it opens is for the hub's triggers to say. */
export interface ButtonSettings extends PinSettings {
  /** The name triggers know it by: lower-case words joined by hyphens, one of a kind on its board. */
  readonly id: string;
}

/** What is wired to a hub board, by Arduino pin number. */
export interface BoardParts {
  readonly keys: Readonly<Record<KeyName, PinSettings>>;
  readonly lamps: Readonly<Record<KeyName, PinSettings>>;
  readonly buttons: readonly ButtonSettings[];
  /** Which of the firmware's two MFRC522 readers are there. */
  readonly readers: readonly (0 | 1)[];
  readonly sensors: readonly SensorSettings[];
}

/** An Arduino with keys, lamps, sensors and card readers, which speaks Firmata. */
export interface HubBoardSettings extends BoardParts {
  readonly id: DeviceId;
  readonly kind: 'hub-board';
  /** `uno` is the Nano too. */
  readonly board: 'uno' | 'mega';
  readonly path: string;
  readonly required: boolean;
}

/** What the hub's configuration says of one device. */
export type DeviceSettings = (SerialReaderSettings | KeyboardWedgeSettings | HubBoardSettings) & {
  /** A program plays it, whatever it is: nothing it reads is real. No configuration says so. */
  readonly isSimulated?: boolean;
};
