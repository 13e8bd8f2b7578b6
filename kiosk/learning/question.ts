import type { LocalText } from '../language.ts';

/** Something that can be chosen, placed or paired; ids are unique within their question. */
export interface QuestionItem {
  readonly id: string;
  readonly text: LocalText;
}

interface QuestionBase {
  readonly id: string;
  readonly prompt: LocalText;
  /** Said when the answer is right. */
  readonly ok: LocalText;
  /** Said when it is not yet right; it teaches, it never scolds. */
  readonly no: LocalText;
}

export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly options: readonly QuestionItem[];
  readonly correct: string;
}

export interface MultipleQuestion extends QuestionBase {
  readonly type: 'multiple';
  readonly options: readonly QuestionItem[];
  readonly correct: readonly string[];
}

export interface TrueFalseQuestion extends QuestionBase {
  readonly type: 'trueFalse';
  readonly correct: boolean;
}

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly correct: number;
  /** How far off still counts as right, in the question's unit. */
  readonly tolerance: number;
  readonly unit: LocalText;
}

export interface OrderingQuestion extends QuestionBase {
  readonly type: 'ordering';
  readonly items: readonly QuestionItem[];
  /** Item ids from first to last. */
  readonly correct: readonly string[];
}

export interface MatchingQuestion extends QuestionBase {
  readonly type: 'matching';
  readonly left: readonly QuestionItem[];
  readonly right: readonly QuestionItem[];
  /** Left id to right id. */
  readonly correct: Readonly<Record<string, string>>;
}

export type ChoiceQuestion = SingleQuestion | TrueFalseQuestion;

export type Question =
  | ChoiceQuestion
  | MultipleQuestion
  | NumberQuestion
  | OrderingQuestion
  | MatchingQuestion;

/** What a visitor answered, one shape per question type. */
export type Answer =
  | { readonly type: 'single'; readonly option: string }
  | { readonly type: 'trueFalse'; readonly value: boolean }
  | { readonly type: 'multiple'; readonly options: readonly string[] }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'ordering'; readonly order: readonly string[] }
  | { readonly type: 'matching'; readonly pairs: Readonly<Record<string, string>> };

/** Whether an answer is right. An answer of another type than the question is never right. */
export function isRight(question: Question, answer: Answer): boolean {
  switch (question.type) {
    case 'single':
      return answer.type === 'single' && answer.option === question.correct;
    case 'trueFalse':
      return answer.type === 'trueFalse' && answer.value === question.correct;
    case 'multiple':
      return answer.type === 'multiple' && sameSet(answer.options, question.correct);
    case 'number':
      return (
        answer.type === 'number' && Math.abs(answer.value - question.correct) <= question.tolerance
      );
    case 'ordering':
      return answer.type === 'ordering' && sameSequence(answer.order, question.correct);
    case 'matching':
      return answer.type === 'matching' && samePairs(answer.pairs, question.correct);
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((id) => b.includes(id));
}

function sameSequence(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function samePairs(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const left = Object.keys(b);
  return Object.keys(a).length === left.length && left.every((id) => a[id] === b[id]);
}
