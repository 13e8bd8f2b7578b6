import { type Badge, type BadgeStep, TRUST_LEVELS, type TrustLevel } from '../badges/badge.ts';
import { soundsCertified } from '../badges/certificate-words.ts';
import type { LanguageCode } from '../language.ts';
import type { SkillFramework } from '../learning/skill.ts';

/** What a badge may refer to, and what may be awarded here. */
export interface BadgeSurroundings {
  readonly framework: SkillFramework;
  /** How many questions each lesson asks that the badge may name. */
  readonly lessonQuestions: ReadonlyMap<string, number>;
  readonly events: ReadonlySet<string>;
  /** The languages of the pack. */
  readonly languages: readonly LanguageCode[];
  /** Whether whoever signs here was declared an entitled body. */
  readonly mayAccredit: boolean;
}

/** Everything in a badge that does not hold together, with the way out, in words for its author. */
export function badgeComplaints(badge: Badge, surroundings: BadgeSurroundings): string[] {
  const { rule } = badge;
  const steps = rule.raise ? [...rule.all, rule.raise.by] : rule.all;
  return [
    ...unknown(badge, surroundings),
    ...steps.flatMap((step) => stepComplaints(step, surroundings)),
    ...dayComplaints(badge),
    ...levelComplaints(badge, surroundings),
    ...untranslated(badge, surroundings.languages),
  ];
}

function unknown({ skills, competences }: Badge, { framework }: BadgeSurroundings): string[] {
  const known = (named: readonly { readonly id: string }[]) => new Set(named.map(({ id }) => id));
  const [ourSkills, ourCompetences] = [known(framework.skills), known(framework.competences)];
  return [
    ...skills
      .filter((id) => !ourSkills.has(id))
      .map((id) => `there is no skill ${id}: take one of those in skills.json`),
    ...competences
      .filter((id) => !ourCompetences.has(id))
      .map((id) => `there is no key competence ${id}: take one of those in skills.json`),
  ];
}

function stepComplaints(step: BadgeStep, surroundings: BadgeSurroundings): string[] {
  if (step.kind === 'attended') {
    return step.anyEvent
      .filter((id) => !surroundings.events.has(id))
      .map((id) => `there is no event ${id}: mend its name, or add it to events.json`);
  }
  const questions = surroundings.lessonQuestions.get(step.lesson);
  if (questions === undefined) {
    return [`there is no lesson ${step.lesson}: mend its name, or add it to lessons.json`];
  }
  if (step.minCorrect <= questions) return [];
  return [
    `it wants ${step.minCorrect} right answers in ${step.lesson}, which asks ${questions}: want ${questions} at most`,
  ];
}

function dayComplaints({ rule: { all, minDays = 0 } }: Badge): string[] {
  const most = all.reduce((sum, step) => sum + (step.kind === 'attended' ? step.times : 1), 0);
  if (minDays <= most) return [];
  return [`it wants ${minDays} different days for ${most} things to do: want ${most} at most`];
}

function levelComplaints(
  { name, level, rule }: Badge,
  { mayAccredit }: BadgeSurroundings,
): string[] {
  const { all, raise } = rule;
  const levels = raise ? [level, raise.to] : [level];
  const certified = Object.values(name).find(soundsCertified);
  return [
    ...(certified !== undefined && level !== 'accredited'
      ? [`“${certified}” sounds like a certificate, which only an accredited badge may: rename it`]
      : []),
    ...(levels.includes('accredited') && !mayAccredit
      ? [
          'only an entitled body accredits: make it “confirmed”, or, where this hub is one, set badges.issuer.entitledBody in hub.json',
        ]
      : []),
    ...(isVouchedFor(level, all)
      ? []
      : [
          `it is “${level}”, but nobody of the staff confirms anything: add an event, or make it “selfCheck”`,
        ]),
    ...(raise && rank(raise.to) <= rank(level)
      ? [`it is raised from “${level}” to “${raise.to}”, which is not more: mend one of the two`]
      : []),
    ...(raise && !isVouchedFor(raise.to, [...all, raise.by])
      ? ['it is raised, but nobody of the staff confirms anything: raise it by an event']
      : []),
  ];
}

/** Whatever claims more than a self-check needs the word of a person. */
function isVouchedFor(level: TrustLevel, steps: readonly BadgeStep[]): boolean {
  return level === 'selfCheck' || steps.some(({ kind }) => kind === 'attended');
}

function untranslated(badge: Badge, languages: readonly LanguageCode[]): string[] {
  const { name, description, criteria, disclaimer } = badge;
  return Object.entries({ name, description, criteria, ...(disclaimer && { disclaimer }) }).flatMap(
    ([what, text]) =>
      languages
        .filter((language) => text[language] === undefined)
        .map((language) => `its text “${what}” is missing in “${language}”: add it`),
  );
}

function rank(level: TrustLevel): number {
  return TRUST_LEVELS.indexOf(level);
}
