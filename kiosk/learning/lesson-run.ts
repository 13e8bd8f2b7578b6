import type { LessonRun, QuestionTry } from '../people/learner.ts';
import { type Lesson, pageCount } from './lesson.ts';

/** A run that has only just been opened holds nothing worth keeping. */
export function hasProgress(run: LessonRun): boolean {
  return run.position > 0 || run.tries.length > 0;
}

/** A run one can go on with: begun, not at its end. */
export function isUnderWay(run: LessonRun): boolean {
  return !run.finished && hasProgress(run);
}

export function beginRun(lesson: Lesson, id: string, on: string): LessonRun {
  return {
    id,
    lessonId: lesson.id,
    on,
    position: 0,
    pages: pageCount(lesson),
    finished: false,
    tries: [],
  };
}

/** The run moved to a page; reaching the closing page finishes it, and going back does not undo that. */
export function moveTo(run: LessonRun, position: number): LessonRun {
  const last = run.pages - 1;
  const clamped = Math.max(0, Math.min(position, last));
  return { ...run, position: clamped, finished: run.finished || clamped === last };
}

/** The run with one more answer; whether the first one was right stays for good. */
export function withTry(run: LessonRun, questionId: string, right: boolean): LessonRun {
  const before = run.tries.find((tried) => tried.questionId === questionId);
  const tried: QuestionTry = {
    questionId,
    tries: (before?.tries ?? 0) + 1,
    rightAtFirst: before?.rightAtFirst ?? right,
    right: (before?.right ?? false) || right,
  };
  return {
    ...run,
    tries: [...run.tries.filter((other) => other.questionId !== questionId), tried],
  };
}

/**
 * A run fitted to the lesson as it is now: content may have changed since, and a place that no
 * longer exists becomes the nearest one before the closing page.
 */
export function fitted(run: LessonRun, lesson: Lesson): LessonRun {
  const pages = pageCount(lesson);
  const position = run.finished ? run.position : Math.min(run.position, pages - 2);
  return { ...run, pages, position: Math.min(position, pages - 1) };
}
