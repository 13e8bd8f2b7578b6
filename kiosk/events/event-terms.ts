import type { LocalText } from '../language.ts';
import type { LearningType } from './learning-event.ts';
import type { ProviderType } from './provider.ts';

/** Something events are told apart by, in words for visitors. */
export interface Term {
  readonly id: string;
  readonly name: LocalText;
}

export interface LearningTypeTerm extends Term {
  readonly id: LearningType;
  /** One plain line that explains it. */
  readonly plain: LocalText;
}

export interface ProviderTypeTerm extends Term {
  readonly id: ProviderType;
}

/** The words for events: data of the base pack, like the skills. */
export interface EventTerms {
  readonly kinds: readonly Term[];
  readonly learningTypes: readonly LearningTypeTerm[];
  readonly providerTypes: readonly ProviderTypeTerm[];
  /** What makes an event easier to come to. */
  readonly access: readonly Term[];
  /** What somebody may say would help them: neutral, and never a reason. */
  readonly help: readonly Term[];
}
