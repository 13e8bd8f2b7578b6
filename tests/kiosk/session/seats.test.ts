import { describe, expect, it } from 'vitest';
import { promisedSeats } from '../../../kiosk/events/seat-book.ts';
import { bookPlaceOf } from '../../../kiosk/events/slots.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { VisitorEvent } from '../../../kiosk/session/visitor-events.ts';
import { EVENTS } from '../../support/memory-events.ts';
import { createMemoryHub, READER } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';

const SECOND = 1_000;
const card = 'c'.repeat(64) as CardKey;
const REPAIR = 'event-repair-workshop';
const REPAIR_START = '2027-03-06T10:00';
const MAKER = 'event-maker-intro';
const MAKER_STARTS = ['2027-03-09T17:30', '2027-03-16T17:30'];

const agree: VisitorEvent = { type: 'visitor.agreed' };
const back: VisitorEvent = { type: 'visitor.wentBack' };
const events: VisitorEvent = { type: 'visitor.opened', door: 'events' };
const look = (event: string): VisitorEvent => ({ type: 'visitor.choseEvent', event });
const take = (start: string, slot?: number): VisitorEvent => ({
  type: 'visitor.choseStart',
  start,
  ...(slot !== undefined && { slot }),
});
const people = (count: number): VisitorEvent => ({ type: 'visitor.choseParty', people: count });

async function atConfirmation(): Promise<SessionStage> {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' }, events);
  await stage.tell(look(REPAIR), take(REPAIR_START));
  return stage;
}

async function atFullEvent(): Promise<SessionStage> {
  const stage = createSessionStage();
  for (const start of MAKER_STARTS) await stage.hub.seats.fill(MAKER, start);
  await stage.open();
  await stage.tell(events, look(MAKER), take(MAKER_STARTS[0] ?? ''));
  return stage;
}

function bookAt(stage: SessionStage, id: string, start: string) {
  const event = EVENTS.find((one) => one.id === id);
  if (event === undefined) throw new Error(`There is no ${id}.`);
  return stage.hub.seats.bookAt(bookPlaceOf(event, start, 0, undefined));
}

const repairBook = (stage: SessionStage) => bookAt(stage, REPAIR, REPAIR_START);
const letGo = (stage: SessionStage) => stage.facts.filter(({ type }) => type === 'seats.letGo');

function seatShown(stage: SessionStage) {
  const view = stage.view();
  if (view.screen !== 'seat') throw new Error(`${view.screen} is shown instead of a seat.`);
  return view;
}

describe('a seat', () => {
  it('is found, kept and confirmed in five touches from the attract loop, with nothing typed', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'home' }, events, look(REPAIR));
    expect(stage.view()).toMatchObject({
      screen: 'event',
      act: { does: 'take', start: REPAIR_START },
    });
    await stage.tell(take(REPAIR_START));
    expect(stage.view()).toMatchObject({
      screen: 'seatConfirm',
      asks: { for: 'seat', keptSeconds: 120 },
      party: 1,
      mostPeople: 3,
      adultUnder: 14,
    });
    await stage.tell(agree);
    const { code, state, isNew, entry, door } = seatShown(stage);
    expect({ state, isNew }).toEqual({ state: 'taken', isNew: true });
    expect(entry?.rows.length).toBeGreaterThan(20);
    expect(door?.rows.length).toBeGreaterThan(20);
    expect(repairBook(stage).seats).toMatchObject([{ code, party: 1 }]);
    expect(letGo(stage)).toEqual([]);
  });

  it('is for as many as come, and what was kept for fewer is let go', async () => {
    const stage = await atConfirmation();
    await stage.tell(people(3));
    expect(stage.view()).toMatchObject({ screen: 'seatConfirm', party: 3 });
    expect(repairBook(stage).holds).toMatchObject([{ party: 3 }]);
    await stage.tell(people(4));
    expect(stage.view()).toMatchObject({ party: 3 });
    await stage.tell(agree);
    expect(seatShown(stage).party).toBe(3);
    expect(promisedSeats(repairBook(stage))).toBe(3);
  });

  it('is linked to the card of this visit, and found by it', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'card.presented', card, device: READER, seesLift: false }, agree);
    await stage.tell(events, look(REPAIR), take(REPAIR_START), agree);
    const { code, onCard } = seatShown(stage);
    expect(onCard).toBe(true);
    expect(repairBook(stage).seats).toMatchObject([{ code, card }]);
    await stage.tell({ type: 'visitor.opened', door: 'mySeats' });
    expect(stage.view()).toMatchObject({ screen: 'mySeats', seats: [{ code, state: 'taken' }] });
    await stage.tell({ type: 'visitor.choseSeat', code });
    expect(seatShown(stage)).toMatchObject({ code, isNew: false });
  });

  it('takes what would help along, and nothing that was not offered', async () => {
    const stage = await atConfirmation();
    await stage.tell(
      { type: 'visitor.choseHelp', help: 'step-free' },
      { type: 'visitor.choseHelp', help: 'front-seat' },
      { type: 'visitor.choseHelp', help: 'step-free' },
      { type: 'visitor.choseHelp', help: 'no-such-help' },
    );
    await stage.tell(agree);
    expect(stage.hub.seats.help.get(seatShown(stage).code)).toEqual(['front-seat']);
  });

  it('of one’s own time is chosen among the slots', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(events, look('event-interview-clinic'), take('2027-03-10T14:00'));
    expect(stage.view()).toMatchObject({ screen: 'eventSlots', start: '2027-03-10T14:00' });
    await stage.tell(take('2027-03-10T14:00', 1), agree);
    const { about } = seatShown(stage);
    expect(about?.start).not.toBe('2027-03-10T14:00');
  });
});

