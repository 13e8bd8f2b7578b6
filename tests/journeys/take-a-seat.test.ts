import { join } from 'node:path';
import ical from 'node-ical';
import { expect, onTestFinished, test } from 'vitest';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { type SeatCode, spelled } from '../../kiosk/events/seat-code.ts';
import { connectToKiosk } from '../../main/control/control-client.ts';
import { events } from '../../renderer/text/en/events.ts';
import { staff } from '../../renderer/text/en/staff.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { beginning, type Visitor } from '../support/at-the-kiosk.ts';
import { openBenchPage } from '../support/bench-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { readWithZxing } from '../support/code-readers.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { makePack, starterLessons } from '../support/make-pack.ts';

const { frame } = wordsIn('en');
const TIME_ZONE = 'Europe/Rome';
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date());

/** Late enough to be still ahead whenever this runs, and with one seat for whoever is first. */
const LATE_CAFE = (): LearningEvent => ({
  id: 'event-late-cafe',
  kind: 'meet-up',
  title: { en: 'Late café', it: 'Caffè tardi' },
  summary: { en: 'Talk and listen.', it: 'Parla e ascolta.' },
  provider: 'late-library',
  place: 'late-room',
  learningType: 'informal',
  environment: 'community',
  skills: ['ilo-se-communication'],
  ageBand: 'all',
  adultRequiredUnder: 0,
  languages: ['en', 'it'],
  access: ['step-free'],
  signup: 'seat',
  capacity: 1,
  waitingList: 2,
  schedule: { start: `${today()}T23:59`, minutes: 60, except: [], cancelled: [] },
});

function furnish(dataDir: string): void {
  const [lesson] = starterLessons();
  if (lesson === undefined) throw new Error('The starter pack has no lesson.');
  makePack(join(dataDir, 'packs', 'late'), 'late', [{ ...lesson, id: 'lesson-late' }], {
    providers: [{ id: 'late-library', name: { en: 'Night library' }, type: 'library' }],
    places: [{ id: 'late-room', name: { en: 'Reading room' }, walkingMinutes: 0 }],
    events: [LATE_CAFE()],
  });
}

describeInChromium('a passer-by at the kiosk', (browser) => {
  async function open(options: { readonly emulate?: boolean } = {}) {
    const kiosk = await openKiosk(browser(), {
      hub: { hub: { timeZone: TIME_ZONE } },
      furnish,
      ...options,
    });
    onTestFinished(kiosk.stop);
    return kiosk;
  }

  /** From the home screen to what stands on the page of today's event. */
  async function findTheCafe(visitor: Visitor): Promise<void> {
    await visitor.presses(beginning(frame.home.events));
    await visitor.presses(/^Late café/);
  }

  async function codeOf(kiosk: KioskInBrowser): Promise<SeatCode> {
    await kiosk.until(({ screen }) => screen === 'seat');
    await kiosk.settled();
    const view = await kiosk.view();
    if (view.screen !== 'seat') throw new Error(`The seat is not shown but ${view.screen}.`);
    await kiosk.visitor.reads(spelled(view.code));
    return view.code;
  }

  test('finds an event and leaves with a seat in six touches, and the phone reads it as a calendar entry', async () => {
    const kiosk = await open();
    let touches = 0;
    const touch = async (name: string | RegExp) => {
      touches += 1;
      await kiosk.visitor.presses(name);
    };
    await touch(frame.attract.comeIn);
    await touch(beginning(frame.home.events));
    await touch(/^Late café/);
    await touch(events.event.take);
    await kiosk.visitor.reads(events.confirm.kept[120]);
    await touch(events.confirm.take);
    const code = await codeOf(kiosk);
    expect(touches).toBeLessThanOrEqual(6);

    await kiosk.visitor.presses(events.seat.showCodes);
    await kiosk.settled();
    const entry = await readWithZxing(await kiosk.page.screenshot());
    const [seat] = Object.values(ical.sync.parseICS(entry ?? '')).filter(
      (part) => part?.type === 'VEVENT',
    );
    expect(seat).toMatchObject({ type: 'VEVENT', summary: expect.stringContaining('Late café') });
    expect(entry).toContain(spelled(code));
    expect(kiosk.logged.join('')).not.toContain(code);
  });

  test('finds and takes a seat with keys alone', async () => {
    const kiosk = await open();
    await kiosk.byKeyboard.presses(frame.attract.comeIn);
    await findTheCafe(kiosk.byKeyboard);
    await kiosk.byKeyboard.presses(events.event.take);
    await kiosk.byKeyboard.presses(events.confirm.take);
    await codeOf(kiosk);
  });

  test('waits where it is full, has the seat as soon as it is given back, and is let in by card', async () => {
    const kiosk = await open({ emulate: true });
    const bench = await openBenchPage(browser(), kiosk.url);
    const { visitor } = kiosk;

    await visitor.presses(frame.attract.comeIn);
    await findTheCafe(visitor);
    await visitor.presses(events.event.take);
    await visitor.presses(events.confirm.take);
    const first = await codeOf(kiosk);
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);

    await bench.drops('City card');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.agreed' });
    await kiosk.until(({ isOnCard }) => isOnCard);
    await kiosk.settled();
    await findTheCafe(visitor);
    await visitor.presses(events.event.wait);
    await visitor.presses(events.confirm.join);
    const second = await codeOf(kiosk);
    await visitor.reads(events.seat.states.waiting, events.seat.before(0));
    await bench.presses('Lift: City card');
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);

    await visitor.presses(frame.attract.comeIn);
    await kiosk.act({ type: 'visitor.opened', door: 'seatCode' });
    await kiosk.act({ type: 'visitor.gaveCode', code: first });
    await visitor.presses(events.seat.cancel);
    await visitor.presses(events.cancel.yes);
    await kiosk.act({ type: 'visitor.opened', door: 'seatCode' });
    await kiosk.act({ type: 'visitor.gaveCode', code: second });
    await visitor.reads(events.seat.states.taken);
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);

    const client = await connectToKiosk(kiosk.dataDir);
    const digits = (await client?.ask({ ask: 'staff.open' })) ?? '';
    client?.close();
    await kiosk.until(({ screen }) => screen === 'staffDoor');
    await kiosk.settled();
    for (const digit of digits) await visitor.presses(digit);
    await kiosk.until(({ screen }) => screen === 'staff');
    await visitor.presses(staff.door.atTheDoor);
    await kiosk.page.getByText(staff.door.here(0, 1)).waitFor();
    await bench.drops('City card');
    await kiosk.page.getByText(staff.door.here(1, 1)).waitFor();
    await visitor.reads(second);
  });
});
