import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import {
  beginRun,
  fitted,
  hasProgress,
  moveTo,
  withTry,
} from '../../../kiosk/learning/lesson-run.ts';
import { LESSONS } from '../../support/memory-ports.ts';

const [lesson] = LESSONS as [Lesson];
const begun = beginRun(lesson, 'run', '2027-03-01');

describe('one time through a lesson', () => {
  it('holds nothing worth keeping until a page is turned', () => {
    expect(hasProgress(begun)).toBe(false);
    expect(hasProgress(moveTo(begun, 1))).toBe(true);
  });

  it('is finished at its closing page, and going back does not undo that', () => {
    const closed = moveTo(begun, begun.pages - 1);
    expect(closed.finished).toBe(true);
    expect(moveTo(closed, 2)).toMatchObject({ finished: true, position: 2 });
  });

  it('never leaves the lesson, however far it is turned', () => {
    expect(moveTo(begun, -5).position).toBe(0);
    expect(moveTo(begun, 999).position).toBe(begun.pages - 1);
  });

  it('remembers whether the first answer was right, whatever comes after', () => {
    const run = withTry(withTry(withTry(begun, 'q', false), 'q', true), 'q', false);
    expect(run.tries).toEqual([{ questionId: 'q', tries: 3, rightAtFirst: false, right: true }]);
  });

  it('goes on before the closing page of a lesson that has become shorter', () => {
    const shorter = {
      ...lesson,
      cards: lesson.cards.slice(0, 1),
      questions: lesson.questions.slice(0, 1),
    };
    const far = moveTo(begun, begun.pages - 2);
    expect(fitted(far, shorter)).toMatchObject({ pages: 4, position: 2, finished: false });
  });
});