describe('a confirmation that is left', () => {
  it.each([
    ['back', back],
    ['home', { type: 'visitor.opened', door: 'home' }],
    ['goodbye', { type: 'visitor.finished' }],
    ['another event', look(MAKER)],
  ] as const)('by %s lets its seats go', async (_, way) => {
    const stage = await atConfirmation();
    const [hold] = repairBook(stage).holds;
    await stage.tell(way);
    expect(letGo(stage)).toMatchObject([{ hold: hold?.id, book: { event: REPAIR } }]);
    expect(stage.actor.getSnapshot().context.visitor.events.wish).toBeUndefined();
  });

  it('by somebody who walks away lets its seats go', async () => {
    const stage = await atConfirmation();
    await stage.wait(30 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'seatConfirm', warning: { seconds: 30 } });
    await stage.wait(30 * SECOND);
    expect(letGo(stage)).toHaveLength(1);
  });

  it('by another card lets its seats go', async () => {
    const stage = await atConfirmation();
    await stage.tell({ type: 'card.presented', card, device: READER, seesLift: false }, agree);
    await stage.tell({
      type: 'card.presented',
      card: 'd'.repeat(64) as CardKey,
      device: READER,
      seesLift: false,
    });
    expect(letGo(stage)).toHaveLength(1);
  });

  it('says by halves of a minute how long seats are kept, and keeps them anew when asked', async () => {
    const stage = await atConfirmation();
    for (const keptSeconds of [90, 60, 30]) {
      await stage.wait(15 * SECOND);
      await stage.tell({ type: 'visitor.touched' });
      await stage.wait(15 * SECOND);
      await stage.tell({ type: 'visitor.touched' });
      expect(stage.view()).toMatchObject({ asks: { for: 'seat', keptSeconds } });
    }
    stage.hub.seats.clock.nowMs = 90 * SECOND;
    await stage.tell({ type: 'visitor.triedAgain' });
    expect(stage.view()).toMatchObject({ asks: { for: 'seat', keptSeconds: 120 } });
    expect(repairBook(stage).holds).toHaveLength(1);
    expect(repairBook(stage).holds[0]?.untilMs).toBe(210 * SECOND);
  });

  it('says so when the desk no longer keeps them, and asks once more', async () => {
    const stage = await atConfirmation();
    stage.hub.seats.clock.nowMs = 121 * SECOND;
    await stage.tell(agree);
    expect(stage.view()).toMatchObject({ screen: 'seatConfirm', asks: { for: 'again' } });
    await stage.tell({ type: 'visitor.triedAgain' }, agree);
    expect(seatShown(stage).state).toBe('taken');
    expect(repairBook(stage).seats).toHaveLength(1);
  });
});

