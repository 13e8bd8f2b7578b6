import type { Lesson } from '../../kiosk/learning/lesson.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { rightAnswer, wrongAnswer } from './take-lesson.ts';

const next: VisitorEvent = { type: 'visitor.turnedPage', direction: 'next' };

/** Everything a visitor does from a lesson's door to its last page, with so many right at the first try. */
export function lessonDone(
  lesson: Lesson,
  right = lesson.questions.length,
): readonly VisitorEvent[] {
  return [
    { type: 'visitor.choseLesson', lesson: lesson.id },
    ...lesson.cards.map(() => next),
    ...lesson.questions.flatMap((question, index): VisitorEvent[] => {
      const answer = index < right ? rightAnswer(question) : wrongAnswer(question);
      return [next, { type: 'visitor.answered', answer }];
    }),
    next,
  ];
}
