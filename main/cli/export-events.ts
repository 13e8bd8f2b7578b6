import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnouncedEvent, calendarFile } from '../../kiosk/events/calendar-file.ts';
import { say as read } from '../../kiosk/language.ts';
import { CHANCE } from '../chance.ts';
import { findInstalledPacks } from '../content/installed-packs.ts';
import { openDataDirectory } from '../data-directory.ts';
import { createEditions } from '../events/editions.ts';
import { educationEvent, educationEvents } from '../events/education-event.ts';
import { STARTER_PACK_DIR } from '../places.ts';
import { readConfig } from '../read-config.ts';
import { writeDurably } from '../store/durable-file.ts';
import { Complaint } from './complaint.ts';

const KINDS = ['ics', 'jsonld'] as const;

/**
 * Writes the programme for others: one calendar and one description of everything, and of each event.
 * Examples are left out, because nothing of them takes place.
 *
 * @throws {Complaint} when there is nothing to write
 */
export function exportEvents(
  directory: string,
  {
    dataDir,
    nowMs,
    say,
  }: {
    readonly dataDir: string;
    readonly nowMs: number;
    readonly say: (line: string) => void;
  },
): void {
  const { hub, badges: settings } = readConfig({ dataDir, profile: undefined });
  const { framework, terms, packs } = findInstalledPacks({
    starterDir: STARTER_PACK_DIR,
    packsDir: join(dataDir, 'packs'),
    mayAccredit: settings.issuer.entitledBody,
  }).read();
  const providers = new Map(packs.flatMap((pack) => pack.providers.map((one) => [one.id, one])));
  const places = new Map(packs.flatMap((pack) => pack.places.map((one) => [one.id, one])));
  const events = packs
    .flatMap((pack) => pack.events)
    .filter(({ example }) => example !== true)
    .flatMap((event): AnnouncedEvent[] => {
      const [provider, place] = [providers.get(event.provider), places.get(event.place)];
      return provider && place ? [{ event, provider, place }] : [];
    });
  if (events.length === 0) {
    throw new Complaint(
      'There are no events to export.',
      'Examples are never exported. Add a content pack, or import a calendar: events import FILE.',
    );
  }
  openDataDirectory(dataDir);
  const editions = createEditions({
    file: join(dataDir, 'calendar.json'),
    domain: settings.issuer.home?.domain,
    chance: CHANCE,
    nowMs,
  });
  const { language, timeZone } = hub;
  const name = read(hub.name, language, language).text;
  const calendar = { name, language, timeZone, ...editions };
  const badges = packs.flatMap((pack) => pack.badges);
  const description = { language, timeZone, nowMs, hub: editions.hub, framework, terms, badges };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = [
    ['programme.ics', calendarFile(events, calendar)],
    ['programme.jsonld', json(educationEvents(events, description))],
    ...events.flatMap((one) => [
      [join('events', `${one.event.id}.ics`), calendarFile([one], calendar)],
      [join('events', `${one.event.id}.jsonld`), json(educationEvent(one, description))],
    ]),
  ] as const;
  // A number that was published and forgotten would be given out a second time.
  editions.keep();
  mkdirSync(join(directory, 'events'), { recursive: true });
  const gone = editions.known.filter((id) => !events.some(({ event }) => event.id === id));
  for (const id of gone) {
    for (const kind of KINDS) rmSync(join(directory, 'events', `${id}.${kind}`), { force: true });
  }
  for (const [file, text] of files) writeDurably(join(directory, file ?? ''), text ?? '');
  say(`${events.length} events are in ${directory}: programme.ics for calendars, programme.jsonld`);
  say('for search engines, and both for each event below events/.');
}
