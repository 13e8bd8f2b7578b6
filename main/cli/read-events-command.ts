import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROVIDER_TYPES, type ProviderType } from '../../kiosk/events/provider.ts';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import { AGE_BANDS, type AgeBand } from '../../kiosk/learning/lesson.ts';
import { defaultDataDir } from '../command-line.ts';
import { Complaint } from './complaint.ts';

export interface ImportCommand {
  readonly run: 'events-import';
  /** Absolute path. */
  readonly file: string;
  /** Whether it is done, or only shown. */
  readonly yes: boolean;
  readonly skipRefused: boolean;
  readonly again: boolean;
  /** Ids of core skills, at least one. */
  readonly skills: readonly string[];
  readonly provider: string | undefined;
  readonly providerType: ProviderType;
  readonly place: string;
  readonly walkingMinutes: number;
  /** The hub's own where nothing is said. */
  readonly language: LanguageCode | undefined;
  readonly kind: string;
  readonly environment: string;
  readonly learningType: 'nonformal' | 'informal';
  readonly ageBand: AgeBand;
  /** Seats to be taken; nobody signs up where nothing is said. */
  readonly capacity: number | undefined;
  /** Of what is told by the day: `HH:mm`, and how many minutes from then on. */
  readonly day: { readonly from: string; readonly minutes: number };
  /** How long what has no end is taken to be. */
  readonly usualMinutes: number;
}

export type EventsKioskCommand =
  | { readonly run: 'events-help' }
  /** Asked of the running kiosk; the others need none. */
  | { readonly run: 'events-remove-examples' }
  | ImportCommand
  /** Absolute path. */
  | { readonly run: 'events-export'; readonly directory: string }
  | {
      readonly run: 'events-attendance';
      readonly event: string;
      /** Civil start of the occurrence, `YYYY-MM-DDTHH:mm`. */
      readonly start: string;
      /** Absolute path. */
      readonly file: string;
    };

export interface EventsCommandLine {
  readonly command: EventsKioskCommand;
  /** Absolute path. */
  readonly dataDir: string;
}

export const EVENTS_USAGE = `  events import FILE --skill SKILL
                          look at what a calendar (.ics) or a table (.csv) would bring;
                          the same with --yes brings it (events --help says more)
  events export DIR       write the programme as calendars and for search engines
  events attendance EVENT START FILE
                          write who came to one time of an event as a table, without cards
  events remove-examples  take the example events out of the programme, for good`;

export const EVENTS_HELP = `Events from and for other calendars: npm run kiosk -- events …

${EVENTS_USAGE}

  Nothing is imported without --yes, and with --yes all of a file or nothing:
  --skip-refused          import the rest where some entries cannot be read
  --again                 let the file hold even where nothing says that it is newer

  What calendars do not know:
  --skill SKILL           a core skill of skills.json; several times for several (required)
  --provider NAME         whose events they are (default: what the calendar calls itself)
  --provider-type TYPE    ${PROVIDER_TYPES.join(', ')}
                          (default civic-org)
  --place NAME            where it is when an event does not say (default: the hub)
  --walk MINUTES          on foot from this kiosk to places that are new (default 0)
  --language LANGUAGE     of texts and of events: ${LANGUAGES.join(' or ')} (default: the hub's)
  --kind KIND             one of terms.json (default workshop)
  --environment PLACE     one of skills.json (default community)
  --type TYPE             nonformal or informal (default nonformal)
  --age BAND              ${AGE_BANDS.join(', ')} (default all)
  --capacity N            seats to be taken; without it people come along as they like
  --hours FROM-UNTIL      of entries for whole days, such as 09:00-18:00 (default: all day)
  --minutes N             of entries that say no end (default 60)

  Columns of a table, the first line naming them; only title and start are required:
  uid, title, title_en, title_it, summary, summary_en, summary_it, start, end, minutes, rule,
  also, except, place, provider, kind, type, environment, skills, age, adult_under, languages,
  access, signup, capacity, waiting, slot_minutes, party, price, currency, outdoors, status,
  sequence. Times are written 2027-03-06 10:00, a rule as FREQ=WEEKLY;BYDAY=SA, lists with spaces.`;

export type EventFilesCommand = Exclude<EventsKioskCommand, { run: 'events-remove-examples' }>;

export function isAboutEventFiles(command: { readonly run: string }): command is EventFilesCommand {
  return command.run.startsWith('events-') && command.run !== 'events-remove-examples';
}

/**
 * @param args behind the word `events`
 * @throws {Complaint} naming what is missing or not understood
 */
