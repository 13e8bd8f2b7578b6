import { readFileSync } from 'node:fs';
import type { Badge } from '../../kiosk/badges/badge.ts';
import type { HubConfig } from '../../kiosk/config.ts';
import { DEFAULT_CONFIG } from '../../kiosk/config-defaults.ts';
import { TIME_CHOICES_MINUTES } from '../../kiosk/content/time-choices.ts';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import type { CivilMoment } from '../../kiosk/hours/opening-hours.ts';
import type { Lesson, Taster } from '../../kiosk/learning/lesson.ts';
import type { ChoiceQuestion } from '../../kiosk/learning/question.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Learner, LessonRun } from '../../kiosk/people/learner.ts';
import type {
  Answered,
  BadgeClaim,
  BadgeHandout,
  BadgeShelf,
  Catalogue,
  FacetCounts,
  LearnerRecords,
  Listing,
  SessionPorts,
} from '../../kiosk/ports.ts';
import { PROFILES, type ProfileName } from '../../kiosk/profile.ts';
import { err, ok } from '../../kiosk/result.ts';
import type { Reading } from '../../kiosk/sensing/reading.ts';
import type { ReadingKind } from '../../kiosk/sensing/reading-kind.ts';
import { newLearner } from './learner-fixtures.ts';
import {
  createMemoryProgramme,
  createMemorySeats,
  EVENTS,
  type MemorySeats,
} from './memory-events.ts';

const starter = new URL('../../main/content/starter/', import.meta.url);

export const LESSONS: readonly Lesson[] = JSON.parse(
  readFileSync(new URL('lessons.json', starter), 'utf8'),
);
export const FRAMEWORK: SkillFramework = JSON.parse(
  readFileSync(new URL('skills.json', starter), 'utf8'),
);
const BADGES: readonly Badge[] = JSON.parse(readFileSync(new URL('badges.json', starter), 'utf8'));
/** The eight starter badges, with all the starter pack's lessons and events. */
export const SHELF: BadgeShelf = {
  badges: BADGES,
  lessonTitles: Object.fromEntries(LESSONS.map(({ id, title }) => [id, title])),
  eventTitles: Object.fromEntries(EVENTS.map(({ id, title }) => [id, title])),
  lessonQuestions: Object.fromEntries(LESSONS.map(({ id, questions }) => [id, questions.length])),
};
export const TODAY = '2027-03-01';
export const READER = 'reader-by-the-door' as DeviceId;

/** A library with one reader that it waits for. */
export function hubConfig(profile: ProfileName = 'library'): HubConfig {
  return {
    hub: {
      name: { en: 'Library of the Square', it: 'Biblioteca della Piazza' },
      controller: 'City of Example',
      language: 'en',
      timeZone: 'Europe/Rome',
      colours: {},
      today: [{ days: ['mon'], text: { en: 'Story time at five', it: 'Favole alle cinque' } }],
    },
    profile: PROFILES[profile],
    screen: { widthPx: 1280, heightPx: 800, diagonalMm: 256.5 },
    light: DEFAULT_CONFIG.light,
    power: DEFAULT_CONFIG.power,
    badges: DEFAULT_CONFIG.badges,
    devices: [{ id: READER, kind: 'rdm6300', path: '/dev/serial/by-id/reader', required: true }],
    triggers: [],
  };
}

/** How the outside behaves: well, with a refusal, with a bug, or not at all. */
export type Mood = 'well' | 'refusing' | 'throwing' | 'silent';

export interface MemoryHub {
  readonly ports: SessionPorts;
  readonly learners: Map<CardKey, Learner>;
  mood: Mood;
  /** What the hub's wall clock shows. */
  moment: CivilMoment;
  /** What its sensors say. */
  readonly readings: Map<ReadingKind, Reading>;
  /** Badges that were asked for, oldest first. */
  readonly claims: BadgeClaim[];
  /** What is handed out for the next one. */
  handout: BadgeHandout;
  readonly seats: MemorySeats;
  /** The badges that can be earned. */
  shelf: BadgeShelf;
}

