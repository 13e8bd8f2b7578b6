import type { LocalText } from '../language.ts';
import type { AgeBand } from '../learning/lesson.ts';

export const PROVIDER_TYPES = [
  'school',
  'university',
  'library',
  'museum',
  'makerspace',
  'municipality',
  'employment-service',
  'company',
  'civic-org',
  'citizen-group',
] as const;

/** As European statistics tell them apart (CEDEFOP, Terminology of European education and training policy). */
export const LEARNING_TYPES = ['formal', 'nonformal', 'informal'] as const;

export const SIGNUPS = ['seat', 'slot', 'dropIn', 'slotOrDropIn'] as const;

/** Something people learn at together, as its provider announces it. */
export interface LearningEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly provider: LocalText;
  readonly providerType: (typeof PROVIDER_TYPES)[number];
  readonly learningType: (typeof LEARNING_TYPES)[number];
  readonly environment: string;
  readonly place: LocalText;
  readonly capacity: number;
  readonly waitingList: number;
  readonly signup: (typeof SIGNUPS)[number];
  readonly slotMinutes?: number;
  /** First start in the hub's civil time, `YYYY-MM-DDThh:mm`. */
  readonly start: string;
  readonly minutes: number;
  /** Value of an RRULE (RFC 5545, 3.3.10); without one it takes place once. */
  readonly rrule?: string;
  readonly ageBand: AgeBand;
  /** Whoever is younger comes with an adult; 0 where nobody has to. */
  readonly adultRequiredUnder: number;
  /** Languages spoken there, as BCP 47 tags; others than those of the screen too. */
  readonly languages: readonly string[];
  /** Languages it is interpreted into, sign languages by their usual letters. */
  readonly interpretation?: readonly string[];
  readonly skills: readonly string[];
  readonly access: readonly string[];
  /** The badge that taking part counts for. */
  readonly badge?: string;
  /** Whether it is held in the open, and the weather decides. */
  readonly outdoors?: boolean;
}
