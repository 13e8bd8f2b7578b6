import type { DeviceId } from '../kiosk/device-settings.ts';
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
  | { readonly type: 'card.removed'; readonly device: DeviceId };

/** Whether a device can be counted on. `device.lost` comes once, however often it is tried again. */
export type AvailabilityEvent =
  | { readonly type: 'device.ready'; readonly device: DeviceId }
  | { readonly type: 'device.lost'; readonly device: DeviceId; readonly fault: FaultCode };

export type DeviceEvent = CardEvent | AvailabilityEvent;

export type DeviceListener = (event: DeviceEvent) => void;

export interface Device {
  /** Reports facts from now on, and keeps trying for as long as it takes. Called once. */
  start(listener: DeviceListener): void;
  /** Resolves when every port is given back. Nothing is reported once this has been called. */
  stop(): Promise<void>;
}

/** An open line to a device. It is used once: a new connection is a new link. */
export interface Link {
  /** Bytes flow from this call on, to this one listener; a chunk is valid only during the call. */
  receive(listener: (chunk: Uint8Array) => void): void;
  /** Resolves when the link can be used no more, whichever side hung up; never rejects. */
  readonly ended: Promise<void>;
  /** Resolves when the port is given back; may be called at any time and more than once. */
  close(): Promise<void>;
}

export interface LinkSettings {
  readonly path: string;
  readonly baudRate: number;
}

/** Opens a fresh link; rejects when the port cannot be opened. */
export type OpenLink = (settings: LinkSettings) => Promise<Link>;

/** Makes facts of wire bytes, for one link. It has no timers and tries nothing again. */
export interface Driver {
  /** `atMs` is monotonic: milliseconds since any fixed moment. */
  receive(chunk: Uint8Array, atMs: number): void;
  /** Forgets what is too old to matter; called about once a second, so that no UID outlives its tap. */
  settle(atMs: number): void;
}

export type CreateDriver = (wiring: {
  readonly device: DeviceId;
  readonly report: (event: CardEvent) => void;
}) => Driver;
