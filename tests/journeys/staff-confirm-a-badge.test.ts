import { expect, onTestFinished, test } from 'vitest';
import { connectToKiosk } from '../../main/control/control-client.ts';
import { badges } from '../../renderer/text/en/badges.ts';
import { staff } from '../../renderer/text/en/staff.ts';
import { openBenchPage } from '../support/bench-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { lessonDone } from '../support/finish-lesson.ts';
import { type KioskInBrowser, openKiosk } from '../support/kiosk-in-browser.ts';
import { lessonCalled } from '../support/take-lesson.ts';

const ONLINE = lessonCalled('Public services online, safely');

describeInChromium('staff at the desk screen', (browser) => {
  async function open() {
    const kiosk = await openKiosk(browser(), { emulate: true });
    onTestFinished(kiosk.stop);
    return { kiosk, bench: await openBenchPage(browser(), kiosk.url) };
  }

  /** What `npm run kiosk -- staff open` prints. */
  async function askForACode({ dataDir }: KioskInBrowser): Promise<string> {
    const client = await connectToKiosk(dataDir);
    if (!client) throw new Error('The kiosk cannot be reached by command.');
    const digits = await client.ask({ ask: 'staff.open' });
    client.close();
    return digits;
  }

  async function type({ visitor }: KioskInBrowser, digits: string): Promise<void> {
    for (const digit of digits) await visitor.presses(digit);
  }

  test('confirm that a card’s owner took part, and the badge is worth more', async () => {
    const { kiosk, bench } = await open();
    await bench.drops('City card');
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.agreed' });
    for (const act of lessonDone(ONLINE)) await kiosk.act(act);
    await kiosk.act({ type: 'visitor.choseBadge', badge: 'badge-safe-online' });
    await kiosk.visitor.reads(badges.levels.selfCheck);
    await bench.presses('Lift: City card');
    await kiosk.act({ type: 'visitor.finished' });
    await kiosk.passTime(10_000);

    const digits = await askForACode(kiosk);
    await kiosk.until(({ screen }) => screen === 'staffDoor');
    await kiosk.settled();
    await type(kiosk, digits === '111111' ? '222222' : '111111');
    await kiosk.visitor.reads(staff.code.refused({ why: 'wrong', triesLeft: 4 }));
    await type(kiosk, digits);
    await kiosk.until(({ screen }) => screen === 'staff');
    await kiosk.visitor.reads(staff.desk.putCard);

    await bench.drops('City card');
    await kiosk.page.getByText('Digital services help desk').waitFor();
    await kiosk.visitor.presses(/^Digital services help desk/);
    await kiosk.page.getByText(staff.desk.confirmed).waitFor();
    expect(await kiosk.visitor.glass()).not.toContain('04A1B2C3D4E580');
    await bench.presses('Lift: City card');
    await kiosk.page.getByText(staff.desk.putCard).waitFor();
    await kiosk.visitor.presses(staff.desk.close);
    await kiosk.until(({ screen }) => screen === 'attract');

    await bench.drops('City card');
    await kiosk.until(({ isOnCard }) => isOnCard);
    await kiosk.settled();
    await kiosk.act({ type: 'visitor.opened', door: 'badges' });
    await kiosk.act({ type: 'visitor.choseBadge', badge: 'badge-safe-online' });
    await kiosk.visitor.reads(badges.levels.confirmed, badges.badge.knownBy.attended.done);
  });

  test('are let in by five tries at most, and the desk closes when nobody is at it', async () => {
    const { kiosk } = await open();
    const digits = await askForACode(kiosk);
    await kiosk.until(({ screen }) => screen === 'staffDoor');
    await kiosk.settled();
    const wrong = digits === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) await type(kiosk, wrong);
    await kiosk.visitor.reads(staff.code.refused({ why: 'spent' }));
    await type(kiosk, digits);
    await kiosk.visitor.reads(staff.code.refused({ why: 'none' }));

    await type(kiosk, await askForACode(kiosk));
    await kiosk.until(({ screen }) => screen === 'staff');
    await kiosk.passTime(3 * 60_000);
    await kiosk.until(({ screen }) => screen === 'attract');
  });
});
