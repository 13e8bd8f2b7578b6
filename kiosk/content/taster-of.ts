import type { Lesson, Taster } from '../learning/lesson.ts';

/** Reading the card and answering once, for a slow reader. */
const TASTER_SECONDS = 30;

/** The thirty seconds a checked lesson offers; none when it names pages it does not have. */
export function tasterOf(lesson: Lesson): Taster | undefined {
  const card = lesson.cards.find(({ id }) => id === lesson.taster.card);
  const question = lesson.questions.find(({ id }) => id === lesson.taster.question);
  if (!card || (question?.type !== 'single' && question?.type !== 'trueFalse')) return undefined;
  return { lessonId: lesson.id, title: lesson.title, seconds: TASTER_SECONDS, card, question };
}