export function readEventsCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): EventsCommandLine {
  const { values, positionals } = parse(args);
  // npm changes into the project directory; a relative path is meant from where npm was called.
  const fromThere = (path: string) => resolve(env.INIT_CWD ?? '.', path);
  const dataDir = values.data ? fromThere(values.data) : defaultDataDir(env);
  const [word, ...rest] = positionals;
  if (values.help) return { dataDir, command: { run: 'events-help' } };
  const own = Object.keys(values).filter((name) => name !== 'data');
  if (word !== 'import' && own.length > 0) {
    throw new Complaint(`events ${word ?? ''} takes no --${own[0]}.`, EVENTS_USAGE);
  }
  return { dataDir, command: commandOf(word, rest, values, fromThere) };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: text,
        help: { type: 'boolean', short: 'h' },
        yes: flag,
        preview: flag,
        'skip-refused': flag,
        again: flag,
        skill: { type: 'string', multiple: true },
        provider: text,
        'provider-type': text,
        place: text,
        walk: text,
        language: text,
        kind: text,
        environment: text,
        type: text,
        age: text,
        capacity: text,
        hours: text,
        minutes: text,
      },
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(said.split('\n')[0] ?? said, 'events --help lists what there is.');
  }
}

/** How many words each command takes. */
const WORDS: Readonly<Record<string, number>> = {
  import: 1,
  export: 1,
  attendance: 3,
  'remove-examples': 0,
};

function commandOf(
  word: string | undefined,
  rest: readonly string[],
  values: Values,
  fromThere: (path: string) => string,
): EventsKioskCommand {
  if (word === undefined || WORDS[word] !== rest.length) {
    const given = ['events', ...(word === undefined ? [] : [word]), ...rest].join(' ');
    throw new Complaint(`There is no command ${given}.`, EVENTS_USAGE);
  }
  const [first = '', second = '', third = ''] = rest;
  switch (word) {
    case 'import':
      return importCommand(fromThere(first), values);
    case 'export':
      return { run: 'events-export', directory: fromThere(first) };
    case 'attendance':
      return {
        run: 'events-attendance',
        event: first,
        start: startOf(second),
        file: fromThere(third),
      };
    default:
      return { run: 'events-remove-examples' };
  }
}

function startOf(text: string): string {
  const start = text.replace(' ', 'T');
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start)) return start;
  throw new Complaint(`“${text}” is no start.`, 'Write it as 2027-03-06T10:00.');
}

function importCommand(file: string, values: Values): ImportCommand {
  if (values.yes && values.preview) {
    throw new Complaint('--preview and --yes exclude each other.', 'Look first, then say --yes.');
  }
  const skills = values.skill ?? [];
  if (skills.length === 0) {
    throw new Complaint(
      'Every event says what it helps to learn: --skill is missing.',
      'For example: --skill ilo-se-communication. All of them are in skills.json of the starter pack.',
    );
  }
  return {
    run: 'events-import',
    file,
    yes: values.yes === true,
    skipRefused: values['skip-refused'] === true,
    again: values.again === true,
    skills,
    provider: values.provider?.trim() || undefined,
    providerType: oneOf('provider-type', PROVIDER_TYPES, values['provider-type'] ?? 'civic-org'),
    place: values.place?.trim() || 'Hub',
    walkingMinutes: numberOf('walk', values.walk, { least: 0, most: 240 }) ?? 0,
    language:
      values.language === undefined ? undefined : oneOf('language', LANGUAGES, values.language),
    kind: values.kind ?? 'workshop',
    environment: values.environment ?? 'community',
    learningType: oneOf('type', ['nonformal', 'informal'] as const, values.type ?? 'nonformal'),
    ageBand: oneOf('age', AGE_BANDS, values.age ?? 'all'),
    capacity: numberOf('capacity', values.capacity, { least: 1, most: 10_000 }),
    day: dayOf(values.hours ?? '00:00-24:00'),
    usualMinutes: numberOf('minutes', values.minutes, { least: 5, most: 1_440 }) ?? 60,
  };
}

function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  throw new Complaint(`--${option} ${given} is not known.`, `Take one of: ${words.join(', ')}.`);
}

function numberOf(
  option: string,
  given: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (given === undefined) return undefined;
  const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Complaint(
    `--${option} ${given} cannot be.`,
    `Use a whole number from ${least} to ${most}.`,
  );
}

function dayOf(hours: string): ImportCommand['day'] {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(hours);
  const [fromHour, fromMinute, toHour, toMinute] = (parts ?? []).slice(1).map(Number);
  const from = 60 * (fromHour ?? 0) + (fromMinute ?? 0);
  const until = 60 * (toHour ?? 0) + (toMinute ?? 0);
  if (parts && until > from && until <= 1_440) {
    return { from: hours.slice(0, 5), minutes: until - from };
  }
  throw new Complaint(`--hours ${hours} is no span.`, 'Write it as 09:00-18:00.');
}
