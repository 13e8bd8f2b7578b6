import type { SnapshotFrom } from 'xstate';
import type { HubConfig } from '../config.ts';
import { LANGUAGES } from '../language.ts';
import type { SkillFramework } from '../learning/skill.ts';
import type { Frame, KioskView, ScreenView } from '../view.ts';
import { createContentVoice } from './content-voice.ts';
import { projectBadges } from './project-badges.ts';
import { eventPlaceOf, projectEvents } from './project-events.ts';
import { projectLesson } from './project-lesson.ts';
import { projectOverlay } from './project-overlay.ts';
import { projectPlace } from './project-place.ts';
import { type SessionContext, tasterOnShow } from './session-context.ts';
import { warningSeconds } from './session-delays.ts';
import type { SessionMachine } from './session-machine.ts';

export type SessionSnapshot = SnapshotFrom<SessionMachine>;

export interface Projection {
  readonly config: HubConfig;
  readonly framework: SkillFramework;
}

/** The one view of a snapshot: pure, whole, and defined for every state of the chart. */
export function projectView(snapshot: SessionSnapshot, projection: Projection): KioskView {
  const screen = projectScreen(snapshot, projection);
  return { ...projectFrame(snapshot, projection, screen), ...screen };
}

function projectScreen(snapshot: SessionSnapshot, projection: Projection): ScreenView {
  const { context } = snapshot;
  const { config, framework } = projection;
  const voice = createContentVoice(context.visitor.language, config.hub.language, framework);

  if (snapshot.matches('outOfService')) return { screen: 'outOfService', fault: context.fault };
  if (snapshot.matches('leaving')) {
    return { screen: 'leaving', cardStillThere: context.visitor.restingOn !== undefined };
  }
  if (snapshot.matches('attract')) {
    const taster = tasterOnShow(context);
    if (taster === undefined) return { screen: 'starting' };
    return {
      screen: 'attract',
      light: lightOf(snapshot),
      taster: voice.taster(taster),
      opens: config.profile.opensWith,
    };
  }
  if (snapshot.matches('closed')) {
    return {
      screen: 'closed',
      light: snapshot.matches({ closed: { light: 'off' } }) ? 'asleep' : 'awake',
      ...(context.nextOpening && { next: context.nextOpening }),
    };
  }
  if (snapshot.matches('staff')) return { screen: 'staff', cardMoves: context.cardMoves };
  if (snapshot.matches('visiting')) {
    return (
      projectOverlay(snapshot, projection) ??
      projectLesson(snapshot, voice, framework) ??
      projectBadges(snapshot, voice, projection, readerOf(context, config)) ??
      projectEvents(snapshot, voice, projection) ??
      projectPlace(snapshot, voice, projection)
    );
  }
  return { screen: 'starting' };
}

function lightOf(snapshot: SessionSnapshot): 'awake' | 'dimmed' | 'asleep' {
  if (snapshot.matches({ attract: 'dimmed' })) return 'dimmed';
  return snapshot.matches({ attract: 'asleep' }) ? 'asleep' : 'awake';
}

function projectFrame(
  snapshot: SessionSnapshot,
  { config, framework }: Projection,
  screen: ScreenView,
): Frame {
  const { context } = snapshot;
  const { visitor } = context;
  const voice = createContentVoice(visitor.language, config.hub.language, framework);
  const isVisit = snapshot.matches('visiting');
  return {
    place: placeOf(screen, context),
    language: visitor.language,
    languages: LANGUAGES,
    hub: {
      name: voice.said(config.hub.name),
      controller: config.hub.controller,
      colours: config.hub.colours,
    },
    geometry: config.screen,
    access: visitor.access,
    sound: config.profile.sound === 'speaker' ? 'speaker' : 'off',
    motion: config.profile.motion,
    reader: readerOf(context, config),
    cardsAreSimulated: cardsAreSimulated(context, config),
    isOnCard: visitor.card !== undefined,
    canFinish: isVisit,
    canGoBack: isVisit && screen.screen !== 'home',
    call: context.call,
    notKept: context.notKept && visitor.card !== undefined,
    ...(snapshot.matches({ visiting: { attention: 'warning' } }) && {
      warning: {
        seconds: warningSeconds(visitor, config),
        cardStillThere: visitor.restingOn !== undefined,
      },
    }),
  };
}

function readerOf(context: SessionContext, config: HubConfig): Frame['reader'] {
  const { devices, profile } = config;
  if (profile.cards === 'off' || devices.length === 0) return 'none';
  return readersThatAnswer(context, config).length > 0 ? 'ready' : 'resting';
}

const readersThatAnswer = ({ silent, cardless }: SessionContext, { devices }: HubConfig) =>
  devices.filter(({ id }) => !(id in silent) && !cardless.includes(id));

/** Of the card that is asked about, if there is one; otherwise of any that could be shown. */
function cardsAreSimulated(context: SessionContext, config: HubConfig): boolean {
  const { pending } = context.visitor;
  const readers = pending
    ? config.devices.filter(({ id }) => id === pending.device)
    : readersThatAnswer(context, config);
  return readers.length > 0 && readers.every(({ isSimulated }) => isSimulated === true);
}

/** Names what is shown finely enough that a second tap never lands on what the first uncovered. */
function placeOf(screen: ScreenView, { visitor }: SessionContext): string {
  switch (screen.screen) {
    case 'attract':
      return `attract:${screen.taster.question.id}`;
    case 'taster':
      return `taster:${screen.taster.question.id}:${screen.outcome?.verdict ?? 'asked'}`;
    case 'listing':
      return `listing:${JSON.stringify(visitor.filter)}:${screen.offset}`;
    case 'badges':
      return `badges:${screen.whose}:${screen.offset}`;
    case 'badge':
      return `badge:${screen.badge.id}:${screen.badge.state}`;
    case 'badgeCode': {
      const { badge, handout } = screen;
      const code = handout.state === 'ready' ? handout.number : handout.state;
      return `badgeCode:${badge.id}:${code}`;
    }
    case 'badgeGoodbye':
      return `badgeGoodbye:${screen.badges.map(({ id }) => id).join()}`;
    case 'lessonOpening':
    case 'lessonCard':
    case 'lessonClosing':
      return `lesson:${screen.steps.lessonId}:${screen.steps.position}`;
    case 'lessonQuestion':
      return `lesson:${screen.steps.lessonId}:${screen.steps.position}:${screen.attempt}:${screen.outcome?.verdict ?? 'asked'}`;
    case 'known':
      return `known:${screen.about.kind}:${screen.confirming}`;
    default:
      return eventPlaceOf(screen, visitor) ?? screen.screen;
  }
}
