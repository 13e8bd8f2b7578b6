import { pageAt } from '../learning/lesson.ts';
import type { SkillFramework } from '../learning/skill.ts';
import { suggestNext } from '../learning/suggestion.ts';
import type { Reading } from '../sensing/reading.ts';
import { READING_KIND_FACTS, type ReadingKind } from '../sensing/reading-kind.ts';
import type { LessonSteps, ReadingView, ScreenView, SuggestionReason } from '../view.ts';
import type { ContentVoice } from './content-voice.ts';
import { lessonBadges } from './project-lesson-badges.ts';
import type { SessionSnapshot } from './project-view.ts';
import type { SessionContext } from './session-context.ts';
import { finishedLessons, lessonState, type OpenLesson, runOf } from './visitor.ts';

/** The page of the open lesson, where the visitor stands in one. */
export function projectLesson(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  framework: SkillFramework,
): ScreenView | undefined {
  const { visitor } = snapshot.context;
  const { lesson: open } = visitor;
  if (open === undefined || !snapshot.matches({ visiting: { place: 'lesson' } })) return undefined;
  const { lesson } = open;
  const steps: LessonSteps = {
    lessonId: lesson.id,
    title: voice.said(lesson.title),
    position: open.position,
    cards: lesson.cards.length,
    questions: lesson.questions.length,
  };

  const page = pageAt(lesson, open.position);
  const card = page.kind === 'card' ? lesson.cards[page.index] : undefined;
  if (card !== undefined) {
    const isMeasuring = { visiting: { place: { lesson: { card: 'measuring' } } } } as const;
    if (snapshot.matches(isMeasuring)) return { screen: 'wait' };
    return {
      screen: 'lessonCard',
      steps,
      cardId: card.id,
      card: voice.card(card),
      ...(card.reading && { reading: readingView(card.reading.kind, open.reading) }),
      saidUnclear: open.unclear.includes(card.id),
    };
  }
  const question = page.kind === 'question' ? lesson.questions[page.index] : undefined;
  if (page.kind === 'question' && question !== undefined) {
    return {
      screen: 'lessonQuestion',
      steps,
      number: page.index + 1,
      question: voice.question(question, open.seed),
      attempt: open.attempt,
      ...(open.given && { outcome: voice.outcome(question, open.given) }),
    };
  }
  if (page.kind === 'closing') return closing(open, snapshot.context, steps, voice, framework);
  return {
    screen: 'lessonOpening',
    steps,
    goal: voice.said(lesson.goal),
    seconds: lesson.seconds,
    skills: lesson.skills.map(voice.skillName),
  };
}

function readingView(kind: ReadingKind, reading: Reading | undefined): ReadingView {
  if (reading === undefined) return { state: 'unavailable', kind };
  const { unit, decimals } = READING_KIND_FACTS[kind];
  const rounded = (value: number) => Number(value.toFixed(decimals));
  return {
    state: 'fresh',
    kind,
    unit,
    value: rounded(reading.value),
    ageSeconds: Math.floor(reading.ageMs / 1_000),
    simulated: reading.simulated,
    trend: reading.trend.map((point) => (point === null ? null : rounded(point))),
  };
}

function closing(
  { lesson, related }: OpenLesson,
  context: SessionContext,
  steps: LessonSteps,
  voice: ContentVoice,
  framework: SkillFramework,
): ScreenView {
  const { visitor } = context;
  const next = suggestNext(lesson, related, finishedLessons(visitor));
  const reason = (): SuggestionReason => {
    if (next?.rule.kind === 'sameSkill') {
      return { kind: 'sameSkill', skill: voice.skillName(next.rule.skill) };
    }
    if (next?.rule.kind === 'samePlace') {
      const { environment } = next.rule;
      const named = framework.environments.find(({ id }) => id === environment);
      return { kind: 'samePlace', environment: voice.said(named?.name ?? {}) };
    }
    return { kind: 'somethingElse' };
  };
  return {
    screen: 'lessonClosing',
    steps,
    action: voice.said(lesson.action),
    right: runOf(visitor)?.tries.filter(({ right }) => right).length ?? 0,
    of: lesson.questions.length,
    ...lessonBadges(context, lesson.id, voice),
    ...(next && {
      suggestion: {
        tile: voice.tile(next.lesson, lessonState(visitor, next.lesson.id)),
        reason: reason(),
      },
    }),
  };
}
