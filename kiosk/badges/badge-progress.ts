import { type LessonRun, monthsAfter } from '../people/learner.ts';
import { type Badge, type BadgeStep, TRUST_LEVELS, type TrustLevel } from './badge.ts';
import { chooseEvidence } from './chosen-evidence.ts';
import type { Attendance, Evidence, LessonEvidence } from './evidence.ts';
import { daysFor, earlier, runsFor } from './step-evidence.ts';

/** How far one thing to be done has come. */
export interface StepProgress {
  readonly step: BadgeStep;
  /** Right answers of the best run, or different days; never more than `of`. */
  readonly done: number;
  readonly of: number;
  readonly isDone: boolean;
  /** The best run of a lesson as it went; nothing before one was finished. */
  readonly best?: LessonEvidence;
}

/** What is done for a badge, and what is missing. */
export interface BadgeProgress {
  readonly steps: readonly StepProgress[];
  /** Where the rule asks for different days: how many there are so far. */
  readonly days?: { readonly done: number; readonly of: number };
  readonly isEarned: boolean;
  /** What the badge is worth with this evidence; only an earned one is ever raised. */
  readonly level: TrustLevel;
  /** What would raise it, and how far that has come. */
  readonly raise?: StepProgress & { readonly to: TrustLevel };
  /** What speaks for an earned badge and no more than that, oldest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * Where somebody stands with a badge. The order of the evidence never matters, and more of it never
 * takes anything away.
 *
 * A badge that ends is earned by nothing older than itself: what lapsed with the last one does not
 * bring it back.
 *
 * @param today civil date, `YYYY-MM-DD`
 */
export function badgeProgress(
  { rule, level, validMonths }: Badge,
  evidence: readonly Evidence[],
  today: string,
): BadgeProgress {
  const counting = evidence.filter(
    ({ on }) => validMonths === undefined || monthsAfter(on, validMonths) > today,
  );
  const { all, minDays = 0 } = rule;
  const steps = all.map((step) => stepProgress(step, counting));
  const chosen = chooseEvidence(all, counting, minDays);
  const isEarned = steps.every(({ isDone }) => isDone) && chosen.days >= minDays;
  const raise = rule.raise && { ...stepProgress(rule.raise.by, counting), to: rule.raise.to };
  const isRaised = isEarned && raise?.isDone === true;
  const raising = isRaised ? chooseEvidence([raise.step], counting, 0).evidence : [];
  return {
    steps,
    ...(minDays > 0 && { days: { done: chosen.days, of: minDays } }),
    isEarned,
    level: isRaised ? higherOf(level, raise.to) : level,
    ...(raise && { raise }),
    evidence: isEarned ? [...new Set([...chosen.evidence, ...raising])].sort(earlier) : [],
  };
}

/**
 * What speaks for somebody; a run that was not finished says nothing.
 *
 * @param questions how many questions each lesson asks; where that is not known, the answered ones count
 */
export function evidenceOf(
  runs: readonly LessonRun[],
  attended: readonly Attendance[],
  questions: Readonly<Record<string, number>> = {},
): readonly Evidence[] {
  const lessons = runs
    .filter(({ finished }) => finished)
    .map(
      ({ lessonId, tries, on }): LessonEvidence => ({
        kind: 'lesson',
        lesson: lessonId,
        right: tries.filter(({ rightAtFirst }) => rightAtFirst).length,
        of: Math.max(tries.length, questions[lessonId] ?? 0),
        on,
      }),
    );
  return [
    ...lessons,
    ...attended.map(({ event, on }) => ({ kind: 'attended', event, on }) as const),
  ];
}

function stepProgress(step: BadgeStep, evidence: readonly Evidence[]): StepProgress {
  if (step.kind === 'attended') {
    const days = daysFor(step, evidence).length;
    const done = Math.min(days, step.times);
    return { step, done, of: step.times, isDone: done === step.times };
  }
  const best = runsFor(step, evidence)[0];
  const done = Math.min(best?.right ?? 0, step.minCorrect);
  const isDone = best !== undefined && done === step.minCorrect;
  return { step, done, of: step.minCorrect, isDone, ...(best && { best }) };
}

function higherOf(one: TrustLevel, other: TrustLevel): TrustLevel {
  return TRUST_LEVELS.indexOf(one) >= TRUST_LEVELS.indexOf(other) ? one : other;
}
