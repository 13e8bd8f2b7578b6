import type { DeviceId, KeyName, LampOrders, SensorKind } from '../kiosk/device-settings.ts';
import type { FaultCode } from '../kiosk/faults.ts';
import type { CardReading } from '../kiosk/people/card.ts';

/** What a reader sees. The UID in it goes no further than `main/keys`. */
export type CardEvent =
  | {
      readonly type: 'card.presented';
      readonly device: DeviceId;
      /** Whether this reader will also say `card.removed`; one that cannot never holds a visit. */
      readonly seesLift: boolean;
      readonly card: CardReading;
    }
  | { readonly type: 'card.removed'; readonly device: DeviceId }
  /** More than one card lies on the reader: none is presented, whoever came first stays presented. */
  | { readonly type: 'cards.several'; readonly device: DeviceId }
  /** Something was read that is no card as the reader's configuration declares them. */
  | { readonly type: 'card.unreadable'; readonly device: DeviceId }
  /** A device that is ready for everything else reads no cards; told when it is and when it changes. */
  | { readonly type: 'cards.unavailable'; readonly device: DeviceId; readonly fault: FaultCode }
  | { readonly type: 'cards.available'; readonly device: DeviceId };

export interface KeyEvent {
  /** Every press is followed by its release, also when the board is lost in between. */
  readonly type: 'key.pressed' | 'key.released';
  readonly device: DeviceId;
  readonly key: KeyName;
}

/** A button under an exhibit went down; held, it says nothing more. */
export interface ButtonEvent {
  readonly type: 'button.pressed';
  readonly device: DeviceId;
  /** By the name of the configuration. */
  readonly button: string;
}

export interface PresenceEvent {
  readonly type: 'presence.changed';
  readonly device: DeviceId;
  readonly present: boolean;
}

/** A quantity and the sensor it comes from, by the names of the configuration. */
export type ReadingEvent =
  | {
      readonly type: 'reading.taken';
      readonly device: DeviceId;
      readonly sensor: string;
      readonly kind: SensorKind;
      /** In `unit`, calibrated and within its range. */
      readonly value: number;
      readonly unit: string;
      /** Monotonic, when it was heard. */
      readonly atMs: number;
      /** Whether a program made it up: the board is emulated or played back. */
      readonly simulated: boolean;
    }
  /** The sensor went silent or out of range; until the next reading there is nothing to show. */
  | {
      readonly type: 'reading.lost';
      readonly device: DeviceId;
      readonly sensor: string;
      readonly kind: SensorKind;
    };

/** What was found on a board and what this kiosk needs, each with its version. */
export interface FirmwareMismatch {
  readonly found: string;
  readonly needed: string;
}

/** Whether a device can be counted on. `device.lost` comes once, however often it is tried again. */
export type AvailabilityEvent =
  | { readonly type: 'device.ready'; readonly device: DeviceId }
  | {
      readonly type: 'device.lost';
      readonly device: DeviceId;
      readonly fault: FaultCode;
      /** With `device.wrong-firmware`. */
      readonly firmware?: FirmwareMismatch;
      /** With `device.wrong-pin`: which key, lamp or button, and on which pin. */
      readonly part?: string;
    };

/** What a driver makes of what its device sends. */
export type DriverEvent = CardEvent | KeyEvent | ButtonEvent | PresenceEvent | ReadingEvent;

export type DeviceEvent = DriverEvent | AvailabilityEvent;

export type DeviceListener = (event: DeviceEvent) => void;

export interface Device {
  /** Reports facts from now on, and keeps trying for as long as it takes. Called once. */
  start(listener: DeviceListener): void;
  /** Resolves when every port is given back. Nothing is reported once this has been called. */
  stop(): Promise<void>;
}

/** All devices of the hub as one. */
export interface DeviceHub extends Device {
  /** Lights these lamps on every board, now and whenever a board comes back. */
  light(lamps: LampOrders): void;
  /**
   * Lets keyboard wedges hear what was typed at a reader's pace, without the Enter that ended it.
   * Never logged and never refused aloud: it is a card's number.
   */
  hearKeys(typed: string): void;
}

/** An open line to a device. It is used once: a new connection is a new link. */
export interface Link {
  /** Bytes flow from this call on, to this one listener; a chunk is valid only during the call. */
  receive(listener: (chunk: Uint8Array) => void): void;
  /** Never refuses; a link that has ended drops what it is given. */
  write(bytes: Uint8Array): void;
  /** True where a program plays the device: what it measures is marked as made up. */
  readonly simulated?: boolean;
  /** Resolves when the link can be used no more, whichever side hung up; never rejects. */
  readonly ended: Promise<void>;
  /** Resolves when the port is given back; may be called at any time and more than once. */
  close(): Promise<void>;
}

export interface LinkSettings {
  readonly path: string;
  readonly baudRate: number;
  /** Start the device afresh, by a pulse on DTR: an Arduino then begins from nothing. */
  readonly reset?: boolean;
}

/** Opens a fresh link; rejects when the port cannot be opened. */
export type OpenLink = (settings: LinkSettings) => Promise<Link>;

/** Makes facts of wire bytes, for one link. It has no timers and tries nothing again. */
export interface Driver {
  /** Whether the device has to answer before it counts as ready; then the driver says when. */
  readonly handshakes?: boolean;
  /** `atMs` is monotonic: milliseconds since any fixed moment. */
  receive(chunk: Uint8Array, atMs: number): void;
  /** Forgets what is too old to matter; called about once a second, so that no UID outlives its tap. */
  settle(atMs: number): void;
  /** The link is over: what the driver holds besides it is given back. */
  close?(): void;
}

/** Why a driver wants no more of its link. */
export interface Refusal {
  readonly fault: FaultCode;
  readonly firmware?: FirmwareMismatch;
  readonly part?: string;
}

/** What one driver has to do with the world. Once the link is over, all of it does nothing. */
export interface DriverWiring {
  readonly device: DeviceId;
  readonly report: (event: DriverEvent) => void;
  readonly write: (bytes: Uint8Array) => void;
  /** The device has answered as it should. */
  readonly ready: () => void;
  /** The link is thrown away and a new one tried later. */
  readonly fail: (refusal: Refusal) => void;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** See `Link.simulated`. */
  readonly simulated: boolean;
}

export type CreateDriver = (wiring: DriverWiring) => Driver;
