import { TIME_CHOICES_MINUTES } from '../content/time-choices.ts';
import { weekdayOf } from '../hours/opening-hours.ts';
import { AGE_BANDS } from '../learning/lesson.ts';
import { fitsKeyboard } from '../screen-geometry.ts';
import type { FilterLabel, ScreenView, Today } from '../view.ts';
import type { ContentVoice } from './content-voice.ts';
import type { Projection, SessionSnapshot } from './project-view.ts';
import { lessonState, type Visitor } from './visitor.ts';
import { underWay } from './visitor-folds.ts';

/** The screen of a place that is no lesson page. */
export function projectPlace(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  { config, framework }: Projection,
): ScreenView {
  const { visitor } = snapshot.context;
  const { facets } = visitor;
  const here = placeIn(snapshot);
  const at = (place: PlaceName) => here === place;

  if (at('sorry')) return { screen: 'sorry' };
  if (at('fetching')) return { screen: 'wait' };
  if (at('taster') && visitor.taster !== undefined) {
    const { taster, given } = visitor.taster;
    return {
      screen: 'taster',
      taster: voice.taster(taster),
      ...(given && {
        card: voice.card(taster.card),
        outcome: voice.outcome(taster.question, given),
      }),
    };
  }
  if (at('learn')) {
    return {
      screen: 'learn',
      total: facets?.total ?? 0,
      searchable: fitsKeyboard(config.screen),
    };
  }
  if (at('skills')) {
    const skills = (category: string) =>
      framework.skills
        .filter((skill) => skill.category === category)
        .map(({ id, name, plain }) => ({
          id,
          name: voice.said(name),
          plain: voice.said(plain),
          count: facets?.bySkill[id] ?? 0,
        }));
    return {
      screen: 'skills',
      categories: framework.categories.map(({ id, name }) => ({
        name: voice.said(name),
        skills: skills(id),
      })),
    };
  }
  if (at('environments')) {
    return {
      screen: 'environments',
      environments: framework.environments.map(({ id, name }) => ({
        id,
        name: voice.said(name),
        count: facets?.byEnvironment[id] ?? 0,
      })),
    };
  }
  if (at('times')) {
    return {
      screen: 'times',
      times: TIME_CHOICES_MINUTES.map((minutes) => ({
        minutes,
        count: facets?.byMinutes[minutes] ?? 0,
      })),
    };
  }
  if (at('ages')) {
    return {
      screen: 'ages',
      ages: AGE_BANDS.map((band) => ({ band, count: facets?.byAgeBand[band] ?? 0 })),
      ...(visitor.ageBand !== undefined && { chosen: visitor.ageBand }),
    };
  }
  if (at('listing') && visitor.listing !== undefined) {
    const { offset, total, lessons } = visitor.listing;
    return {
      screen: 'listing',
      label: labelOf(visitor, voice, framework),
      offset,
      total,
      tiles: lessons.map((lesson) => voice.tile(lesson, lessonState(visitor, lesson.id))),
      ...(visitor.ageBand !== undefined && { age: visitor.ageBand }),
    };
  }
  if (at('search')) {
    const { query, found } = visitor;
    return {
      screen: 'search',
      query,
      answered: found?.query ?? '',
      total: found?.listing.total ?? 0,
      tiles: (found?.listing.lessons ?? []).map((lesson) =>
        voice.tile(lesson, lessonState(visitor, lesson.id)),
      ),
    };
  }
  return home(snapshot, voice, config);
}

/** The state of the place region, read once: `matches` walks the whole state value at every question. */
export function placeIn({ value }: SessionSnapshot): string | undefined {
  if (typeof value === 'string' || !('visiting' in value)) return undefined;
  const { place } = value.visiting;
  return typeof place === 'string' ? place : Object.keys(place)[0];
}

type PlaceName =
  | 'sorry'
  | 'fetching'
  | 'taster'
  | 'learn'
  | 'skills'
  | 'environments'
  | 'times'
  | 'ages'
  | 'listing'
  | 'search';

/** More are in the list, one touch away. */
const EVENTS_OF_TODAY = 3;

function home(
  { context }: SessionSnapshot,
  voice: ContentVoice,
  { hub }: Projection['config'],
): ScreenView {
  const { visitor, material, programme } = context;
  const date = material?.date ?? '1970-01-01';
  const weekday = weekdayOf(date);
  const lesson = material?.lesson;
  const today: Today = {
    date,
    events: (programme?.events ?? [])
      .filter(({ next }) => next.signup.is !== 'cancelled' && next.start.startsWith(date))
      .slice(0, EVENTS_OF_TODAY)
      .map(({ id, title, next }) => ({ id, title: voice.said(title), start: next.start })),
    notes: hub.today
      .filter(({ days }) => days.includes(weekday))
      .map(({ text }) => voice.said(text)),
    ...(lesson && { lesson: voice.tile(lesson, lessonState(visitor, lesson.id)) }),
  };
  const run = underWay(visitor);
  return {
    screen: 'home',
    today,
    badgesOpen: material?.shelf !== undefined,
    ...(run && {
      resume: {
        lessonId: run.lessonId,
        title: voice.said(visitor.titles[run.lessonId] ?? {}),
        done: run.position,
        of: run.pages,
      },
    }),
  };
}

function labelOf(
  { filter }: Visitor,
  voice: ContentVoice,
  { environments }: Projection['framework'],
): FilterLabel {
  if (filter.skill !== undefined) {
    const skill = voice.skillOf(filter.skill);
    return {
      kind: 'skill',
      name: voice.said(skill?.name ?? {}),
      plain: voice.said(skill?.plain ?? {}),
    };
  }
  if (filter.environment !== undefined) {
    const environment = environments.find(({ id }) => id === filter.environment);
    return { kind: 'environment', name: voice.said(environment?.name ?? {}) };
  }
  if (filter.maxSeconds !== undefined) {
    return { kind: 'time', minutes: Math.round(filter.maxSeconds / 60) };
  }
  return { kind: 'all' };
}
