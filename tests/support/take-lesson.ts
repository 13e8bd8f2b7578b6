import type { LanguageCode, LocalText } from '../../kiosk/language.ts';
import { say } from '../../kiosk/language.ts';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import type { Answer, Question } from '../../kiosk/learning/question.ts';
import { beginning, type Visitor } from './at-the-kiosk.ts';
import { LESSONS } from './memory-ports.ts';

/** A lesson of the starter pack. */
export function lessonCalled(title: string): Lesson {
  const lesson = LESSONS.find((one) => one.title.en === title);
  if (lesson === undefined) throw new Error(`The starter pack has no lesson "${title}".`);
  return lesson;
}

export const textIn = (text: LocalText, language: LanguageCode) => say(text, language, 'en').text;

/** From the home screen through the doors to a lesson's first page. */
export async function openLesson(
  visitor: Visitor,
  lesson: Lesson,
  language: LanguageCode = 'en',
): Promise<void> {
  const { frame, learn } = await visitor.words();
  const tile = beginning(textIn(lesson.title, language));
  await visitor.presses(beginning(frame.home.learn));
  while (!(await visitor.sees(beginning(learn.finding.everything)))) {
    await visitor.presses(frame.nextPage);
  }
  await visitor.presses(beginning(learn.finding.everything));
  while (!(await visitor.sees(tile))) await visitor.presses(learn.finding.more);
  await visitor.presses(tile);
}

export function rightAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', option: question.correct };
    case 'trueFalse':
      return { type: 'trueFalse', value: question.correct };
    case 'multiple':
      return { type: 'multiple', options: question.correct };
    case 'number':
      return { type: 'number', value: question.correct };
    case 'ordering':
      return { type: 'ordering', order: question.correct };
    case 'matching':
      return { type: 'matching', pairs: question.correct };
  }
}

/** A complete answer that is not right. */
export function wrongAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single': {
      const other = question.options.find(({ id }) => id !== question.correct);
      return { type: 'single', option: other?.id ?? '' };
    }
    case 'trueFalse':
      return { type: 'trueFalse', value: !question.correct };
    case 'multiple':
      return { type: 'multiple', options: question.correct.slice(1) };
    case 'number':
      return { type: 'number', value: question.correct + question.tolerance + 1 };
    case 'ordering':
      return { type: 'ordering', order: question.correct.toReversed() };
    case 'matching': {
      const right = Object.values(question.correct);
      const pairs = Object.keys(question.correct).map((left, at) => [
        left,
        right[(at + 1) % right.length] ?? '',
      ]);
      return { type: 'matching', pairs: Object.fromEntries(pairs) };
    }
  }
}

/** Answers as the glass asks for it: one press after the other. */
export async function giveAnswer(
  visitor: Visitor,
  question: Question,
  answer: Answer,
  language: LanguageCode = 'en',
): Promise<void> {
  const { learn } = await visitor.words();
  const { answering } = learn;
  const named = (items: readonly { id: string; text: LocalText }[], wanted: string) =>
    textIn(items.find(({ id }) => id === wanted)?.text ?? {}, language);
  const waysOn = [answering.showAnswers, answering.moreAnswers];
  /** On small glass the answers stand on pages of their own, and the next may be on the one before. */
  const choose = async (name: string) => {
    while (!(await visitor.sees(name)) && (await seesOneOf(waysOn))) {
      await visitor.pressesOneOf(...waysOn);
    }
    while (!(await visitor.sees(name))) await visitor.presses(learn.lesson.previous);
    await visitor.presses(name);
  };
  const seesOneOf = async (names: readonly string[]) => {
    for (const name of names) if (await visitor.sees(name)) return true;
    return false;
  };

  if (question.type === 'single' && answer.type === 'single') {
    return choose(named(question.options, answer.option));
  }
  if (answer.type === 'trueFalse') return choose(answer.value ? answering.true : answering.false);
  if (question.type === 'multiple' && answer.type === 'multiple') {
    for (const option of answer.options) await choose(named(question.options, option));
  }
  if (question.type === 'ordering' && answer.type === 'ordering') {
    for (const item of answer.order) await choose(named(question.items, item));
  }
  if (answer.type === 'number') for (const digit of String(answer.value)) await choose(digit);
  if (question.type === 'matching' && answer.type === 'matching') {
    for (const [left, right] of Object.entries(answer.pairs)) {
      const leftName = named(question.left, left);
      // Its answers, or on small glass its own page, come next.
      if (!(await visitor.sees(leftName))) await visitor.pressesOneOf(...waysOn);
      if (await visitor.sees(leftName)) await visitor.presses(leftName);
      await visitor.presses(new RegExp(`^${named(question.right, right)}`));
    }
  }
  await choose(answering.check);
}
