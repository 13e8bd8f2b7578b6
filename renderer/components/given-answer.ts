import type { LanguageCode } from '../../kiosk/language.ts';
import type { Answer } from '../../kiosk/learning/question.ts';
import type { ItemView, QuestionView } from '../../kiosk/view.ts';
import { numberShown } from '../question-draft.ts';

/** An answer that was given, as lines of text in the language of its question. */
export interface GivenAnswer {
  readonly lines: readonly string[];
  /** Lines stand in an order that is part of the answer. */
  readonly ordered: boolean;
}

/** Puts a given answer into words again; an answer of another kind than its question has none. */
export function givenAnswer(
  question: QuestionView,
  answer: Answer,
  words: { readonly language: LanguageCode; readonly true: string; readonly false: string },
): GivenAnswer {
  const unordered = (lines: readonly string[]) => ({ lines, ordered: false });
  switch (question.type) {
    case 'single':
      return unordered(answer.type === 'single' ? textsOf(question.options, [answer.option]) : []);
    case 'trueFalse':
      if (answer.type !== 'trueFalse') return unordered([]);
      return unordered([answer.value ? words.true : words.false]);
    case 'multiple':
      return unordered(answer.type === 'multiple' ? textsOf(question.options, answer.options) : []);
    case 'number':
      if (answer.type !== 'number') return unordered([]);
      return unordered([
        `${numberShown(String(answer.value), words.language)} ${question.unit.text}`,
      ]);
    case 'ordering':
      return {
        lines: answer.type === 'ordering' ? textsOf(question.items, answer.order) : [],
        ordered: true,
      };
    case 'matching':
      if (answer.type !== 'matching') return unordered([]);
      return unordered(
        question.left.map(({ id, said }) => {
          const [right = ''] = textsOf(question.right, [answer.pairs[id] ?? '']);
          return `${said.text}: ${right}`;
        }),
      );
  }
}

function textsOf(items: readonly ItemView[], ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => items.find((item) => item.id === id)?.said.text ?? []);
}
