import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import type { Look } from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? '' : ' (skipped: needs the Debian package chromium)';

const look = (fixture: string): Look => ({
  fixture,
  language: 'en',
  glass: 'middle',
  access: {},
});

describe.skipIf(missing !== '')(`what a touch tells the kiosk${missing}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
  });
  afterAll(() => gallery.close());

  const acts = () => gallery.page.evaluate(() => globalThis.gallery.acts);
  const meant = async () => (await acts()).filter(({ event }) => event.type !== 'visitor.touched');
  const turn = (to: Look) => gallery.page.evaluate((asked) => globalThis.gallery.turn(asked), to);
  /** Waits until a second strike would count: by the page's own clock. */
  const settle = () =>
    gallery.page.evaluate(() => {
      const since = performance.now();
      return new Promise<void>((resolve) => {
        const look = () => {
          if (performance.now() - since > 350) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
    });

  beforeEach(() => gallery.show(look('starting')));

  test('an answer on the attract screen is answered at once', async () => {
    await gallery.show(look('attract'));
    await gallery.page.getByRole('button', { name: 'Fresh air' }).click();
    expect(await meant()).toEqual([
      {
        at: 'attract',
        event: { type: 'visitor.answered', answer: { type: 'single', option: 'b' } },
      },
    ]);
  });

  test('a touch beside the answers opens what this hub opens with', async () => {
    await gallery.show(look('attract'));
    await gallery.page.getByText('A question for you').click();
    expect(await meant()).toEqual([
      { at: 'attract', event: { type: 'visitor.opened', door: 'home' } },
    ]);
  });

  test('the privacy notice is one touch away', async () => {
    await gallery.show(look('attract'));
    await gallery.page.getByRole('button', { name: 'Privacy' }).click();
    expect(await meant()).toEqual([
      { at: 'attract', event: { type: 'visitor.opened', door: 'notice' } },
    ]);
  });

  test('the first touch on a dimmed screen only wakes it, even where an answer lies', async () => {
    await gallery.show(look('attract'));
    const answer = await gallery.page.getByRole('button', { name: 'Fresh air' }).boundingBox();
    if (answer === null) throw new Error('The answer is not there.');
    await gallery.show(look('attractDimmed'));
    await gallery.page.mouse.move(answer.x + 20, answer.y + 20);
    await gallery.page.mouse.down();
    // The kiosk is awake before the finger is lifted: what lies below must still not feel it.
    await turn(look('attract'));
    await gallery.page.mouse.up();
    await gallery.page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await meant()).toEqual([]);
    expect(await acts()).not.toEqual([]);
    await settle();
    await gallery.page.mouse.click(answer.x + 20, answer.y + 20);
    expect(await meant()).toHaveLength(1);
  });

  test('a finger that wakes the screen answers nothing when it is lifted', async () => {
    await gallery.show(look('attract'));
    const answer = await gallery.page.getByRole('button', { name: 'Fresh air' }).boundingBox();
    if (answer === null) throw new Error('The answer is not there.');
    const glass = await gallery.page.context().newCDPSession(gallery.page);
    const finger = { x: answer.x + 20, y: answer.y + 20 };

    await gallery.show(look('attractDimmed'));
    await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await turn(look('attract'));
    await settle();
    await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settle();
    expect(await meant()).toEqual([]);

    await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settle();
    expect(await meant()).toHaveLength(1);
  });

  test('the first key on a sleeping screen only wakes it too', async () => {
    await gallery.show(look('attractAsleep'));
    await gallery.page.keyboard.press('Enter');
    expect(await meant()).toEqual([]);
    expect(await acts()).not.toEqual([]);
  });

  test('a double strike acts once: its second half never opens what has just come', async () => {
    await gallery.show(look('home'));
    await turn(look('access'));
    await gallery.page.getByRole('button', { name: 'Privacy notice' }).click();
    expect(await meant()).toEqual([]);
    await settle();
    await gallery.page.getByRole('button', { name: 'Privacy notice' }).click();
    expect(await meant()).toHaveLength(1);
  });

  test('ten touches in a second are one sign of life', async () => {
    await gallery.show(look('home'));
    for (let touch = 0; touch < 10; touch += 1)
      await gallery.page.mouse.click(640, 100, { delay: 0 });
    const signs = (await acts()).filter(({ event }) => event.type === 'visitor.touched');
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.length).toBeLessThan(5);
  });

  test('the doors are reached and opened with Tab and Enter alone', async () => {
    await gallery.show(look('home'));
    await gallery.page.keyboard.press('Tab');
    const first = await gallery.page.evaluate(() => document.activeElement?.textContent);
    expect(first).toContain('Learn');
    await gallery.page.keyboard.press('Enter');
    expect(await meant()).toEqual([
      { at: 'home', event: { type: 'visitor.opened', door: 'learn' } },
    ]);
  });

  test('a focused key wears a ring that can be seen', async () => {
    await gallery.show(look('home'));
    await gallery.page.keyboard.press('Tab');
    const ring = await gallery.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      const mm = getComputedStyle(document.documentElement).getPropertyValue('--mm');
      return { outlineStyle, widthMm: Number.parseFloat(outlineWidth) / Number.parseFloat(mm) };
    });
    expect(ring.outlineStyle).toBe('solid');
    expect(ring.widthMm).toBeGreaterThan(0.7);
  });

  test('the warning takes every key and one touch keeps the visit', async () => {
    await gallery.show(look('homeWarned'));
    const focused = await gallery.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('I am still here');
    await gallery.page.keyboard.press('Enter');
    expect(await meant()).toEqual([{ at: 'homeWarned', event: { type: 'visitor.stayed' } }]);
  });

  test('what is read aloud on a new screen is its heading', async () => {
    await gallery.show(look('home'));
    await turn(look('notice'));
    await gallery.page.getByRole('status').filter({ hasText: 'Privacy, in short' }).waitFor();
  });

  test('nothing can be selected, zoomed, pulled or opened with a long press', async () => {
    await gallery.show(look('notice'));
    const locked = await gallery.page.evaluate(() => {
      const { userSelect, touchAction, overscrollBehaviorY } = getComputedStyle(
        document.documentElement,
      );
      return { userSelect, touchAction, overscrollBehaviorY };
    });
    expect(locked).toEqual({
      userSelect: 'none',
      touchAction: 'none',
      overscrollBehaviorY: 'none',
    });
  });
});
