import { expect, onTestFinished, test } from 'vitest';
import type { ProfileName } from '../../kiosk/profile.ts';
import { PROFILES } from '../../kiosk/profile.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';

const { frame } = wordsIn('en');

describeInChromium('the warning', (browser) => {
  async function visitUntilWarned(profile: ProfileName) {
    const kiosk = await openKiosk(browser(), { profile });
    onTestFinished(kiosk.stop);
    await kiosk.visitor.presses(frame.attract.comeIn);
    await kiosk.page.evaluate(() => {
      globalThis.probe.notesHz = [];
    });
    await kiosk.passTime(PROFILES[profile].idleSeconds * 1_000);
    return kiosk;
  }

  const notes = ({ page }: Awaited<ReturnType<typeof visitUntilWarned>>) =>
    page.evaluate(() => globalThis.probe.notesHz.length);

  test('is seen and heard in a station', async () => {
    const kiosk = await visitUntilWarned('station');
    await kiosk.visitor.reads(frame.warning.title, frame.warning.plain(30));
    expect(await notes(kiosk)).toBe(2);
  });

  test('is seen and never heard in a library', async () => {
    const kiosk = await visitUntilWarned('library');
    await kiosk.visitor.reads(frame.warning.title);
    expect(await notes(kiosk)).toBe(0);
  });

  test('is taken back by one touch, ten times and more', async () => {
    const kiosk = await visitUntilWarned('library');
    for (let times = 0; times < 12; times += 1) {
      await kiosk.visitor.reads(frame.warning.title);
      await kiosk.visitor.presses(frame.warning.stay);
      expect(await kiosk.visitor.heading()).toBe(frame.home.title);
      expect(await kiosk.visitor.sees(frame.warning.stay)).toBe(false);
      await kiosk.passTime(PROFILES.library.idleSeconds * 1_000);
    }
  });

  test('lets nothing below it be touched', async () => {
    const kiosk = await visitUntilWarned('library');
    await kiosk.page.getByText(frame.home.learnPlain).tap({ force: true });
    await kiosk.settled();
    expect((await kiosk.view()).screen).toBe('home');
  });

  test('lets nothing below it be touched by a finger that lifts when it has gone', async () => {
    const kiosk = await openKiosk(browser(), { profile: 'library' });
    onTestFinished(kiosk.stop);
    await kiosk.visitor.presses(frame.attract.comeIn);
    const door = await kiosk.page.getByText(frame.home.learnPlain).boundingBox();
    if (door === null) throw new Error('There is no door to touch.');
    await kiosk.passTime(PROFILES.library.idleSeconds * 1_000);
    await kiosk.visitor.reads(frame.warning.title);

    const glass = await kiosk.context.newCDPSession(kiosk.page);
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      glass.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x: door.x + door.width / 2, y: door.y + door.height / 2 }]);
    await kiosk.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await touch('touchEnd', []);
    // The click of a touch comes after its end, and before the next key.
    await kiosk.page.keyboard.press('Shift');
    await kiosk.settled();
    expect((await kiosk.view()).screen).toBe('home');
  });

  test('does not come while somebody types', async () => {
    const kiosk = await openKiosk(browser(), { profile: 'library' });
    onTestFinished(kiosk.stop);
    await kiosk.act({ type: 'visitor.opened', door: 'home' });
    await kiosk.act({ type: 'visitor.opened', door: 'search' });
    for (const letter of ['e', 'n', 'e', 'r', 'g']) {
      await kiosk.passTime(50_000);
      await kiosk.visitor.presses(letter);
      expect((await kiosk.view()).warning).toBeUndefined();
    }
    expect(await kiosk.view()).toMatchObject({ query: 'energ', answered: 'energ' });
  });
});