describe('a seat that could not be written', () => {
  it.each(['refusing', 'throwing', 'silent'] as const)(
    'is asked for again by a desk that is %s, and only one comes of it',
    async (mood) => {
      const stage = await atConfirmation();
      stage.hub.mood = mood;
      await stage.tell(agree);
      await stage.wait(6 * SECOND);
      expect(stage.view()).toMatchObject({ screen: 'seatConfirm', asks: { for: 'retry' } });
      stage.hub.mood = 'well';
      await stage.tell({ type: 'visitor.triedAgain' });
      expect(seatShown(stage).state).toBe('taken');
      expect(repairBook(stage).seats).toHaveLength(1);
    },
  );

  it('names what was asked for when it is left, so that nothing stays taken behind a failure', async () => {
    const stage = await atConfirmation();
    stage.hub.mood = 'silent';
    await stage.tell(agree);
    await stage.wait(6 * SECOND);
    await stage.tell(back);
    expect(letGo(stage)).toMatchObject([{ asked: { step: { do: 'confirm' } } }]);
  });
});

describe('an event that is full', () => {
  it('offers a place on its list, which says how many stand before', async () => {
    const stage = await atFullEvent();
    expect(stage.view()).toMatchObject({
      screen: 'seatConfirm',
      asks: { for: 'waiting', open: 0, waiting: 6 },
    });
    await stage.tell(agree);
    expect(seatShown(stage)).toMatchObject({ state: 'waiting', before: 0, mayCancel: true });
    expect(bookAt(stage, MAKER, MAKER_STARTS[0] ?? '').waiting).toHaveLength(1);
  });

  it('becomes full while somebody reads: kind words, and the list', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(events, look(MAKER));
    await stage.hub.seats.fill(MAKER, MAKER_STARTS[0] ?? '');
    await stage.tell(take(MAKER_STARTS[0] ?? ''));
    expect(stage.view()).toMatchObject({
      screen: 'seatConfirm',
      asks: { for: 'waiting', open: 0 },
    });
  });

  it('gives a seat that falls free to the first who waits, seen by the code', async () => {
    const stage = await atFullEvent();
    await stage.tell(agree);
    const { code } = seatShown(stage);
    const taken = bookAt(stage, MAKER, MAKER_STARTS[0] ?? '').seats[0]?.code ?? '';
    await stage.tell({ type: 'visitor.opened', door: 'seatCode' });
    await stage.tell({ type: 'visitor.gaveCode', code: taken });
    await stage.tell({ type: 'visitor.askedToCancel' });
    expect(stage.view()).toMatchObject({ screen: 'seatCancel', code: taken });
    await stage.tell(agree);
    expect(seatShown(stage)).toMatchObject({ state: 'givenBack', mayCancel: false });
    await stage.tell({ type: 'visitor.opened', door: 'seatCode' });
    await stage.tell({ type: 'visitor.gaveCode', code });
    expect(seatShown(stage)).toMatchObject({ code, state: 'taken' });
  });
});

describe('a seat code', () => {
  it('that no seat here has is said to be unknown, and asked for again', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'mySeats' });
    expect(stage.view()).toEqual(expect.objectContaining({ screen: 'seatCode' }));
    await stage.tell({ type: 'visitor.gaveCode', code: '3333333' });
    expect(stage.view()).toMatchObject({ screen: 'seatCode', unknown: '3333333' });
  });

  it('with a slip is not looked up at all', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'seatCode' });
    await stage.tell({ type: 'visitor.gaveCode', code: '3333334' });
    expect(stage.view()).not.toHaveProperty('unknown');
  });

  it('stays on the screen as long as a phone takes, and is gone with the visit', async () => {
    const stage = await atConfirmation();
    await stage.tell(agree);
    const { code } = seatShown(stage);
    await stage.wait(89 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toBeDefined();
    await stage.wait(34 * SECOND);
    expect(JSON.stringify(stage.actor.getSnapshot().context)).not.toContain(code);
  });
});

describe('today at the hub', () => {
  it('tells what takes place today, and nothing of other days', async () => {
    const stage = createSessionStage();
    stage.hub.seats.clock.today = '2027-03-06';
    stage.hub.moment = { date: '2027-03-06', time: '08:00' };
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view()).toMatchObject({
      screen: 'home',
      today: { events: [{ id: REPAIR, start: REPAIR_START }] },
    });
  });

  it('is not waited for: the kiosk opens while nobody knows what takes place', async () => {
    const hub = createMemoryHub();
    const programme = { ...hub.ports.programme, today: () => new Promise<never>(() => undefined) };
    const stage = createSessionStage({ hub: { ...hub, ports: { ...hub.ports, programme } } });
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view()).toMatchObject({ screen: 'home', today: { events: [] } });
  });
});
