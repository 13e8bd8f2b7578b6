import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBareKiosk } from '../support/bare-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type KioskInBrowser, openKiosk, openKioskPage } from '../support/kiosk-in-browser.ts';
import { lessonCalled, openLesson } from '../support/take-lesson.ts';
import { tempDir } from '../support/temp-dir.ts';

const { frame } = wordsIn('en');
const WASTE = lessonCalled('Less waste, right bin');

describeInChromium('in the middle of a lesson', (browser) => {
  async function onTheSecondCard(): Promise<KioskInBrowser> {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    await kiosk.visitor.presses(frame.attract.comeIn);
    await openLesson(kiosk.visitor, WASTE);
    await kiosk.visitor.goesOn();
    await kiosk.visitor.goesOn();
    return kiosk;
  }

  const secondCard = WASTE.cards[1]?.head.en;

  test('a page that is loaded anew goes on where it was', async () => {
    const { page, visitor, settled, view } = await onTheSecondCard();
    await page.reload();
    await settled();
    expect(await visitor.heading()).toBe(secondCard);
    await visitor.goesOn();
    expect(await view()).toMatchObject({ screen: 'lessonCard', steps: { position: 3 } });
  });

  test('a page that loses the kiosk says so, and goes on by itself when it has found it again', async () => {
    const { page, visitor, settled } = await onTheSecondCard();
    const cut = () => page.evaluate(() => globalThis.probe.socket?.close());
    // While the page's time stands still it does not try again, so that a moment can be looked at.
    await page.clock.pauseAt(Date.now() + 60_000);
    await cut();
    await page.getByRole('heading', { name: frame.link.down.title }).waitFor();
    await page.clock.resume();
    await settled();
    expect(await visitor.heading()).toBe(secondCard);
    await visitor.goesOn();
  });

  test('a second page takes over, and the first says where the kiosk went', async () => {
    const { page, url, visitor, session } = await onTheSecondCard();
    const second = await openKioskPage(browser(), url, { newest: session.view });
    onTestFinished(() => second.context.close());
    expect(await second.visitor.heading()).toBe(secondCard);
    await page.getByRole('heading', { name: frame.link.replaced.title }).waitFor();
    expect(await visitor.sees(frame.finish)).toBe(false);
    await second.visitor.goesOn();
    expect(await second.view()).toMatchObject({ steps: { position: 3 } });
  });

  test('a kiosk that was started anew shows its first page again, by itself', async () => {
    const port = await freePort();
    const dataDir = tempDir();
    const first = await openBareKiosk({ dataDir, port });
    const { context, page, visitor, settled, view } = await openKioskPage(browser(), first.at);
    onTestFinished(() => context.close());
    await visitor.presses(frame.attract.comeIn);
    await openLesson(visitor, WASTE);
    first.process.kill('SIGKILL');
    await first.ended;
    await page.getByRole('heading', { name: frame.link.down.title }).waitFor();

    await openBareKiosk({ dataDir, port });
    await page.getByRole('button', { name: frame.attract.comeIn }).waitFor();
    await settled();
    expect((await view()).screen).toBe('attract');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
