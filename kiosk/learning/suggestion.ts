import type { LessonSummary } from '../ports.ts';

export type SuggestionRule =
  | { readonly kind: 'sameSkill'; readonly skill: string }
  | { readonly kind: 'samePlace'; readonly environment: string }
  | { readonly kind: 'somethingElse' };

export interface Suggestion {
  readonly lesson: LessonSummary;
  readonly rule: SuggestionRule;
}

/**
 * One next step, with the rule that chose it: a lesson that shares a skill, else one that belongs to
 * the same part of life, else any other. It looks at lessons and at what this visit has finished,
 * never at who somebody is.
 */
export function suggestNext(
  after: Pick<LessonSummary, 'id' | 'skills' | 'environments'>,
  candidates: readonly LessonSummary[],
  finished: ReadonlySet<string>,
): Suggestion | undefined {
  const fresh = candidates.filter(({ id }) => id !== after.id && !finished.has(id));
  for (const skill of after.skills) {
    const lesson = fresh.find(({ skills }) => skills.includes(skill));
    if (lesson !== undefined) return { lesson, rule: { kind: 'sameSkill', skill } };
  }
  for (const environment of after.environments) {
    const lesson = fresh.find(({ environments }) => environments.includes(environment));
    if (lesson !== undefined) return { lesson, rule: { kind: 'samePlace', environment } };
  }
  const [lesson] = fresh;
  return lesson && { lesson, rule: { kind: 'somethingElse' } };
}
