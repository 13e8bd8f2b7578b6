import type { LocalText } from '../language.ts';
import type { ReadingKind } from '../sensing/reading-kind.ts';
import type { ChoiceQuestion, Question } from './question.ts';

/** Who a lesson is for. Used to filter, never asked in order to browse. */
export type AgeBand = 'all' | '6+' | '12+' | '14+' | '16+';

export const AGE_BANDS = ['all', '6+', '12+', '14+', '16+'] as const satisfies readonly AgeBand[];

export interface LessonCard {
  readonly id: string;
  readonly head: LocalText;
  readonly body: LocalText;
  /** What this hub measures now stands beside the text, or that it is not available. */
  readonly reading?: { readonly kind: ReadingKind };
}

/** A micro-lesson: a few cards, then a few questions, then one thing to do where you stand. */
export interface Lesson {
  readonly id: string;
  readonly title: LocalText;
  readonly goal: LocalText;
  /** Ids of core skills, the main one first; at least one. */
  readonly skills: readonly string[];
  /** Ids of the environments it belongs to. */
  readonly environments: readonly string[];
  readonly ageBand: AgeBand;
  /** How long it takes a slow reader, in seconds. */
  readonly seconds: number;
  readonly cards: readonly LessonCard[];
  readonly questions: readonly Question[];
  /** What to do here and now with what was learned. */
  readonly action: LocalText;
  /** Where its facts come from. */
  readonly source: string;
  readonly taster: { readonly card: string; readonly question: string };
}

/** Thirty seconds of a lesson: one question that can be answered at once, and the card behind it. */
export interface Taster {
  readonly lessonId: string;
  readonly title: LocalText;
  readonly seconds: number;
  readonly card: LessonCard;
  readonly question: ChoiceQuestion;
}

/** The pages of a lesson in order: its opening, its cards, its questions, its closing. */
export type LessonPage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'card'; readonly index: number }
  | { readonly kind: 'question'; readonly index: number }
  | { readonly kind: 'closing' };

export function pageCount(lesson: Lesson): number {
  return lesson.cards.length + lesson.questions.length + 2;
}

/** The page at a position from 0 (opening) to `pageCount - 1` (closing); positions outside are clamped. */
export function pageAt(lesson: Lesson, position: number): LessonPage {
  const last = pageCount(lesson) - 1;
  if (position <= 0) return { kind: 'opening' };
  if (position >= last) return { kind: 'closing' };
  const index = position - 1;
  return index < lesson.cards.length
    ? { kind: 'card', index }
    : { kind: 'question', index: index - lesson.cards.length };
}
