import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBenchPage } from '../support/bench-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';

const { frame, learn } = wordsIn('en');

/** A board that is configured and not there; its button stands on the bench too. */
const EXHIBIT = {
  devices: [
    {
      id: 'hub',
      kind: 'hub-board',
      board: 'mega',
      path: '/dev/serial/by-id/not-there',
      buttons: [{ id: 'garden-bed', pin: 30 }],
    },
  ],
  triggers: [{ button: 'garden-bed', lesson: 'lesson-urban-garden' }],
};

describeInChromium('the bench beside a kiosk with no board', (browser) => {
  async function open() {
    const kiosk = await openKiosk(browser(), { emulate: true });
    onTestFinished(kiosk.stop);
    return { kiosk, bench: await openBenchPage(browser(), kiosk.url) };
  }

  test('a card dropped on the drawn reader opens a visit, and lifted it is gone', async () => {
    const { kiosk, bench } = await open();
    await bench.drops('City card');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    await kiosk.settled();
    expect(await kiosk.visitor.heading()).toBe(
      `${learn.keeping.cardOfferTitle} ${learn.reading.simulated}`,
    );
    expect(kiosk.logged.join('')).not.toContain('04A1B2C3D4E580');

    await bench.presses('Lift: City card');
    await bench.page.getByRole('button', { name: /^City card/, pressed: false }).waitFor();
  });

  test('a phone, whose number is a new one each time, is refused in kind words', async () => {
    const { kiosk, bench } = await open();
    await bench.presses('A phone');
    await kiosk.until(({ screen }) => screen === 'cardNotice');
    await kiosk.settled();
    expect(await kiosk.visitor.heading()).toBe(
      `${frame.cardNotice.randomId.title} ${learn.reading.simulated}`,
    );
  });

  test('the keys move the focus and choose, and their lamps show which of them do something', async () => {
    const { kiosk, bench } = await open();
    const lamp = (key: string) => bench.page.getByRole('button', { name: `${key} key` });
    const isLit = (key: string, lit: boolean) =>
      expect
        .poll(() => lamp(key).getAttribute('aria-description'), { timeout: 10_000 })
        .toBe(`its lamp is ${lit ? 'lit' : 'dark'}`);
    await isLit('next', true);
    await isLit('back', false);

    await bench.presses('next key');
    await kiosk.page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
    await bench.presses('select key');
    await kiosk.until(({ screen }) => screen === 'taster');
    await isLit('back', true);

    await bench.presses('back key');
    await kiosk.until(({ screen }) => screen === 'home');
    await isLit('back', false);
    await bench.presses('help key');
    await kiosk.until(({ screen }) => screen === 'access');
  });

  test('a button under an exhibit, drawn on its plinth, opens its lesson from a sleeping screen', async () => {
    const kiosk = await openKiosk(browser(), {
      emulate: true,
      furnish: (dataDir) => writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(EXHIBIT)),
    });
    onTestFinished(kiosk.stop);
    const bench = await openBenchPage(browser(), kiosk.url);
    await kiosk.passTime(40 * 60_000);
    await bench.presses('garden-bed button');
    await kiosk.until(({ screen }) => screen === 'lessonOpening');
    await kiosk.settled();
    expect(await kiosk.visitor.heading()).toBe('Your first square metre of garden');
  });

  test('somebody who comes near wakes a screen that sleeps', async () => {
    const { kiosk, bench } = await open();
    await kiosk.passTime(40 * 60_000);
    await kiosk.until((view) => view.screen === 'attract' && view.light !== 'awake');
    await bench.page.getByRole('slider', { name: 'Somebody in front of it' }).fill('1');
    await kiosk.until((view) => view.screen === 'attract' && view.light === 'awake');
  });

  test('the plug is pulled and put back, and the board serves again', async () => {
    const { kiosk, bench } = await open();
    await kiosk.until(({ reader }) => reader === 'ready');
    await bench.presses('Pull the plug');
    await kiosk.until(({ reader }) => reader === 'resting');
    await bench.says('Unplugged');
    await bench.presses('Plug it in');
    await kiosk.until(({ reader }) => reader === 'ready');
    await bench.says('In service');
    await bench.drops('Library card');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
  });

  test('everything on the bench can be reached by keyboard, and axe-core finds nothing', async () => {
    const { kiosk, bench } = await open();
    await bench.page.getByRole('button', { name: 'Museum pass' }).focus();
    await bench.page.keyboard.press('Enter');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    await bench.page.getByRole('button', { name: 'back key' }).focus();
    await bench.page.keyboard.press('Space', { delay: 100 });
    await kiosk.until(({ screen }) => screen === 'home');

    await bench.page.evaluate(axe.source);
    const violations = await bench.page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(violations).toEqual([]);
  });

  test('what passes on the line is told in plain names', async () => {
    const { bench } = await open();
    await bench.drops('City card');
    const traffic = bench.page.getByRole('list', { name: /^Traffic/ });
    await traffic.getByText('arrived 04A1B2C3D4E580').waitFor({ timeout: 10_000 });
  });
});
