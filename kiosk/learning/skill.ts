import type { LocalText } from '../language.ts';

/** One of the 19 core skills of the ILO Global framework (2021). */
export interface Skill {
  readonly id: string;
  readonly category: string;
  readonly name: LocalText;
  /** One plain line that explains the skill. */
  readonly plain: LocalText;
}

/** One of the framework's four categories. */
export interface SkillCategory {
  readonly id: string;
  readonly name: LocalText;
}

/** Where learning happens: school, family, community, workplace or museum. */
export interface Environment {
  readonly id: string;
  readonly name: LocalText;
}

/** One of the eight key competences for lifelong learning (Council Recommendation 2018/C 189/01). */
export interface Competence {
  readonly id: string;
  readonly name: LocalText;
}

export interface SkillFramework {
  readonly categories: readonly SkillCategory[];
  readonly skills: readonly Skill[];
  readonly environments: readonly Environment[];
  readonly competences: readonly Competence[];
}
