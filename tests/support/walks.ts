import type { AnyStateNode } from 'xstate';
import type { HubConfig } from '../../kiosk/config.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import { leftBehind } from '../../kiosk/session/badge-holding.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { guestProgress } from '../../kiosk/session/visitor-folds.ts';
import type { KioskView, ScreenName } from '../../kiosk/view.ts';
import { allStates } from './all-states.ts';
import { lessonDone } from './finish-lesson.ts';
import { READER } from './memory-ports.ts';
import { offeredActs } from './offered-acts.ts';
import { createSessionStage, type SessionStage } from './session-stage.ts';
import { lessonCalled } from './take-lesson.ts';

/** One thing on the way to a screen, said so that it can be done again over other lessons. */
export type Move =
  /** What the screen offers; `like` leaves out which lesson, answer or list it was. */
  | { readonly kind: 'act'; readonly like: string }
  /** A lesson that is gone by the time it is touched. */
  | { readonly kind: 'lostLesson' }
  /** A tag that stands for the lesson whose first card shows what is measured. */
  | { readonly kind: 'tag' }
  /** A whole lesson with every answer right: a badge comes of it. */
  | { readonly kind: 'earn' }
  /** An event, by its name: which one stands first changes with the day. */
  | { readonly kind: 'event'; readonly event: string }
  /** Half a minute of reading, with signs of life. */
  | { readonly kind: 'reads' }
  | { readonly kind: 'card' }
  | { readonly kind: 'changingCard' }
  | { readonly kind: 'time'; readonly ms: number };

/** The shortest way from the attract loop to states of the chart in which the session can rest. */
export interface Walk {
  /** Paths of the states in the chart, joined by dots. */
  readonly to: readonly string[];
  readonly screen: ScreenName;
  readonly moves: readonly Move[];
}

const CARD = 'a'.repeat(64) as CardKey;
export const LOST_LESSON: VisitorEvent = {
  type: 'visitor.choseLesson',
  lesson: 'lesson-that-left',
};

export const TAG_OF_A_READING = { type: 'trigger.fired', lesson: 'lesson-fresh-air' } as const;

export const EARNING = lessonDone(lessonCalled('Check before you share'));

/** One event with seats for all at once, one with times of one’s own. */
const WALKED_EVENTS = ['event-maker-intro', 'event-interview-clinic'] as const;

/** Shorter than any clock of the session, and together a quarter of what seats are kept for. */
export const READING_MS = [15_000, 15_000] as const;

/** Acts that change how a screen looks, never which one it is, and those that lead back. */
const LEADS_NOWHERE =
  /touched|choseEvent|stayed|choseLang|TextSize|Contrast|Reach|Time|wentBack|previous/;

export function likeOf(event: VisitorEvent): string {
  if (event.type === 'visitor.opened') return `${event.type} ${event.door}`;
  if (event.type === 'visitor.turnedPage') return `${event.type} ${event.direction}`;
  return event.type;
}

/** The act a screen offers that is like another. */
export function actLike(like: string, view: KioskView): VisitorEvent {
  const act = offeredActs(view).find((offered) => likeOf(offered) === like);
  if (act === undefined) throw new Error(`${view.screen} offers nothing like ${like}.`);
  return act;
}

/** Where a session rests: states that neither wait for an answer nor pass on by themselves. */
export function restingStates(root: AnyStateNode): readonly string[] {
  const rests = (node: AnyStateNode): boolean =>
    node.invoke.length === 0 && (node.always?.length ?? 0) === 0;
  return allStates(root)
    .filter((node) => node.type === 'atomic' && rests(node))
    .map(pathOf);
}

export const pathOf = (node: AnyStateNode) => node.path.join('.');

/**
 * Explores the live chart breadth first, over memory, from the attract loop: one walk to every state
 * that nothing shorter leads to.
 */
export async function findWalks(config: HubConfig): Promise<readonly Walk[]> {
  const walks: Walk[] = [];
  const reached = new Set<string>();
  const known = new Set<string>();
  let edge: readonly (readonly Move[])[] = [[]];
  while (edge.length > 0) {
    const next: (readonly Move[])[] = [];
    for (const moves of edge) {
      const stage = await replay(config, moves);
      const here = momentOf(stage);
      if (!known.has(here)) {
        known.add(here);
        const to = leavesOf(stage).filter((leaf) => !reached.has(leaf));
        if (to.length > 0) walks.push({ to, screen: stage.view().screen, moves });
        for (const leaf of to) reached.add(leaf);
        next.push(...movesFrom(stage).map((move) => [...moves, move]));
      }
      await stage.finish();
    }
    edge = next;
  }
  return walks;
}

