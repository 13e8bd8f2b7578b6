import { awardHeld, endOf } from '../../kiosk/badges/awards.ts';
import type { Badge, BadgeStep } from '../../kiosk/badges/badge.ts';
import { badgeProgress, evidenceOf } from '../../kiosk/badges/badge-progress.ts';
import type { DeskAnswer } from '../../kiosk/ipc/contract.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Learner } from '../../kiosk/people/learner.ts';
import type { BadgeShelf, Catalogue, HubClock, LearnerRecords } from '../../kiosk/ports.ts';
import { err, ok } from '../../kiosk/result.ts';
import type { DeskBadge, DeskEvent, DeskState } from '../../kiosk/staff/desk.ts';
import type { StaffSession } from './staff-session.ts';

/** What staff can do with the card that lies on the reader, while the staff screens are open. */
export interface Desk {
  read(): Promise<DeskAnswer>;
  /** Confirms that the card's owner takes part in an event today; twice is once. */
  confirm(event: string): Promise<DeskAnswer>;
  /** Takes back what was confirmed today by mistake. */
  takeBack(event: string): Promise<DeskAnswer>;
}

/** The hub's calendar, and whether it can be believed: what staff confirm is never dated falsely. */
export interface StaffClock extends HubClock {
  isSure(): boolean;
}

export function createDesk({
  staff,
  records,
  catalogue,
  clock,
}: {
  readonly staff: Pick<StaffSession, 'isOpen' | 'card'>;
  readonly records: Pick<LearnerRecords, 'find' | 'attend' | 'unattend'>;
  readonly catalogue: Pick<Catalogue, 'shelf'>;
  readonly clock: StaffClock;
}): Desk {
  /** Opens the shelf and the card under it, and does something with both. */
  async function withCard(
    work: (shelf: BadgeShelf, card: CardKey) => Promise<DeskAnswer>,
    noCard: DeskAnswer,
  ): Promise<DeskAnswer> {
    if (!staff.isOpen()) return err({ why: 'locked' });
    const card = staff.card();
    if (card === undefined) return noCard;
    const shelf = await catalogue.shelf();
    return shelf.ok ? work(shelf.value, card) : err({ why: 'notKept' });
  }

  function write(what: 'attend' | 'unattend', event: string): Promise<DeskAnswer> {
    return withCard(
      async (shelf, card) => {
        if (!Object.hasOwn(shelf.eventTitles, event)) return err({ why: 'noSuchEvent' });
        if (!clock.isSure()) return err({ why: 'dateUnsure' });
        const written = await records[what](card, event, clock.today());
        return written.ok
          ? ok(stateOf(written.value, shelf, clock.today()))
          : err({ why: 'notKept' });
      },
      err({ why: 'noCard' }),
    );
  }

  return {
    read: () =>
      withCard(
        async (shelf, card) => {
          const found = await records.find(card);
          return found.ok
            ? ok(stateOf(found.value, shelf, clock.today()))
            : err({ why: 'notKept' });
        },
        ok({ card: 'none' }),
      ),
    confirm: (event) => write('attend', event),
    takeBack: (event) => write('unattend', event),
  };
}

function stateOf(learner: Learner | undefined, shelf: BadgeShelf, today: string): DeskState {
  if (learner === undefined) return { card: 'unknown' };
  return {
    card: 'known',
    events: eventsInOrder(learner, shelf, today).map((id) => eventOf(id, learner, shelf, today)),
    badges: shelf.badges.flatMap((badge) => badgeOf(badge, learner, today)),
  };
}

/** Those that a badge this card has begun still waits for stand first: mostly they are why it is here. */
function eventsInOrder(learner: Learner, shelf: BadgeShelf, today: string): readonly string[] {
  const evidence = evidenceOf(learner.runs, learner.attended, shelf.lessonQuestions);
  const wanted = new Set(
    shelf.badges.flatMap((badge) => {
      const { steps, raise } = badgeProgress(badge, evidence, today);
      const parts = [...steps, ...(raise ? [raise] : [])];
      if (!parts.some(({ done, isDone }) => isDone || done > 0)) return [];
      return parts.flatMap(({ isDone, step }) =>
        !isDone && step.kind === 'attended' ? step.anyEvent : [],
      );
    }),
  );
  // What was confirmed a moment ago stays under the finger that may want to take it back.
  for (const { event, on } of learner.attended) if (on === today) wanted.add(event);
  const all = Object.keys(shelf.eventTitles);
  return [...all.filter((id) => wanted.has(id)), ...all.filter((id) => !wanted.has(id))];
}

function eventOf(
  id: string,
  { attended }: Learner,
  { badges, eventTitles }: BadgeShelf,
  today: string,
): DeskEvent {
  const days = new Set(attended.filter(({ event }) => event === id).map(({ on }) => on));
  const counts = ({ rule }: Badge) =>
    [...rule.all, ...(rule.raise ? [rule.raise.by] : [])].some((step) => asksFor(step, id));
  return {
    id,
    title: eventTitles[id] ?? {},
    badges: badges.filter(counts).map(({ name }) => name),
    confirmedToday: days.has(today),
    days: days.size,
  };
}

function asksFor(step: BadgeStep, event: string): boolean {
  return step.kind === 'attended' && step.anyEvent.includes(event);
}

function badgeOf(badge: Badge, { awards }: Learner, today: string): readonly DeskBadge[] {
  const held = awardHeld(badge, awards, today);
  if (held === undefined) return [];
  const until = endOf(badge, held);
  return [
    {
      id: badge.id,
      name: badge.name,
      level: held.level,
      ...(held.on !== undefined && { on: held.on }),
      ...(until !== undefined && { until }),
    },
  ];
}
