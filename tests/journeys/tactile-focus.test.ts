import { expect, onTestFinished, test } from 'vitest';
import type { TactileKey } from '../../kiosk/tactile-key.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';

const { frame } = wordsIn('en');

describeInChromium('tactile keys at a live kiosk', (browser) => {
  async function open() {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    return {
      ...kiosk,
      press: async (...keys: readonly TactileKey[]) => {
        for (const key of keys) {
          kiosk.session.hear({ type: 'key.pressed', key });
          await kiosk.settled();
        }
      },
      /** What the focus is on, once it is on that. */
      focusIsOn: (name: string | null) =>
        expect
          .poll(() =>
            kiosk.page.evaluate(() => document.activeElement?.getAttribute('name') ?? null),
          )
          .toBe(name),
    };
  }

  test('come to every new screen with the focus on something', async () => {
    const { press, focusIsOn, act } = await open();
    await press('next');
    await focusIsOn('stone');
    await act({ type: 'visitor.opened', door: 'home' });
    await focusIsOn('door');
    await press('help');
    await focusIsOn('stone');
    await press('back');
    await focusIsOn('door');
  });

  test('still have the focus when everything is drawn again in large letters', async () => {
    const { press, focusIsOn, act, page } = await open();
    await act({ type: 'visitor.opened', door: 'home' });
    await press('previous', 'previous');
    const isOnText = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') === 'text');
    for (let steps = 0; !(await isOnText()); steps += 1) {
      if (steps > 30) throw new Error('No key comes to the text size.');
      await press('next');
    }
    await act({ type: 'visitor.choseTextSize', textSize: 'large' });
    await focusIsOn('help');
  });

  test('leave no ring behind for whoever comes next', async () => {
    const { press, focusIsOn, act, visitor, passTime } = await open();
    await act({ type: 'visitor.opened', door: 'home' });
    await press('next');
    await focusIsOn('door');
    await act({ type: 'visitor.finished' });
    await passTime(10_000);
    expect(await visitor.sees(frame.attract.comeIn)).toBe(true);
    await focusIsOn(null);
  });
});
