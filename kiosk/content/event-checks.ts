import type { EventTerms } from '../events/event-terms.ts';
import type { LearningEvent } from '../events/learning-event.ts';
import type { SkillFramework } from '../learning/skill.ts';
import { scheduleComplaints } from './schedule-checks.ts';
import { signupComplaints } from './signup-checks.ts';

/** What an event may refer to. */
export interface EventGround {
  readonly framework: SkillFramework;
  readonly terms: EventTerms;
  readonly providers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly badges: ReadonlySet<string>;
}

/** Everything in an event that does not hold together, in words for its author; empty when sound. */
export function eventComplaints(event: LearningEvent, ground: EventGround): string[] {
  return [
    ...unknownNames(event, ground),
    ...formalComplaints(event),
    ...scheduleComplaints(event.schedule),
    ...signupComplaints(event),
  ];
}

function unknownNames(event: LearningEvent, ground: EventGround): string[] {
  const { framework, terms, providers, places, badges } = ground;
  const { skills, environment, kind, access, provider, place, badge } = event;
  return [
    ...strangers('skill', skills, idsOf(framework.skills), 'take one of those in skills.json'),
    ...strangers(
      'environment',
      [environment],
      idsOf(framework.environments),
      'take one of those in skills.json',
    ),
    ...strangers('kind', [kind], idsOf(terms.kinds), 'take one of those in terms.json'),
    ...strangers('access feature', access, idsOf(terms.access), 'take one of those in terms.json'),
    ...strangers('provider', [provider], providers, 'mend its name, or add it to providers.json'),
    ...strangers('place', [place], places, 'mend its name, or add it to places.json'),
    ...strangers(
      'badge',
      badge === undefined ? [] : [badge],
      badges,
      'mend its name, or add it to badges.json',
    ),
  ];
}

function strangers(
  what: string,
  named: readonly string[],
  known: ReadonlySet<string>,
  toDo: string,
): string[] {
  return named.filter((id) => !known.has(id)).map((id) => `there is no ${what} ${id}: ${toDo}`);
}

function formalComplaints({ learningType, formal, schedule }: LearningEvent): string[] {
  if (learningType === 'formal' && formal === undefined) {
    return ['it is formal, but says no institution and no title: add “formal”, or change its type'];
  }
  if (learningType !== 'formal' && formal !== undefined) {
    return [`it is “${learningType}” and has a title: take “formal” out, or change its type`];
  }
  const enrolBy = formal?.enrolBy;
  if (enrolBy === undefined || enrolBy <= schedule.start.slice(0, 10)) return [];
  return [`its last day to enrol, ${enrolBy}, is after its start: mend one of the two`];
}

function idsOf(terms: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(terms.map(({ id }) => id));
}
