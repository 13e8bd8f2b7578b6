import type { Badge } from '../badges/badge.ts';
import type { LearningEvent } from '../events/learning-event.ts';
import type { Place } from '../events/place.ts';
import type { Provider } from '../events/provider.ts';
import type { LanguageCode, LocalText } from '../language.ts';
import type { Lesson } from '../learning/lesson.ts';

/** The pack format this program writes and reads; a higher number comes from a newer Portico. */
export const PACK_FORMAT = 1;

/** What a pack says of itself, in `manifest.json`. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT;
  /** Lower-case letters, digits and hyphens; two packs with one id cannot be installed together. */
  readonly id: string;
  /** Semantic version. */
  readonly version: string;
  readonly provider: LocalText;
  /** SPDX identifier. */
  readonly licence: string;
  /** The languages it was written in; single texts may still lack one. */
  readonly languages: readonly LanguageCode[];
  /** Whom to name for parts that came from elsewhere. */
  readonly attribution?: string;
}

/** What one provider offers, already checked. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly lessons: readonly Lesson[];
  readonly events: readonly LearningEvent[];
  readonly providers: readonly Provider[];
  readonly places: readonly Place[];
  readonly badges: readonly Badge[];
}

/** The most cards before a lesson asks something (requirement A-23). */
export const CARDS_BEFORE_A_QUESTION = 6;
