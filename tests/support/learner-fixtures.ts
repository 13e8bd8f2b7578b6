import type { CardKey } from '../../kiosk/people/card.ts';
import type { Learner, LessonRun } from '../../kiosk/people/learner.ts';

/** A card key as `main/keys` makes them: 64 hexadecimal digits. */
export function cardKey(number: number): CardKey {
  return number.toString(16).padStart(8, 'c').repeat(8) as CardKey;
}

/** Somebody whose card was filed on this day, with nothing on it yet. */
export function newLearner(on: string): Learner {
  return { since: on, lastSeen: on, runs: [], attended: [], awards: [] };
}

export function lessonRun(changes: Partial<LessonRun> = {}): LessonRun {
  return {
    id: '6f1f0a52-7c5b-4d7e-9d0e-3a3c1f1f0001',
    lessonId: 'lesson-waste',
    on: '2026-11-20',
    position: 2,
    pages: 10,
    finished: false,
    tries: [{ questionId: 'lesson-waste-q1', tries: 2, rightAtFirst: false, right: true }],
    ...changes,
  };
}
