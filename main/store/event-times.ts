import type { ProgrammeFilter } from '../../kiosk/events/programme.ts';
import { highestRank } from './age-rank.ts';
import type { DatedEvents } from './dated-events.ts';
import { civilNumber } from './event-dates.ts';
import type { EventFacts } from './event-facts.ts';

const MINUTE_MS = 60_000;

/** One time an event takes place, by where it stands among all. */
export interface TimeAt {
  /** The event's. */
  readonly position: number;
  /** Its own, among the dates of all events. */
  readonly index: number;
}

/** An event that fits, with the first of its times that does and how many there are. */
export interface FittingEvent extends TimeAt {
  readonly times: number;
}

/** Whether an event fits, whenever it takes place. */
export function eventFits(filter: ProgrammeFilter): (facts: EventFacts) => boolean {
  const { kind, learningType, skill, ageBand, language, access = [], free } = filter;
  const age = highestRank(ageBand);
  return (facts) =>
    facts.ageRank <= age &&
    (kind === undefined || facts.kind === kind) &&
    (learningType === undefined || facts.learningType === learningType) &&
    (skill === undefined || facts.skills.includes(skill)) &&
    (language === undefined || facts.languages.includes(language)) &&
    (free === undefined || facts.free) &&
    access.every((feature) => facts.access.includes(feature));
}

/** Every time of an event that is not over and touches the days asked for. */
export function timesOf(
  { dates, facts }: DatedEvents,
  position: number,
  days: ProgrammeFilter['days'],
  nowMs: number,
): number[] {
  const { offsets, startMs, civil, lastDay } = dates;
  const lengthMs = (facts[position]?.schedule.minutes ?? 0) * MINUTE_MS;
  const from = days ? civilNumber(days.from) : 0;
  const to = days ? civilNumber(days.to) : Number.MAX_SAFE_INTEGER;
  const fitting: number[] = [];
  for (let index = offsets[position] ?? 0; index < (offsets[position + 1] ?? 0); index += 1) {
    const isOver = (startMs[index] ?? 0) + lengthMs <= nowMs;
    const begins = Math.floor((civil[index] ?? 0) / 10_000);
    if (!isOver && begins <= to && (lastDay[index] ?? 0) >= from) fitting.push(index);
  }
  return fitting;
}

/** The time of an event that begins then, over or not. */
export function timeStarting(
  { dates }: DatedEvents,
  position: number,
  start: string,
): TimeAt | undefined {
  const wanted = civilNumber(start);
  const { offsets, civil } = dates;
  for (let index = offsets[position] ?? 0; index < (offsets[position + 1] ?? 0); index += 1) {
    if (civil[index] === wanted) return { position, index };
  }
  return undefined;
}

/** What an event is asked before it is shown. */
export interface Narrowing {
  readonly filter: ProgrammeFilter;
  readonly nowMs: number;
  readonly isThere: (facts: EventFacts) => boolean;
  /** Whether a time can be offered; asked only of those that take place. */
  readonly takes: (time: TimeAt) => boolean;
}

/** An event with all its times that fit; those in `held` take place. */
interface FittingTimes {
  readonly position: number;
  readonly all: readonly number[];
  readonly held: readonly number[];
}

export function fittingTimes(
  dated: DatedEvents,
  { filter, nowMs, isThere, takes }: Narrowing,
): FittingTimes[] {
  const fits = eventFits(filter);
  const { cancelled } = dated.dates;
  const found: FittingTimes[] = [];
  for (const [position, facts] of dated.facts.entries()) {
    if (!isThere(facts) || !fits(facts)) continue;
    const all = timesOf(dated, position, filter.days, nowMs);
    const held = all.filter((index) => cancelled[index] === 0 && takes({ position, index }));
    if (all.length > 0) found.push({ position, all, held });
  }
  return found;
}

/**
 * The events that fit, by the first of their times that does. A cancelled time stands for its event only
 * where there is no other: whoever meant to come then should read it.
 */
export function fittingEvents(dated: DatedEvents, narrowing: Narrowing): FittingEvent[] {
  const { startMs } = dated.dates;
  const found = fittingTimes(dated, narrowing).flatMap(({ position, all, held }) => {
    const shown = held.length > 0 || narrowing.filter.withSeats ? held : all;
    const [index] = shown;
    return index === undefined ? [] : [{ position, index, times: shown.length }];
  });
  const beginning = ({ index }: FittingEvent) => startMs[index] ?? 0;
  return found.sort((a, b) => beginning(a) - beginning(b) || a.position - b.position);
}
