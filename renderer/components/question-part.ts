import type { Answer } from '../../kiosk/learning/question.ts';
import type { Access, QuestionView } from '../../kiosk/view.ts';
import type { GlassKind } from '../glass.ts';

/** What every kind of question is given; its draft is its own and ends with it. */
export interface QuestionPart<Type extends QuestionView['type']> {
  readonly question: Extract<QuestionView, { readonly type: Type }>;
  /** Which question of how many, in words. */
  readonly label?: string;
  /** Leads to the page before the question, where there is one. */
  readonly onLeave?: () => void;
  /** The visitor has just read the prompt on the screen before. */
  readonly promptIsRead?: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/**
 * Letters in a line of an answer that has half the width beside its mark. More than two such
 * lines take the whole width, or one long answer would make its neighbour as high.
 */
const LETTERS_IN_HALF = { small: 9, middle: 21, wide: 30, tall: 32 } as const;

export function isBroad(text: string, kind: GlassKind, textSize: Access['textSize']): boolean {
  const letters = LETTERS_IN_HALF[kind] * (textSize === 'large' ? 0.6 : 1);
  return text.length > 2 * letters;
}

/** Answers stand one below the other, and side by side where the glass is wide or that saves a page. */
export function answerColumns(kind: GlassKind): readonly number[] {
  return kind === 'wide' || kind === 'tall' ? [2, 1] : [1, 2];
}