async function replay(config: HubConfig, moves: readonly Move[]): Promise<SessionStage> {
  const stage = createSessionStage({ config });
  await stage.open();
  for (const move of moves) await make(move, stage);
  return stage;
}

async function make(move: Move, stage: SessionStage): Promise<void> {
  switch (move.kind) {
    case 'act':
      return stage.tell(actLike(move.like, stage.view()));
    case 'lostLesson':
      return stage.tell(LOST_LESSON);
    case 'tag':
      return stage.tell(TAG_OF_A_READING);
    case 'earn':
      return stage.tell(...EARNING);
    case 'event':
      return stage.tell({ type: 'visitor.choseEvent', event: move.event });
    case 'reads':
      for (const ms of READING_MS) {
        await stage.wait(ms);
        await stage.tell({ type: 'visitor.touched' });
      }
      return;
    case 'card':
      return stage.tell({ type: 'card.presented', card: CARD, device: READER, seesLift: false });
    case 'changingCard':
      return stage.tell({ type: 'card.refused', reason: 'randomId' });
    case 'time':
      return stage.wait(move.ms);
  }
}

function movesFrom(stage: SessionStage): readonly Move[] {
  const view = stage.view();
  // What follows a warning or a goodbye is what the walks are about to prove.
  if (view.warning !== undefined || view.screen === 'leaving') return [];
  const likes = new Set(offeredActs(view).map(likeOf));
  const acts = [...likes]
    .filter((like) => !LEADS_NOWHERE.test(like))
    .map((like) => ({ kind: 'act', like }) as const);
  if (view.screen === 'attract') {
    const { dimAfterMs, sleepAfterMs } = stage.config.light;
    const ms = view.light === 'dimmed' ? sleepAfterMs : dimAfterMs;
    return [
      ...acts,
      { kind: 'card' },
      { kind: 'changingCard' },
      { kind: 'tag' },
      { kind: 'time', ms },
    ];
  }
  const idleMs = stage.config.profile.idleSeconds * 1_000;
  const { loose } = stage.actor.getSnapshot().context.visitor.badges;
  // With a badge in hand only what has to do with it is new; the rest was walked to without.
  if (loose.length > 0) return acts.filter(({ like }) => /Badge|finished/.test(like));
  const mayEarn = view.screen === 'home' && !view.isOnCard;
  return [
    ...acts,
    ...(view.screen === 'events'
      ? WALKED_EVENTS.map((event) => ({ kind: 'event', event }) as const)
      : []),
    ...(view.screen === 'seatConfirm' ? [{ kind: 'reads' } as const] : []),
    ...(mayEarn ? [{ kind: 'earn' } as const] : []),
    { kind: 'lostLesson' },
    { kind: 'card' },
    { kind: 'time', ms: idleMs },
  ];
}

/** Two moments are the same where the same moves lead on from them. */
function momentOf(stage: SessionStage): string {
  const view = stage.view();
  const { visitor } = stage.actor.getSnapshot().context;
  const badges = `${visitor.badges.loose.length > 0} ${leftBehind(visitor, false).length > 0}`;
  const whose = `${view.isOnCard} ${guestProgress(visitor).length > 0} ${badges}`;
  const step = 'steps' in view ? view.steps.position : 'act' in view ? view.act.does : '';
  const leaves = leavesOf(stage).filter((leaf) => !isBeneath(leaf, view));
  return [view.screen, step, whose, ...leaves].join(' ');
}

/** What is laid over a place hides which place it is. */
function isBeneath(leaf: string, view: KioskView): boolean {
  const over: readonly ScreenName[] = [
    'access',
    'notice',
    'about',
    'known',
    'staffDoor',
    'cardOffer',
    'guestOffer',
    'cardNotice',
  ];
  return over.includes(view.screen) && leaf.startsWith('visiting.place');
}

function leavesOf(stage: SessionStage): readonly string[] {
  const nodes: readonly AnyStateNode[] = stage.actor.getSnapshot()._nodes;
  return nodes.filter(({ type }) => type === 'atomic').map(pathOf);
}
