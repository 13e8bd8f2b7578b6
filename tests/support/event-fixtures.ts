import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import type { Schedule } from '../../kiosk/events/recurrence.ts';

export const LIBRARY: Provider = {
  id: 'city-library',
  name: { en: 'City library', it: 'Biblioteca civica' },
  type: 'library',
};
export const READING_ROOM: Place = {
  id: 'reading-room',
  name: { en: 'Reading room', it: 'Sala di lettura' },
  walkingMinutes: 6,
};

/** A free workshop for everybody in Italian, with ten seats, on the evening of 2 March 2027. */
export function eventOf(
  changes: Partial<Omit<LearningEvent, 'schedule'>> & {
    readonly schedule?: Partial<Schedule>;
  } = {},
): LearningEvent {
  const { schedule, ...rest } = changes;
  return {
    id: 'event-stories',
    kind: 'workshop',
    title: { en: 'Tell a story', it: 'Racconta una storia' },
    summary: { en: 'Bring one object and tell its story.' },
    provider: LIBRARY.id,
    place: READING_ROOM.id,
    learningType: 'nonformal',
    environment: 'community',
    skills: ['ilo-se-communication'],
    ageBand: 'all',
    adultRequiredUnder: 0,
    languages: ['it'],
    access: [],
    signup: 'seat',
    capacity: 10,
    waitingList: 0,
    ...rest,
    schedule: { start: '2027-03-02T18:00', minutes: 90, except: [], cancelled: [], ...schedule },
  };
}

/** Someone gives times of their own: three of twenty minutes, one person each. */
export function slotEventOf(changes: Parameters<typeof eventOf>[0] = {}): LearningEvent {
  return eventOf({
    signup: 'slot',
    slotMinutes: 20,
    capacity: 3,
    ...changes,
    schedule: { minutes: 60, ...changes.schedule },
  });
}
