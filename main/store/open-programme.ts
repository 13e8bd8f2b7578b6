import type { Database } from 'better-sqlite3';
import type { Programme } from '../../kiosk/events/programme.ts';
import type { SeatDesk } from '../../kiosk/events/seat-desk.ts';
import type { Chance, HubClock } from '../../kiosk/ports.ts';
import { CHANCE } from '../chance.ts';
import { keepDatedEvents } from './dated-events.ts';
import { createDatesClient } from './dates-client.ts';
import { createExampleEvents, type ExampleEvents } from './example-repository.ts';
import { createProgramme } from './programme.ts';
import { readProgramme } from './programme-repository.ts';
import { createProgrammeSeats } from './programme-seats.ts';
import { createSeatDesk } from './seat-repository.ts';
import { settleSeatBooks } from './seat-settling.ts';
import { createSeatTallies } from './seat-tallies.ts';

export interface EventStores {
  readonly programme: Programme;
  readonly seats: SeatDesk;
  readonly examples: ExampleEvents;
  close(): Promise<void>;
}

/** What is particular about this kiosk where its events are concerned. */
export interface EventSettings {
  /** IANA name. */
  readonly timeZone: string;
  /** This kiosk's id, where the hub gave it one. */
  readonly kiosk?: string;
  /** Hears of events whose rule could not be followed. */
  readonly onUnfollowed?: (ids: readonly string[]) => void;
  readonly chance?: Chance;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs?: () => number;
  /** Monotonic milliseconds. */
  readonly ticksMs?: () => number;
}

/**
 * Opens the programme and the seats over a hub's database and its catalogue.
 *
 * @param catalogueFile where the catalogue lies, for the thread that works dates out
 */
export async function openProgramme({
  hub,
  catalogue,
  catalogueFile,
  clock,
  settings,
}: {
  readonly hub: Database;
  readonly catalogue: Database;
  readonly catalogueFile: string;
  readonly clock: HubClock;
  readonly settings: EventSettings;
}): Promise<EventStores> {
  const { timeZone, kiosk, onUnfollowed = () => undefined, chance = CHANCE } = settings;
  const { nowMs = Date.now, ticksMs = () => performance.now() } = settings;
  const rows = readProgramme(catalogue);
  const seats = createSeatDesk({ database: hub, chance, nowMs: ticksMs });
  const events = rows.facts;
  await settleSeatBooks({ database: hub, seats, events, kiosk, chance, from: clock.today() });
  const tallies = createSeatTallies({ database: hub, nowMs: ticksMs });
  const examples = createExampleEvents({ database: hub });
  const client = createDatesClient({ file: catalogueFile });
  const kept = { facts: rows.facts, client, examples, clock, timeZone, nowMs, onUnfollowed };
  const dated = keepDatedEvents(kept);
  // Ahead of the first visitor, who would otherwise wait for it.
  void dated.now();
  const own = { seats: createProgrammeSeats({ tallies, kiosk }), examples, clock, nowMs };
  return {
    programme: createProgramme({ rows, dated, timeZone, kiosk, ...own }),
    seats,
    examples,
    close: client.close,
  };
}
