import type { AttendedStep, LessonStep } from './badge.ts';
import type { AttendedEvidence, Evidence, LessonEvidence } from './evidence.ts';

/** The runs of a step's lesson, the best one first; of two that went alike, the earlier. */
export function runsFor(step: LessonStep, evidence: readonly Evidence[]): LessonEvidence[] {
  return evidence
    .filter((one) => one.kind === 'lesson')
    .filter(({ lesson }) => lesson === step.lesson)
    .sort((a, b) => b.right - a.right || earlier(a, b) || a.of - b.of);
}

/** Taking part in any of a step's events, once for each day, oldest first. */
export function daysFor(step: AttendedStep, evidence: readonly Evidence[]): AttendedEvidence[] {
  const attended = evidence
    .filter((one) => one.kind === 'attended')
    .filter(({ event }) => step.anyEvent.includes(event))
    .sort((a, b) => earlier(a, b) || compare(a.event, b.event));
  return attended.filter(({ on }, index) => on !== attended[index - 1]?.on);
}

export function earlier(a: Evidence, b: Evidence): number {
  return compare(a.on, b.on);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
