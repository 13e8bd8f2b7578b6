import type { Badge } from '../../kiosk/badges/badge.ts';
import type { AnnouncedEvent } from '../../kiosk/events/calendar-file.ts';
import { minutesAhead } from '../../kiosk/events/clock-changes.ts';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import { epochMs, occurrencesBetween } from '../../kiosk/events/recurrence.ts';
import { type LanguageCode, type LocalText, say } from '../../kiosk/language.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import { eventScheduleOf } from './event-schedule.ts';

/** What an event is described with. */
export interface DescriptionGround {
  readonly language: LanguageCode;
  /** IANA name. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC: dates that are over are left out. */
  readonly nowMs: number;
  /** Names the hub for good. */
  readonly hub: string;
  readonly framework: SkillFramework;
  readonly terms: EventTerms;
  readonly badges: readonly Badge[];
}

type Json = Readonly<Record<string, unknown>>;

/** The core skills are a book and have no addresses (ILO, 2021); its ISBN names it for good. */
const CORE_SKILLS = 'urn:isbn:9789220350423';
const DAY_MS = 86_400_000;
const AHEAD_MS = 366 * DAY_MS;
const MOST_DATES = 60;

/** An event as search engines and city portals read it: schema.org 30.0, as JSON-LD. */
export function educationEvent(announced: AnnouncedEvent, ground: DescriptionGround): Json {
  return { '@context': 'https://schema.org', ...described(announced, ground) };
}

/** Several events as one document. */
export function educationEvents(
  events: readonly AnnouncedEvent[],
  ground: DescriptionGround,
): Json {
  return {
    '@context': 'https://schema.org',
    '@graph': events.map((announced) => described(announced, ground)),
  };
}

function described(announced: AnnouncedEvent, ground: DescriptionGround): Json {
  const { event, provider } = announced;
  const read = (text: LocalText) => say(text, ground.language, ground.language).text;
  const { price, signup } = event;
  return {
    '@type': 'EducationEvent',
    identifier: `${event.id}@${ground.hub}`,
    name: read(event.title),
    description: read(event.summary),
    ...whenOf(announced, ground),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: locationOf(announced, ground),
    organizer: {
      '@type': 'Organization',
      name: read(provider.name),
      ...(provider.contact?.web !== undefined && { url: provider.contact.web }),
    },
    isAccessibleForFree: price === undefined,
    ...(price && {
      offers: { '@type': 'Offer', price: price.amount, priceCurrency: price.currency },
    }),
    inLanguage: [...event.languages],
    teaches: taughtBy(announced, ground),
    ...(event.ageBand !== 'all' && { typicalAgeRange: event.ageBand.replace('+', '-') }),
    ...(signup !== 'dropIn' && { maximumAttendeeCapacity: event.capacity }),
    keywords: namesIn(ground.terms.kinds, [event.kind], read),
  };
}

/** By a rule where schema.org can say it, else by the dates of the next year. */
function whenOf({ event }: AnnouncedEvent, ground: DescriptionGround): Json {
  const { schedule } = event;
  const { timeZone, nowMs } = ground;
  const ahead = occurrencesBetween(schedule, timeZone, nowMs, nowMs + AHEAD_MS);
  const next = ahead.find(({ cancelled }) => !cancelled) ?? ahead[0];
  const first = next?.start ?? schedule.start;
  const rule = eventScheduleOf(schedule, timeZone);
  const told = (start: string, cancelled: boolean) => ({
    startDate: withOffset(start, timeZone),
    endDate: withOffset(start, timeZone, schedule.minutes),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
  });
  const others = ahead
    .filter(({ start, cancelled }) => start !== first && (rule === undefined || cancelled))
    .slice(0, MOST_DATES);
  const name = say(event.title, ground.language, ground.language).text;
  return {
    ...told(first, next?.cancelled ?? schedule.cancelled.includes(first)),
    ...(rule && { eventSchedule: rule }),
    ...(others.length > 0 && {
      subEvent: others.map(({ start, cancelled }) => ({
        '@type': 'EducationEvent',
        name,
        ...told(start, cancelled),
      })),
    }),
  };
}

/** A civil time with what it is ahead of UTC, as ISO 8601 writes it. */
function withOffset(start: string, timeZone: string, laterMinutes = 0): string {
  const ms = epochMs(start, timeZone) + laterMinutes * 60_000;
  const ahead = minutesAhead(ms, timeZone);
  const civil = new Date(ms + ahead * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${civil}${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

function locationOf({ event, place }: AnnouncedEvent, ground: DescriptionGround): Json {
  const read = (text: LocalText) => say(text, ground.language, ground.language).text;
  const features = namesIn(ground.terms.access, event.access, read);
  return {
    '@type': 'Place',
    name: read(place.name),
    ...(place.address !== undefined && { address: place.address }),
    ...(features.length > 0 && {
      amenityFeature: features.map((name) => ({
        '@type': 'LocationFeatureSpecification',
        name,
        value: true,
      })),
    }),
  };
}

/** The core skills of the event, and those of ESCO that its badge speaks of. */
function taughtBy({ event }: AnnouncedEvent, ground: DescriptionGround): readonly Json[] {
  const read = (text: LocalText) => say(text, ground.language, ground.language).text;
  const badge = ground.badges.find(({ id }) => id === event.badge);
  return [
    ...ground.framework.skills
      .filter(({ id }) => event.skills.includes(id))
      .map(({ id, name }) => ({
        '@type': 'DefinedTerm',
        name: read(name),
        termCode: id,
        inDefinedTermSet: CORE_SKILLS,
      })),
    ...(badge?.alignments ?? []).map(({ targetName, targetUrl }) => ({
      '@type': 'DefinedTerm',
      '@id': targetUrl,
      name: read(targetName),
    })),
  ];
}

function namesIn(
  terms: EventTerms['access'],
  ids: readonly string[],
  read: (text: LocalText) => string,
): readonly string[] {
  return terms.filter(({ id }) => ids.includes(id)).map(({ name }) => read(name));
}
