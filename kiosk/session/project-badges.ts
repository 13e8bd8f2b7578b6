import type { StepProgress } from '../badges/badge-progress.ts';
import { type BadgeShelf, TILES_A_COMMIT } from '../ports.ts';
import type {
  BadgeCodeView,
  BadgeGoodbyeView,
  BadgeKeeping,
  BadgeStepView,
  BadgesView,
  BadgeTile,
  BadgeView,
  Frame,
  ScreenView,
} from '../view.ts';
import {
  type BadgeStanding,
  badgeOn,
  isOfThisVisit,
  leftBehind,
  ownerOf,
  standingOf,
} from './badge-holding.ts';
import type { ContentVoice } from './content-voice.ts';
import { placeIn } from './project-place.ts';
import type { Projection, SessionSnapshot } from './project-view.ts';
import type { Visitor } from './visitor.ts';

interface Showing {
  readonly visitor: Visitor;
  readonly shelf: BadgeShelf;
  readonly today: string;
  readonly voice: ContentVoice;
  /** What is earned is filed under the card of this visit. */
  readonly onCard: boolean;
  /** A card that is put on the reader would keep what was earned. */
  readonly mayKeep: boolean;
  /** What was given out to be written is not being written. */
  readonly notKept: boolean;
}

/** The shelf, one badge, its code, and the page before goodbye, where the visitor is at one of them. */
export function projectBadges(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  { config }: Projection,
  reader: Frame['reader'],
): ScreenView | undefined {
  const { visitor, material, notKept } = snapshot.context;
  const place = placeIn(snapshot);
  if (material?.shelf === undefined) return undefined;
  const keepsProgress = config.profile.cards === 'keep';
  const showing: Showing = {
    visitor,
    shelf: material.shelf,
    today: material.date,
    voice,
    onCard: keepsProgress && visitor.card !== undefined,
    mayKeep: keepsProgress && visitor.card === undefined && reader === 'ready',
    notKept,
  };
  const isMaking =
    snapshot.matches({ visiting: { place: { badge: { code: 'making' } } } }) ||
    snapshot.matches({ visiting: { place: { badgeGoodbye: { code: 'making' } } } });
  if (isMaking) return { screen: 'wait' };
  switch (place) {
    case 'badges':
      return shelfView(showing);
    case 'badge': {
      const isCode = snapshot.matches({ visiting: { place: { badge: 'code' } } });
      return (isCode ? codeView(showing) : undefined) ?? badgeView(showing);
    }
    case 'badgeGoodbye': {
      const isCode = snapshot.matches({ visiting: { place: { badgeGoodbye: 'code' } } });
      return (isCode ? codeView(showing) : undefined) ?? goodbyeView(showing);
    }
  }
  return undefined;
}

export function badgeTile(
  { badge, level, state }: BadgeStanding,
  { said }: Pick<ContentVoice, 'said'>,
): BadgeTile {
  return { id: badge.id, name: said(badge.name), level, state };
}

export function stepView(
  { step, done, of, isDone, best }: StepProgress,
  { lessonTitles, eventTitles, lessonQuestions }: BadgeShelf,
  { said }: Pick<ContentVoice, 'said'>,
): BadgeStepView {
  if (step.kind === 'attended') {
    const events = step.anyEvent.map((event) => said(eventTitles[event] ?? {}));
    return { kind: 'attended', isDone, events, times: of, soFar: done };
  }
  const questions = lessonQuestions[step.lesson];
  return {
    kind: 'lesson',
    isDone,
    title: said(lessonTitles[step.lesson] ?? {}),
    needed: step.minCorrect,
    ...(questions !== undefined && { lesson: step.lesson, of: questions }),
    ...(best && { best: best.right }),
  };
}

function shelfView({ visitor, shelf, today, voice, onCard, mayKeep }: Showing): BadgesView {
  const { offset } = visitor.badges;
  const standings = shelf.badges.map((badge) => standingOf(badge, visitor, shelf, today));
  return {
    screen: 'badges',
    whose: ownerOf(visitor),
    keeping: onCard ? 'kept' : mayKeep ? 'possible' : 'none',
    earned: standings.filter(({ state }) => state === 'earned').length,
    offset,
    total: standings.length,
    tiles: standings
      .slice(offset, offset + TILES_A_COMMIT)
      .map((standing) => badgeTile(standing, voice)),
  };
}

function badgeView(showing: Showing): BadgeView | undefined {
  const { shelf, voice } = showing;
  const standing = chosen(showing);
  if (standing === undefined) return undefined;
  const { badge, progress, award, until } = standing;
  const { steps, days, raise } = progress;
  const inDays: readonly BadgeStepView[] = days
    ? [{ kind: 'days', needed: days.of, soFar: days.done, isDone: days.done >= days.of }]
    : [];
  return {
    screen: 'badge',
    badge: badgeTile(standing, voice),
    keeping: keepingOf(standing, showing),
    description: voice.said(badge.description),
    rule: [...steps.map((step) => stepView(step, shelf, voice)), ...inDays],
    ...(raise && { raise: { to: raise.to, step: stepView(raise, shelf, voice) } }),
    ...(award && {
      earned: {
        ...(award.on !== undefined && { on: award.on }),
        ...(until !== undefined && { until }),
      },
    }),
    ...(badge.validMonths !== undefined && { validMonths: badge.validMonths }),
    ...(badge.disclaimer && { disclaimer: voice.said(badge.disclaimer) }),
  };
}

/** Nothing where the badge has gone meanwhile: deleted with everything else. */
function codeView(showing: Showing): BadgeCodeView | undefined {
  const standing = chosen(showing);
  if (standing?.award === undefined) return undefined;
  return {
    screen: 'badgeCode',
    badge: badgeTile(standing, showing.voice),
    keeping: keepingOf(standing, showing),
    handout: handoutView(showing.visitor),
  };
}

function handoutView({ badges: { handout } }: Visitor): BadgeCodeView['handout'] {
  if (handout === undefined) return { state: 'failed' };
  const { value, codeAt } = handout;
  if (value.state !== 'ready') return value;
  const code = value.codes[codeAt];
  if (code === undefined) return { state: 'failed' };
  return { state: 'ready', code, number: codeAt + 1, of: value.codes.length };
}

function goodbyeView(showing: Showing): BadgeGoodbyeView {
  const { visitor, shelf, today, voice, onCard, mayKeep, notKept } = showing;
  const left = leftBehind(visitor, notKept).flatMap(({ badge }) => badgeOn(shelf, badge) ?? []);
  return {
    screen: 'badgeGoodbye',
    badges: left.map((badge) => badgeTile(standingOf(badge, visitor, shelf, today), voice)),
    keeping: onCard && left.length === 0 ? 'kept' : mayKeep ? 'possible' : 'none',
  };
}

function chosen({ visitor, shelf, today }: Showing): BadgeStanding | undefined {
  const badge = badgeOn(shelf, visitor.badges.chosen?.id);
  return badge && standingOf(badge, visitor, shelf, today);
}

function keepingOf({ award, isFiled }: BadgeStanding, showing: Showing): BadgeKeeping {
  const { visitor, onCard, mayKeep, notKept } = showing;
  const isWritten = award === undefined || !(notKept && isOfThisVisit(visitor, award));
  if (isWritten && (isFiled || (onCard && award === undefined))) return 'kept';
  return mayKeep ? 'possible' : 'none';
}
