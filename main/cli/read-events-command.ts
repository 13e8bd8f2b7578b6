import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../command-line.ts';
import { Complaint } from './complaint.ts';
import { EVENTS_USAGE } from './events-usage.ts';
import { type ImportCommand, importCommand } from './read-import-command.ts';

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
