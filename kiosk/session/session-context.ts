import type { HubConfig } from '../config.ts';
import type { EventListing } from '../events/programme.ts';
import type { FaultCode } from '../faults.ts';
import type { CivilMoment } from '../hours/opening-hours.ts';
import type { Taster } from '../learning/lesson.ts';
import type { SessionPorts } from '../ports.ts';
import type { OpeningMaterial, Wanted } from './session-actors.ts';
import { emptyVisitor, type Visitor } from './visitor.ts';

export interface SessionContext {
  readonly visitor: Visitor;
  /** What must be fetched before the next screen can be shown. */
  readonly wanted: Wanted;
  readonly material?: OpeningMaterial;
  /** What takes place today, as far as it was read. */
  readonly programme?: EventListing;
  /** Which taster the attract loop shows. */
  readonly turn: number;
  /** Devices that do not answer, with the reason. Those never heard of yet are here too. */
  readonly silent: Readonly<Record<string, FaultCode>>;
  /** Devices in service that read no cards. */
  readonly cardless: readonly string[];
  /** Why the kiosk cannot serve, when it cannot. */
  readonly fault: FaultCode;
  /** Whether this visit has called staff, and whether they have said that they come. */
  readonly call: 'none' | 'called' | 'coming';
  /** The hub has closed around this visit: nobody is there to be called. */
  readonly staffAway: boolean;
  readonly notKept: boolean;
  /** Whether the sensor has seen somebody during this visit: one that never did cannot tell who left. */
  readonly wasSeen: boolean;
  /** While staff are at their screens: how often a card was put on a reader or taken off. */
  readonly cardMoves: number;
  /** When the hub opens again, while it is closed. */
  readonly nextOpening?: CivilMoment;
  /** What the presence sensor says; nothing where there is none or it is silent. Never who. */
  readonly presence: 'somebody' | 'nobody' | undefined;
}

/** What the regions of a visit tell one another. */
export type InnerEvent = { readonly type: 'screen.turned' };

export interface SessionDependencies {
  readonly ports: SessionPorts;
  readonly config: HubConfig;
}

export function initialContext(config: HubConfig): SessionContext {
  return {
    visitor: emptyVisitor(config),
    wanted: { kind: 'facets', screen: 'learn' },
    turn: 0,
    silent: Object.fromEntries(config.devices.map(({ id }) => [id, 'device.not-connected'])),
    cardless: [],
    fault: 'start.timed-out',
    call: 'none',
    staffAway: false,
    notKept: false,
    wasSeen: false,
    cardMoves: 0,
    presence: undefined,
  };
}

export function tasterOnShow({ material, turn }: SessionContext): Taster | undefined {
  const tasters = material?.tasters ?? [];
  return tasters[turn % Math.max(1, tasters.length)];
}

/** Devices this hub will not open without. */
export function requiredDevices({ devices }: HubConfig): readonly string[] {
  return devices.filter((device) => 'required' in device && device.required).map(({ id }) => id);
}
