import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { initialContext } from '../../../kiosk/session/session-context.ts';
import type { HubEvent } from '../../../kiosk/session/session-events.ts';
import { emptyVisitor } from '../../../kiosk/session/visitor.ts';
import type { VisitorEvent } from '../../../kiosk/session/visitor-events.ts';
import { TACTILE_KEYS } from '../../../kiosk/tactile-key.ts';
import { allStates } from '../../support/all-states.ts';
import { badgeOf, lessonStep } from '../../support/badge-fixtures.ts';
import type { Mood } from '../../support/memory-ports.ts';
import { createMemoryHub, hubConfig, LESSONS, READER, SHELF } from '../../support/memory-ports.ts';
import { offeredActs } from '../../support/offered-acts.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';

const LONG = process.env.PORTICO_LONG === '1';
const HOURS_2 = 2 * 60 * 60_000;
const CARDS = ['a', 'b'].map((digit) => digit.repeat(64) as CardKey);

/** One thing that happens: to the visitor, to the hub, to the outside, or to the clock. */
type Happening =
  | { readonly kind: 'offered'; readonly pick: number }
  | { readonly kind: 'wild'; readonly event: VisitorEvent }
  | { readonly kind: 'hub'; readonly event: HubEvent }
  | { readonly kind: 'mood'; readonly mood: Mood }
  | { readonly kind: 'hour'; readonly time: string }
  | { readonly kind: 'time'; readonly ms: number };

const open = hubConfig();
const hours = { weekly: { mon: [{ from: '09:00', until: '19:00' }] }, exceptions: [] };

/** Badges that come with nothing but reaching a lesson's end, so that random visits earn some. */
const EASY_SHELF = {
  ...SHELF,
  badges: LESSONS.map(({ id }) =>
    badgeOf({ id: `badge-${id}`, rule: { all: [lessonStep(id, 0)] } }),
  ),
};
const TWO_CODES = { state: 'ready', codes: [{ rows: ['1'] }, { rows: ['0'] }] } as const;

const device = fc.constantFrom(READER, 'another-reader');
const hubEvent: fc.Arbitrary<HubEvent> = fc.oneof(
  fc.record({
    type: fc.constant('card.presented' as const),
    card: fc.constantFrom(...CARDS),
    device,
    seesLift: fc.boolean(),
  }),
  fc.record({ type: fc.constant('card.removed' as const), device }),
  fc.record({
    type: fc.constant('card.refused' as const),
    reason: fc.constantFrom('randomId' as const, 'several' as const, 'cannotReadNow' as const),
  }),
  fc.record({ type: fc.constant('device.ready' as const), device }),
  fc.record({
    type: fc.constantFrom('cards.unavailable' as const, 'cards.available' as const),
    device,
  }),
  fc.record({
    type: fc.constant('device.lost' as const),
    device,
    fault: fc.constant('device.disconnected' as const),
  }),
  fc.constant({ type: 'progress.lost', fault: 'store.disk-full' } as const),
  fc.constant({ type: 'progress.kept' } as const),
  fc.constant({ type: 'staff.acknowledged' } as const),
  fc.constantFrom<HubEvent>(
    { type: 'staff.expected' },
    { type: 'staff.entered' },
    { type: 'staff.left' },
  ),
  fc.record({
    type: fc.constant('trigger.fired' as const),
    // Its first card is looked at for what a sensor says; the other lesson is not there.
    lesson: fc.constantFrom('lesson-fresh-air', 'lesson-fresh-air', 'no-such-lesson'),
  }),
  fc.record({ type: fc.constant('presence.changed' as const), present: fc.boolean() }),
  fc.record({ type: fc.constant('key.pressed' as const), key: fc.constantFrom(...TACTILE_KEYS) }),
);

/** What no screen of ours would send: a page that lies must not be able to break the session. */
const wildEvent: fc.Arbitrary<VisitorEvent> = fc.constantFrom<VisitorEvent>(
  { type: 'visitor.choseLesson', lesson: 'no-such-lesson' },
  { type: 'visitor.resumed', lesson: 'lesson-waste' },
  { type: 'visitor.choseSkill', skill: 'no-such-skill' },
  { type: 'visitor.turnedList', offset: 9_999 },
  { type: 'visitor.turnedPage', direction: 'next' },
  { type: 'visitor.answered', answer: { type: 'single', option: 'no-such-option' } },
  { type: 'visitor.answered', answer: { type: 'matching', pairs: {} } },
  { type: 'visitor.agreed' },
  { type: 'visitor.triedAgain' },
  { type: 'visitor.foundUnclear' },
  { type: 'visitor.askedToDelete' },
  { type: 'visitor.choseBadge', badge: 'no-such-badge' },
  { type: 'visitor.tookBadge', badge: 'badge-lesson-waste' },
  { type: 'visitor.choseEvent', event: 'no-such-event' },
  { type: 'visitor.choseStart', start: '2027-03-06T10:00', slot: 3 },
  { type: 'visitor.choseParty', people: 99 },
  { type: 'visitor.choseHelp', help: 'no-such-help' },
  { type: 'visitor.choseSeat', code: 'AAAAAAA' },
  { type: 'visitor.gaveCode', code: 'not-one' },
  { type: 'visitor.askedToCancel' },
);

