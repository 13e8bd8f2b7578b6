import type { LocalText } from '../language.ts';

/**
 * How a badge's evidence is vouched for (requirement A-18). Told apart on every screen by shape, word
 * and colour, never by colour alone.
 */
export type TrustLevel = 'selfCheck' | 'confirmed' | 'accredited';

/** From the least vouched for to the most. */
export const TRUST_LEVELS = [
  'selfCheck',
  'confirmed',
  'accredited',
] as const satisfies readonly TrustLevel[];

/** Finish a lesson; `minCorrect` answers right at the first try, in one run. */
export interface LessonStep {
  readonly kind: 'lesson';
  readonly lesson: string;
  readonly minCorrect: number;
}

/** Take part in any of these events, on so many different days, as somebody of the staff confirmed. */
export interface AttendedStep {
  readonly kind: 'attended';
  readonly anyEvent: readonly string[];
  readonly times: number;
}

/** One thing to be done. */
export type BadgeStep = LessonStep | AttendedStep;

/** What has to be done for a badge; the order never matters. */
export interface BadgeRule {
  readonly all: readonly BadgeStep[];
  /** The evidence must come from at least so many different days. */
  readonly minDays?: number;
  /** With this done as well, the badge is worth more. */
  readonly raise?: { readonly to: TrustLevel; readonly by: BadgeStep };
}

/** A skill of a published framework that a badge speaks of. */
export interface BadgeAlignment {
  /** `ESCO` where nothing else is said. */
  readonly framework: string;
  readonly targetUrl: string;
  readonly targetName: LocalText;
}

/** A badge as a hub offers it; Open Badges 3.0 calls it an achievement (section 2.2). */
export interface Badge {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly level: TrustLevel;
  /** What was done, in plain words; it never claims more. */
  readonly criteria: LocalText;
  readonly rule: BadgeRule;
  /** Ids of core skills; at least one (requirement A-02). */
  readonly skills: readonly string[];
  /** Ids of EU key competences (2018). */
  readonly competences: readonly string[];
  readonly alignments: readonly BadgeAlignment[];
  /** Only where safety needs an end (requirement A-39). */
  readonly validMonths?: number;
  /** What the badge is not, where the law asks to say so. */
  readonly disclaimer?: LocalText;
}
