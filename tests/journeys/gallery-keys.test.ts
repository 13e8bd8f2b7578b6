import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CONTROLS } from '../../kiosk/ipc/page-focus.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { Access } from '../../kiosk/view.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { walkByKeys } from '../support/gallery/walk-by-keys.ts';
import {
  FIXTURE_NAMES,
  GLASSES,
  type GlassName,
  isShownOn,
  type Look,
} from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? '' : ' (skipped: needs the Debian package chromium)';

const NAMES: Record<GlassName, string> = {
  small: 'a 7″ glass',
  middle: 'a 10.1″ glass',
  tall: 'a standing totem',
  wide: 'a 21.5″ glass',
};
const WAYS = [
  { name: 'standard letters', access: { textSize: 'standard' } },
  { name: 'large letters', access: { textSize: 'large' } },
] as const;

const look = (
  fixture: string,
  access: Partial<Access> = {},
  glass: GlassName = 'middle',
): Look => ({
  fixture,
  language: 'en',
  glass,
  access,
});

describe.skipIf(missing !== '')(`the focus of whoever uses keys${missing}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
  });
  afterAll(() => gallery.close());
  beforeEach(() => gallery.show(look('starting')));

  const press = (...keys: readonly FocusKey[]) =>
    gallery.page.evaluate((pressed) => {
      for (const key of pressed) globalThis.gallery.press(key);
    }, keys);
  /** Walks to the control of this name. */
  const walkTo = (name: string) =>
    gallery.page.evaluate((wanted) => {
      for (let steps = 0; steps < 100; steps += 1) {
        if (document.activeElement?.getAttribute('name') === wanted) return;
        globalThis.gallery.press('next');
      }
      throw new Error(`No key comes to ${wanted}.`);
    }, name);
  const turn = async (to: Look) => {
    await gallery.page.evaluate((asked) => globalThis.gallery.turn(asked), to);
    await gallery.page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    });
  };
  const focused = () =>
    gallery.page.evaluate(() => {
      const on = document.activeElement;
      return on?.getAttribute('name') ?? on?.localName;
    });
  const text = () => gallery.page.evaluate(() => document.activeElement?.textContent ?? '');

  describe.each(Object.keys(GLASSES) as GlassName[])('on %s', (glass) => {
    test.each(WAYS)(
      `${NAMES[glass]}, $name: keys come to everything, and the focus is always seen and on something`,
      async ({ access }) => {
        const complaints: string[] = [];
        for (const fixture of FIXTURE_NAMES.filter((name) => isShownOn(name, glass))) {
          await gallery.show(look(fixture, access, glass));
          for (const complaint of await gallery.page.evaluate(walkByKeys, CONTROLS)) {
            complaints.push(`${fixture}: ${complaint}`);
          }
        }
        expect(complaints).toEqual([]);
      },
    );
  });

  test('is shown to nobody who touches', async () => {
    await gallery.show(look('home'));
    expect(await focused()).toBe('main');
    await press('next');
    expect(await focused()).toBe('door');
    await gallery.page.mouse.click(640, 100);
    await turn(look('access'));
    expect(await focused()).toBe('main');
  });

  test('begins at the top of every new place, on what can be pressed first', async () => {
    await gallery.show(look('home'));
    await walkTo('help');
    await turn(look('learn'));
    expect(await focused()).toBe('stone');
    expect(await gallery.page.evaluate(() => globalThis.gallery.focuses.at(-1))).toMatchObject({
      control: 'stone',
      nth: 1,
    });
  });

  test('stays where it is when only the language changes', async () => {
    await gallery.show(look('home'));
    await walkTo('language');
    const before = await text();
    await turn({ ...look('home'), language: 'it' });
    expect(await text()).toBe(before);
  });

  test('goes to Help when the key it was on has no room beside large letters', async () => {
    await gallery.show(look('home'));
    await walkTo('text');
    await turn(look('home', { textSize: 'large' }));
    expect(await focused()).toBe('help');
    await turn(look('home'));
    expect(await focused()).toBe('help');
  });

  test('is kept for Tab and Enter as well as for tactile keys', async () => {
    await gallery.show(look('home'));
    for (let tabs = 0; (await focused()) !== 'text'; tabs += 1) {
      if (tabs > 40) throw new Error('Tab never comes to the text size.');
      await gallery.page.keyboard.press('Tab');
    }
    await gallery.page.keyboard.press('Enter');
    await turn(look('home', { textSize: 'large' }));
    expect(await focused()).toBe('help');
  });

  test('stays on the stone that switched large letters on, where that is still on the page', async () => {
    await gallery.show(look('access', {}, 'wide'));
    await press('next');
    for (let steps = 0; !(await text()).includes('Large text'); steps += 1) {
      if (steps > 40) throw new Error('No key comes to large text.');
      await press('next');
    }
    await turn(look('access', { textSize: 'large' }, 'wide'));
    expect(await text()).toContain('Large text');
  });

  test('goes on to the way on when a card was called unclear and the key is thanked away', async () => {
    await gallery.show(look('lesson-card'));
    await walkTo('unclear');
    await turn({ ...look('lesson-card-unclear'), place: 'lesson-card' });
    expect(await focused()).toBe('go');
  });

  test('is taken by the warning, and given back by it', async () => {
    await gallery.show(look('home'));
    await walkTo('finish');
    await turn({ ...look('homeWarned'), place: 'home' });
    expect(await focused()).toBe('stay');
    await press('next');
    expect(await focused()).toBe('stay');
    await turn(look('home'));
    expect(await focused()).toBe('finish');
  });

  test('that was never on anything lands in the screen, not in the frame around it', async () => {
    await gallery.show(look('home'));
    await press('previous');
    expect(await focused()).toBe('door');
  });
});
