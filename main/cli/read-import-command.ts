import { PROVIDER_TYPES, type ProviderType } from '../../kiosk/events/provider.ts';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import { AGE_BANDS, type AgeBand } from '../../kiosk/learning/lesson.ts';
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

/** What was said behind the options, where anything was. */
export type ImportValues = {
  readonly [option in
    | 'provider'
    | 'provider-type'
    | 'place'
    | 'walk'
    | 'language'
    | 'kind'
    | 'environment'
    | 'type'
    | 'age'
    | 'capacity'
    | 'hours'
    | 'minutes']?: string | undefined;
} & {
  readonly [flag in 'yes' | 'preview' | 'skip-refused' | 'again']?: boolean | undefined;
} & { readonly skill?: string[] | undefined };

/**
 * @param file absolute path
 * @throws {Complaint} naming what is missing or not understood
 */
export function importCommand(file: string, values: ImportValues): ImportCommand {
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