const offered = (pick: fc.Arbitrary<number>) =>
  pick.map((pick) => ({ kind: 'offered' as const, pick }));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  // What a screen is about comes first among what it offers, and is touched most.
  { weight: 20, arbitrary: offered(fc.constant(0)) },
  { weight: 14, arbitrary: offered(fc.nat(5)) },
  { weight: 6, arbitrary: offered(fc.nat(40)) },
  { weight: 1, arbitrary: wildEvent.map((event) => ({ kind: 'wild' as const, event })) },
  { weight: 2, arbitrary: hubEvent.map((event) => ({ kind: 'hub' as const, event })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Mood>('well', 'well', 'well', 'well', 'refusing', 'throwing', 'silent')
      .map((mood) => ({ kind: 'mood' as const, mood })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('10:00', '10:00', '23:00')
      .map((time) => ({ kind: 'hour' as const, time })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(500, 6_000, 11_000, 13_000, 31_000, 61_000, 6 * 60_000, 40 * 60_000)
      .map((ms) => ({ kind: 'time' as const, ms })),
  },
);

async function happen(stage: SessionStage, one: Happening): Promise<void> {
  switch (one.kind) {
    case 'offered': {
      // Somebody types the right code: no act of the page, but what the page asks leads to it.
      if (stage.view().screen === 'staffDoor' && one.pick === 0) {
        return stage.tell({ type: 'staff.entered' });
      }
      const acts = offeredActs(stage.view());
      const act = acts[one.pick % Math.max(1, acts.length)];
      return act && stage.tell(act);
    }
    case 'wild':
    case 'hub':
      return stage.tell(one.event);
    case 'mood':
      stage.hub.mood = one.mood;
      // What was agreed to is refused, or never answered.
      if (stage.view().screen === 'seatConfirm') await stage.tell({ type: 'visitor.agreed' });
      return;
    case 'hour':
      stage.hub.moment = { ...stage.hub.moment, time: one.time };
      return;
    case 'time':
      // Somebody reads for a long time, a sign of life now and then: seats are not kept for ever.
      if (stage.view().screen === 'seatConfirm') {
        for (let looks = 0; looks < 12; looks += 1) {
          await stage.wait(10_000);
          await stage.tell({ type: 'visitor.touched' });
        }
        return;
      }
      return stage.wait(one.ms);
  }
}

/** A touch on no target renews the clock and wakes the light; what the visitor is at stays as it is. */
async function expectASignOfLifeToMoveNothing(stage: SessionStage): Promise<void> {
  const { warning: _, ...before } = stage.view();
  if (!before.canFinish) return;
  await stage.tell({ type: 'visitor.touched' });
  expect(stage.view()).toEqual(before);
}

describe('whatever happens to a visit', () => {
  const reached = new Set<string>();
  let states: readonly string[] = [];

  it('it ends at the attract loop with nothing left of the visitor, and every moment can be shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 20, maxLength: 60, size: 'max' }),
        async (happenings) => {
          const hub = Object.assign(createMemoryHub(), { shelf: EASY_SHELF, handout: TWO_CODES });
          for (const start of ['2027-03-09T17:30', '2027-03-16T17:30']) {
            await hub.seats.fill('event-maker-intro', start);
          }
          const config = { ...open, hub: { ...open.hub, hours } };
          const stage = createSessionStage({ config, hub });
          states = allStates(stage.machine.root).map(({ id }) => id);
          await stage.open();
          for (const one of happenings) {
            await happen(stage, one);
            expect(stage.death()).toBeUndefined();
            await expectASignOfLifeToMoveNothing(stage);
          }

          stage.hub.mood = 'well';
          stage.hub.moment = { ...stage.hub.moment, time: '10:00' };
          await stage.tell({ type: 'device.ready', device: READER });
          for (let waitedMs = 0; waitedMs < HOURS_2; waitedMs += 15 * 60_000) {
            await stage.wait(15 * 60_000);
          }
          const snapshot = stage.actor.getSnapshot();
          expect(snapshot.matches('attract')).toBe(true);
          expect(snapshot.context.visitor).toEqual(emptyVisitor(stage.config));
          expect(snapshot.context.wanted).toEqual(initialContext(stage.config).wanted);
          expect(stage.view().warning).toBeUndefined();
          expect(stage.view().call).toBe('none');
          for (const id of stage.reached) reached.add(id);
          await stage.finish();
        },
      ),
      // The same visits every time, so that a state that was reached stays reached; others on a long run.
      LONG ? { numRuns: 20_000 } : { numRuns: 800, seed: 2027 },
    );
  }, 180_000);

  afterAll(() => {
    const missed = states.filter((id) => !reached.has(id));
    expect(missed, 'states of the chart that no random visit has reached').toEqual([]);
  });
});
