import type { EventTerms, Term } from '../../kiosk/events/event-terms.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type { EventTile } from '../../kiosk/events/programme.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import type { OpenEvent } from '../../kiosk/events/signup-state.ts';
import { ageRank } from './age-rank.ts';

/** What every event of the programme is kept in memory with: all that narrows, and no texts. */
export interface EventFacts extends OpenEvent {
  readonly kind: string;
  readonly learningType: LearningEvent['learningType'];
  readonly skills: readonly string[];
  readonly ageRank: number;
  /** Spoken or interpreted. */
  readonly languages: readonly string[];
  readonly access: readonly string[];
  readonly free: boolean;
  readonly example: boolean;
}

/** What a tile shows whenever the event takes place. */
export type TileTexts = Omit<EventTile, 'next' | 'times'>;

export function factsOf(event: LearningEvent): EventFacts {
  const { id, signup, slotMinutes, capacity, waitingList, ownership, formal, schedule } = event;
  const { kind, learningType, skills, ageBand, languages, interpretation, access } = event;
  return {
    id,
    signup,
    ...(slotMinutes !== undefined && { slotMinutes }),
    capacity,
    waitingList,
    ...(ownership && { ownership }),
    ...(formal?.enrolBy !== undefined && { formal: { enrolBy: formal.enrolBy } }),
    schedule: { minutes: schedule.minutes },
    kind,
    learningType,
    skills,
    ageRank: ageRank(ageBand),
    languages: [...new Set([...languages, ...(interpretation ?? [])])],
    access,
    free: event.price === undefined,
    example: event.example ?? false,
  };
}

export function tileOf(
  event: LearningEvent,
  terms: EventTerms,
  { id, name, type }: Provider,
  place: Place,
): TileTexts {
  const { title, learningType, skills, ageBand, languages, interpretation, access } = event;
  return {
    id: event.id,
    title,
    kind: termOf(terms.kinds, event.kind),
    learningType,
    provider: { id, name, type },
    place: { id: place.id, name: place.name, walkingMinutes: place.walkingMinutes },
    skills,
    ageBand,
    languages,
    interpretation: interpretation ?? [],
    access,
    free: event.price === undefined,
    signup: event.signup,
    outdoors: event.outdoors ?? false,
    example: event.example ?? false,
  };
}

/** The words for an id; the pack check sees to it that there are some. */
export function termOf<Known extends Term>(terms: readonly Known[], id: string): Known {
  const term = terms.find((one) => one.id === id);
  if (term === undefined) throw new Error(`The catalogue has no words for ${id}.`);
  return term;
}
