import type { LearningEvent } from '../events/learning-event.ts';
import type { SkillFramework } from '../learning/skill.ts';

/** What an event refers to that is not there, in words for its author. */
export function eventComplaints(
  { skills, environment, badge }: LearningEvent,
  {
    framework,
    badges,
  }: { readonly framework: SkillFramework; readonly badges: ReadonlySet<string> },
): string[] {
  const knownSkills = new Set(framework.skills.map(({ id }) => id));
  return [
    ...skills
      .filter((id) => !knownSkills.has(id))
      .map((id) => `there is no skill ${id}: take one of those in skills.json`),
    ...(framework.environments.some(({ id }) => id === environment)
      ? []
      : [`there is no environment ${environment}: take one of those in skills.json`]),
    ...(badge === undefined || badges.has(badge)
      ? []
      : [`there is no badge ${badge}: mend its name, or add it to badges.json`]),
  ];
}
