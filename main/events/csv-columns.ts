import type { EventDetails } from './calendar-entry.ts';

type Detail = Exclude<keyof EventDetails, 'price' | 'providerName'>;

/** How a column that describes an event is read. */
export interface DetailColumn {
  readonly detail: Detail;
  readonly as: 'word' | 'words' | 'number' | 'yesOrNo';
}

/** Columns a table may have beside those of time, place and text. */
export const DETAIL_COLUMNS: Readonly<Record<string, DetailColumn>> = {
  kind: { detail: 'kind', as: 'word' },
  type: { detail: 'learningType', as: 'word' },
  environment: { detail: 'environment', as: 'word' },
  skills: { detail: 'skills', as: 'words' },
  age: { detail: 'ageBand', as: 'word' },
  adult_under: { detail: 'adultRequiredUnder', as: 'number' },
  languages: { detail: 'languages', as: 'words' },
  access: { detail: 'access', as: 'words' },
  signup: { detail: 'signup', as: 'word' },
  capacity: { detail: 'capacity', as: 'number' },
  waiting: { detail: 'waitingList', as: 'number' },
  slot_minutes: { detail: 'slotMinutes', as: 'number' },
  party: { detail: 'largestParty', as: 'number' },
  outdoors: { detail: 'outdoors', as: 'yesOrNo' },
};

export const TIME_COLUMNS = ['start', 'end', 'minutes', 'rule', 'also', 'except'] as const;

export const OTHER_COLUMNS = [
  'uid',
  'sequence',
  'status',
  'title',
  'title_en',
  'title_it',
  'summary',
  'summary_en',
  'summary_it',
  'place',
  'provider',
  'price',
  'currency',
] as const;

export const COLUMNS: readonly string[] = [
  ...OTHER_COLUMNS,
  ...TIME_COLUMNS,
  ...Object.keys(DETAIL_COLUMNS),
];
