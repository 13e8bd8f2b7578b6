import { assertEvent, assign, enqueueActions } from 'xstate';
import type { EventListing } from '../events/programme.ts';
import type { FaultCode } from '../faults.ts';
import { openingAt } from '../hours/opening-hours.ts';
import { hasProgress } from '../learning/lesson-run.ts';
import type { CountedFact } from '../ports.ts';
import type { Reading } from '../sensing/reading.ts';
import { createEventSetup } from './event-setup.ts';
import type { Fetched, KnownCard, OpeningMaterial, Wanted } from './session-actors.ts';
import {
  initialContext,
  requiredDevices,
  type SessionDependencies,
  tasterOnShow,
} from './session-context.ts';
import type { SessionEvent } from './session-events.ts';
import { emptyVisitor, runOf, type TappedCard, type Visitor } from './visitor.ts';
import * as folds from './visitor-folds.ts';

/** The vocabulary of the session chart; the states and regions beside this file are its sentences. */
export function createSessionSetup(dependencies: SessionDependencies) {
  const { ports, config } = dependencies;
  const { clock, chance } = ports;
  const keepsProgress = config.profile.cards === 'keep';
  const required = requiredDevices(config);

  return createEventSetup(dependencies).extend({
    actions: {
      hearDevice: assign(({ context, event }) => {
        assertEvent(event, ['device.ready', 'device.lost']);
        const { [event.device]: _, ...others } = context.silent;
        const silent =
          event.type === 'device.ready' ? others : { ...others, [event.device]: event.fault };
        return { silent };
      }),
      hearCards: assign(({ context, event }) => {
        assertEvent(event, ['cards.unavailable', 'cards.available']);
        const others = context.cardless.filter((device) => device !== event.device);
        return { cardless: event.type === 'cards.available' ? others : [...others, event.device] };
      }),
      hearPresence: assign(({ event }) => {
        assertEvent(event, ['presence.changed', 'presence.lost']);
        if (event.type === 'presence.lost') return { presence: undefined };
        return event.present
          ? { presence: 'somebody' as const, wasSeen: true }
          : { presence: 'nobody' as const };
      }),
      noteCardMove: assign({ cardMoves: ({ context }) => context.cardMoves + 1 }),
      noteLoss: assign({ notKept: true }),
      noteKept: assign({ notKept: false }),
      blame: assign((_, fault: FaultCode) => ({ fault })),
      blameTheSilentDevice: assign(({ context }) => {
        const silent = required.find((id) => id in context.silent);
        return silent === undefined ? {} : { fault: context.silent[silent] ?? 'start.timed-out' };
      }),
      /** A shelf that could not be read leaves the one of the last look standing. */
      layOut: assign(({ context }, material: OpeningMaterial) => ({
        material: {
          ...(context.material?.shelf && { shelf: context.material.shelf }),
          ...material,
        },
      })),
      noteToday: assign((_, programme: EventListing) => ({ programme })),
      noteStaff: assign(() => ({
        staffAway: openingAt(config.hub.hours, clock.now()).state === 'closed',
      })),
      callStaff: assign({ call: 'called' }),
      hearStaff: assign(({ context }) => ({
        call: context.call === 'called' ? ('coming' as const) : context.call,
      })),
      noteNextOpening: assign(() => {
        const opening = openingAt(config.hub.hours, clock.now());
        return opening.state === 'closed' && opening.next ? { nextOpening: opening.next } : {};
      }),
      nextTaster: assign({ turn: ({ context }) => context.turn + 1 }),

      beginVisit: assign(({ context }) => {
        const taster = tasterOnShow(context);
        return {
          call: 'none' as const,
          wasSeen: context.presence === 'somebody',
          visitor: { ...emptyVisitor(config), ...(taster && { taster: { taster } }) },
        };
      }),
      /** All that goodbye needs is the language and size it is said in. */
      forgetVisitor: assign(({ context }) => {
        const { language, access, restingOn } = context.visitor;
        const visitor = emptyVisitor(config);
        return {
          call: 'none' as const,
          visitor: { ...visitor, language, access, ...(restingOn !== undefined && { restingOn }) },
        };
      }),
      forgetEverything: assign({
        call: 'none',
        visitor: () => emptyVisitor(config),
        wanted: () => initialContext(config).wanted,
      }),

      applySetting: assign(({ context, event }) => {
        assertEvent(event, [
          'visitor.choseLanguage',
          'visitor.choseTextSize',
          'visitor.choseContrast',
          'visitor.choseReach',
          'visitor.choseTime',
        ]);
        return { visitor: folds.withSetting(context.visitor, event) };
      }),
      want: assign((_, wanted: Wanted) => ({ wanted })),
      /** A tag that is put down again goes on where its lesson stands. */
      wantTriggered: assign(({ event }) => {
        assertEvent(event, 'trigger.fired');
        return { wanted: { kind: 'lesson' as const, id: event.lesson, resume: true } };
      }),
      show: assign(({ context }, fetched: Fetched) => ({
        visitor: folds.withFetched(context.visitor, fetched, {
          runId: chance.id(),
          seed: chance.seed(),
          on: clock.today(),
        }),
      })),
      chooseAge: assign(({ context, event }) => {
        assertEvent(event, 'visitor.choseAge');
        const { ageBand: _, ...rest } = context.visitor;
        const band = event.band;
        return { visitor: band === null ? rest : { ...rest, ageBand: band } };
      }),
      type: assign(({ context, event }) => {
        assertEvent(event, 'visitor.typed');
        return { visitor: { ...context.visitor, query: event.query } };
      }),
      startTyping: assign(({ context }) => {
        const { found: _, ...rest } = context.visitor;
        return { visitor: { ...rest, query: '' } };
      }),
      showFound: assign(({ context }, found: NonNullable<Visitor['found']>) => ({
        visitor: { ...context.visitor, found },
      })),

      answerTaster: assign(({ context, event }) => {
        assertEvent(event, 'visitor.answered');
        const taster = context.visitor.taster?.taster ?? tasterOnShow(context);
        return taster === undefined
          ? {}
          : { visitor: folds.answeredTaster(context.visitor, taster, event.answer) };
      }),
      askTasterAgain: assign(({ context }) => {
        const taster = context.visitor.taster?.taster;
        return { visitor: { ...context.visitor, ...(taster && { taster: { taster } }) } };
      }),
      turnPage: assign(({ context, event }) => {
        assertEvent(event, 'visitor.turnedPage');
        return { visitor: folds.turnedPage(context.visitor, event.direction, chance.seed()) };
      }),
      noteReading: assign(({ context }, reading: Reading | undefined) => ({
        visitor: folds.measured(context.visitor, reading),
      })),
      answerQuestion: assign(({ context, event }) => {
        assertEvent(event, 'visitor.answered');
        return { visitor: folds.answeredQuestion(context.visitor, event.answer) };
      }),
      askAgain: assign(({ context }) => ({
        visitor: folds.triedAgain(context.visitor, chance.seed()),
      })),
      noteUnclear: assign(({ context }) => {
        const cardId = folds.cardOnShow(context.visitor)?.id;
        return cardId === undefined ? {} : { visitor: folds.foundUnclear(context.visitor, cardId) };
      }),

      forwardKey: enqueueActions(({ event, enqueue }) => {
        assertEvent(event, 'key.pressed');
        const { key } = event;
        if (key !== 'back' && key !== 'help') enqueue.emit({ type: 'key.forwarded', key });
      }),

      tapCard: assign(({ context, event }) => {
        assertEvent(event, 'card.presented');
        return { visitor: folds.tapped(context.visitor, tappedCard(event)) };
      }),
      askAboutCard: assign(({ context, event }) => {
        assertEvent(event, 'card.presented');
        const pending = tappedCard(event);
        return { visitor: { ...folds.tapped(context.visitor, pending), pending } };
      }),
      liftCard: assign(({ context, event }) => {
        assertEvent(event, ['card.removed', 'device.lost']);
        return { visitor: folds.lifted(context.visitor, event.device) };
      }),
      refuseCard: assign(({ context }, cardNotice: Visitor['cardNotice']) => {
        const { pending: _, ...rest } = context.visitor;
        return { visitor: { ...rest, cardNotice } };
      }),
      refuseReportedCard: assign(({ context, event }) => {
        assertEvent(event, 'card.refused');
        return { visitor: { ...context.visitor, cardNotice: event.reason } };
      }),
      joinCard: assign(({ context }, known: KnownCard | undefined) => ({
        visitor: known === undefined ? context.visitor : folds.joined(context.visitor, known),
      })),
      declineCard: assign(({ context }) => ({ visitor: folds.declinedCard(context.visitor) })),
      noteForgotten: assign(({ context }) => ({ visitor: folds.forgotten(context.visitor) })),
      markPersonal: assign(({ context }) => ({ visitor: { ...context.visitor, personal: true } })),
      markPlain: assign(({ context }) => ({ visitor: { ...context.visitor, personal: false } })),

      /** Writes the open run down, where it belongs to a card and this hub keeps progress. */
      keepRun: enqueueActions(({ context, enqueue }) => {
        const { card, kept } = context.visitor;
        const run = runOf(context.visitor);
        if (!keepsProgress || card === undefined || run === undefined) return;
        if (!kept.includes(run) || !hasProgress(run)) return;
        enqueue.emit({ type: 'progress.made', card: card.key, run, on: clock.today() });
      }),
      keepGuestRuns: enqueueActions(({ context, enqueue }) => {
        const { card } = context.visitor;
        enqueue.assign({ visitor: folds.keptGuestRuns(context.visitor) });
        if (!keepsProgress || card === undefined) return;
        for (const run of folds.guestProgress(context.visitor)) {
          enqueue.emit({ type: 'progress.made', card: card.key, run, on: clock.today() });
        }
      }),
      noteCardUsed: enqueueActions(({ context, enqueue }) => {
        const { card } = context.visitor;
        if (card !== undefined) {
          enqueue.emit({ type: 'card.used', card: card.key, on: clock.today() });
        }
      }),
      count: enqueueActions(({ context, enqueue }, what: CountedFact) => {
        const subject = subjectOf(context.visitor, what);
        enqueue.emit({ type: 'fact.counted', what, subject, on: clock.today() });
      }),
    },
  });
}

export type SessionSetup = ReturnType<typeof createSessionSetup>;

function tappedCard(event: Extract<SessionEvent, { type: 'card.presented' }>): TappedCard {
  return { key: event.card, device: event.device, seesLift: event.seesLift };
}

/** What a count is about: a piece of content, never a person. */
function subjectOf(visitor: Visitor, what: CountedFact): string {
  const { lesson, taster } = visitor;
  switch (what) {
    case 'visit.ended':
      return visitor.card === undefined ? 'guest' : 'card';
    case 'taster.answered':
      return taster?.taster.question.id ?? '';
    case 'card.read':
    case 'card.unclear':
      return folds.cardOnShow(visitor)?.id ?? '';
    case 'question.answered':
      return folds.questionOf(lesson)?.id ?? '';
    case 'lesson.finished':
      return lesson?.lesson.id ?? '';
  }
}