/** Ports over plain memory, in a mood that a test can change. */
export function createMemoryHub(): MemoryHub {
  const learners = new Map<CardKey, Learner>();
  const readings = new Map<ReadingKind, Reading>();
  let ids = 0;
  let seeds = 0;

  const inMood = <Value>(answer: () => Value): Answered<Value> => {
    switch (hub.mood) {
      case 'well':
        return Promise.resolve(ok(answer()));
      case 'refusing':
        return Promise.resolve(err({ code: 'store.failed' }));
      case 'throwing':
        return Promise.reject(new Error('a bug in the outside'));
      case 'silent':
        return new Promise(() => undefined);
    }
  };

  const records: LearnerRecords = {
    find: (card) => inMood(() => learners.get(card)),
    seen: () => inMood(() => undefined),
    enrol: (card, on) =>
      inMood(() => {
        const learner = learners.get(card) ?? newLearner(on);
        learners.set(card, learner);
        return learner;
      }),
    keep: (card, run) => inMood(() => keepRun(learners, card, run)),
    award: (card, award) =>
      inMood(() => {
        const learner = learners.get(card);
        if (learner === undefined) return;
        const others = learner.awards.filter(({ id }) => id !== award.id);
        learners.set(card, { ...learner, awards: [award, ...others] });
      }),
    attend: (card, event, on) =>
      inMood(() => {
        const learner = learners.get(card);
        if (learner === undefined) return undefined;
        const others = learner.attended.filter((one) => one.event !== event || one.on !== on);
        const attending = { ...learner, attended: [{ event, on }, ...others] };
        learners.set(card, attending);
        return attending;
      }),
    unattend: (card, event, on) =>
      inMood(() => {
        const learner = learners.get(card);
        if (learner === undefined) return undefined;
        const attended = learner.attended.filter((one) => one.event !== event || one.on !== on);
        learners.set(card, { ...learner, attended });
        return learners.get(card);
      }),
    forget: (card) =>
      inMood(() => {
        learners.delete(card);
      }),
  };

  const seats = createMemorySeats(inMood);
  const hub: MemoryHub = {
    seats,
    learners,
    readings,
    claims: [],
    handout: { state: 'ready', codes: [{ rows: ['10', '01'] }] },
    shelf: SHELF,
    mood: 'well',
    moment: { date: TODAY, time: '10:00' },
    ports: {
      catalogue: { ...memoryCatalogue(inMood), shelf: () => inMood(() => hub.shelf) },
      records,
      readings: { latest: (kind) => inMood(() => readings.get(kind)) },
      badges: {
        handOut: (claim) =>
          inMood(() => {
            hub.claims.push(claim);
            return hub.handout;
          }),
      },
      programme: createMemoryProgramme(inMood, seats),
      seats: seats.desk,
      clock: { today: () => hub.moment.date, now: () => hub.moment },
      chance: {
        seed: () => {
          seeds += 1;
          return seeds;
        },
        id: () => {
          ids += 1;
          return `run-${ids}`;
        },
      },
    },
  };
  return hub;
}

function keepRun(learners: Map<CardKey, Learner>, card: CardKey, run: LessonRun): void {
  const learner = learners.get(card);
  if (learner === undefined) return;
  const others = learner.runs.filter(({ id }) => id !== run.id);
  learners.set(card, { ...learner, runs: [run, ...others] });
}

function memoryCatalogue(
  inMood: <Value>(answer: () => Value) => Answered<Value>,
): Omit<Catalogue, 'shelf'> {
  const listing = (lessons: readonly Lesson[], offset = 0): Listing => ({
    offset,
    total: lessons.length,
    lessons: lessons.slice(offset, offset + 40),
  });
  const counts = (keys: readonly string[]) =>
    Object.fromEntries(
      [...new Set(keys)].map((key) => [key, keys.filter((k) => k === key).length]),
    );
  return {
    framework: () => FRAMEWORK,
    tasters: () => inMood(() => LESSONS.map(tasterOf)),
    facets: () =>
      inMood(
        (): FacetCounts => ({
          total: LESSONS.length,
          bySkill: counts(LESSONS.flatMap(({ skills }) => skills)),
          byEnvironment: counts(LESSONS.flatMap(({ environments }) => environments)),
          byMinutes: Object.fromEntries(
            TIME_CHOICES_MINUTES.map((minutes) => [
              minutes,
              LESSONS.filter(({ seconds }) => seconds <= minutes * 60).length,
            ]),
          ),
          byAgeBand: counts(LESSONS.map(({ ageBand }) => ageBand)),
        }),
      ),
    list: ({ skill, environment, maxSeconds }, offset) =>
      inMood(() =>
        listing(
          LESSONS.filter(
            (lesson) =>
              (skill === undefined || lesson.skills.includes(skill)) &&
              (environment === undefined || lesson.environments.includes(environment)) &&
              lesson.seconds <= (maxSeconds ?? Number.POSITIVE_INFINITY),
          ),
          offset,
        ),
      ),
    search: (query, language) =>
      inMood(() =>
        listing(
          LESSONS.filter(({ title }) =>
            title[language]?.toLowerCase().includes(query.toLowerCase()),
          ),
        ),
      ),
    lesson: async (id) => {
      const lesson = LESSONS.find((one) => one.id === id);
      return lesson === undefined ? err({ code: 'catalogue.not-found' }) : inMood(() => lesson);
    },
    related: (id) => inMood(() => LESSONS.filter((lesson) => lesson.id !== id)),
    lessonOfTheDay: () => inMood(() => LESSONS[0]),
  };
}

function tasterOf(lesson: Lesson): Taster {
  const card = lesson.cards.find(({ id }) => id === lesson.taster.card);
  const question = lesson.questions.find(({ id }) => id === lesson.taster.question);
  if (card === undefined || question === undefined) throw new Error(`no taster in ${lesson.id}`);
  return {
    lessonId: lesson.id,
    title: lesson.title,
    seconds: lesson.seconds,
    card,
    question: question as ChoiceQuestion,
  };
}
