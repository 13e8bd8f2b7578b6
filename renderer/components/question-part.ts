import type { Answer } from '../../kiosk/learning/question.ts';
import type { QuestionView } from '../../kiosk/view.ts';
import type { GlassKind } from '../glass.ts';

/** What every kind of question is given; its draft is its own and ends with it. */
export interface QuestionPart<Type extends QuestionView['type']> {
  readonly question: Extract<QuestionView, { readonly type: Type }>;
  /** Which question of how many, in words. */
  readonly label?: string;
  /** Leads to the page before the question, where there is one. */
  readonly onLeave?: () => void;
  readonly onAnswer: (answer: Answer) => void;
}

/** Answers stand one below the other, and side by side where the glass is wide or that saves a page. */
export function answerColumns(kind: GlassKind): readonly number[] {
  return kind === 'wide' || kind === 'tall' ? [2, 1] : [1, 2];
}
