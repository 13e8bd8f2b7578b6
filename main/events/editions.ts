import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { AnnouncedEvent, Edition } from '../../kiosk/events/calendar-file.ts';
import type { Chance } from '../../kiosk/ports.ts';
import { readPackFile } from '../content/pack-file.ts';
import { writeDurably } from '../store/durable-file.ts';

/**
 * What calendars were told of events so far. Whoever subscribed takes a change only with a higher
 * number, so numbers must not be forgotten.
 */
export interface Editions {
  /** Names this hub in calendars, the same for good. */
  readonly hub: string;
  /** Ids of all events that calendars were ever told of. */
  readonly known: readonly string[];
  editionOf(announced: AnnouncedEvent): Edition;
  /** Writes the numbers down; to be called before what they stand in is published. */
  keep(): void;
}

const editionsFile = z.strictObject({
  hub: z.string().regex(/^[a-z0-9.-]{1,60}$/),
  events: z.record(
    z.string(),
    z.strictObject({
      digest: z.string(),
      sequence: z.int().nonnegative(),
      changedMs: z.number(),
    }),
  ),
});

const LONGEST_DOMAIN = 60;

/**
 * @param domain of the hub, where it has one
 * @throws {StartupFault} `pack.unreadable` when the file is damaged
 */
export function createEditions({
  file,
  domain,
  chance,
  nowMs,
}: {
  readonly file: string;
  readonly domain: string | undefined;
  readonly chance: Chance;
  readonly nowMs: number;
}): Editions {
  const named = domain !== undefined && domain.length <= LONGEST_DOMAIN ? domain : undefined;
  const before = existsSync(file)
    ? readPackFile(file, editionsFile)
    : { hub: named ?? `${chance.id().replaceAll('-', '').slice(0, 16)}.portico`, events: {} };
  const events: z.infer<typeof editionsFile>['events'] = { ...before.events };
  return {
    hub: before.hub,
    known: Object.keys(before.events),
    editionOf: (announced) => {
      const { id, source } = announced.event;
      const digest = digestOf(announced);
      const known = events[id];
      const sequence = Math.max(
        source?.sequence ?? 0,
        known === undefined ? 0 : known.sequence + (known.digest === digest ? 0 : 1),
      );
      const isSame = known?.digest === digest && known.sequence === sequence;
      const edition = { digest, sequence, changedMs: isSame ? known.changedMs : nowMs };
      events[id] = edition;
      return edition;
    },
    keep: () => writeDurably(file, `${JSON.stringify({ hub: before.hub, events }, null, 1)}\n`),
  };
}

/** Of whatever a calendar says of an event. */
function digestOf({ event, provider, place }: AnnouncedEvent): string {
  const { title, summary, schedule } = event;
  const said = [
    title,
    summary,
    schedule,
    provider.name,
    provider.contact,
    place.name,
    place.address,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
