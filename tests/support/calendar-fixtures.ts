import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { readFramework, readTerms } from '../../main/content/read-pack.ts';
import {
  type Import,
  type ImportHub,
  type ImportSettings,
  prepareImport,
} from '../../main/events/import-events.ts';
import type { ImportedContent } from '../../main/events/imported-pack.ts';
import { STARTER_PACK_DIR } from '../../main/places.ts';

/** A calendar file of these events, each as its own lines. */
export function calendarOf(
  events: readonly (readonly string[])[],
  head: readonly string[] = [],
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//EN',
    ...head,
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The lines of one event, on a Saturday in March where nothing else is said. */
export function vevent(
  some: Readonly<Record<string, string>> = {},
  ...more: readonly string[]
): readonly string[] {
  const all = {
    UID: 'one@example.org',
    DTSTAMP: '20270101T120000Z',
    DTSTART: '20270306T100000',
    DTEND: '20270306T120000',
    SUMMARY: 'Ripariamo insieme',
    ...some,
  };
  return [...Object.entries(all).map(([name, value]) => `${name}:${value}`), ...more];
}

export const NOW = Date.parse('2027-02-01T09:00Z');

const framework = readFramework(STARTER_PACK_DIR);
const terms = readTerms(STARTER_PACK_DIR);
const NOTHING: ImportedContent = { events: [], providers: [], places: [] };

export const SETTINGS: ImportSettings = {
  provider: undefined,
  providerType: 'library',
  place: 'Biblioteca',
  walkingMinutes: 0,
  language: 'it',
  fileName: 'file.ics',
  usualMinutes: 60,
  again: false,
  day: { from: '00:00', minutes: 1_440 },
  usual: {
    kind: 'workshop',
    learningType: 'nonformal',
    environment: 'community',
    skills: ['ilo-se-communication'],
    ageBand: 'all',
    adultRequiredUnder: 0,
    languages: ['it'],
    access: [],
    signup: 'dropIn',
    capacity: 30,
    waitingList: 0,
  },
};

/** Takes a file as far as it goes, into a hub in Rome on 1 February 2027 that has `imported` already. */
export function takeFile(
  file: string | Uint8Array,
  {
    imported = NOTHING,
    settings = {},
    hub = {},
  }: {
    readonly imported?: ImportedContent;
    readonly settings?: Partial<ImportSettings>;
    readonly hub?: Partial<ImportHub>;
  } = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const there = { timeZone: 'Europe/Rome', framework, terms, nowMs: NOW, imported, ...hub };
  return prepareImport(bytes, { ...SETTINGS, ...settings }, there);
}

/** The same for a file that can be read. */
export function taken(...args: Parameters<typeof takeFile>): Import {
  const read = takeFile(...args);
  if (!read.ok) throw new Error(`line ${read.error.line}: ${read.error.why}`);
  return read.value;
}

/** Why a file, or what is in it, is refused: `3: It has no title.` */
export function refusalsOf(...args: Parameters<typeof takeFile>): readonly string[] {
  const read = takeFile(...args);
  const refused = read.ok ? read.value.plan.refused : [read.error];
  return refused.map(({ line, why }) => `${line}: ${why}`);
}

/** The one event of a file. */
export function onlyEvent(...args: Parameters<typeof takeFile>): LearningEvent {
  const { plan } = taken(...args);
  const [event, ...others] = plan.events;
  if (!event || others.length > 0) throw new Error(`${plan.events.length} events, not one`);
  return event;
}
