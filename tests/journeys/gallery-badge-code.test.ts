import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../kiosk/view.ts';
import { badgeWordsIn } from '../../renderer/text/badge-words.ts';
import { LARGEST_CODE_TEXT, SMALL_CODE_TEXT } from '../support/badge-view-fixtures.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { GLASSES, type GlassName } from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const ZBAR = '/usr/bin/zbarimg';
const missing = [
  ...(existsSync(CHROMIUM) ? [] : ['chromium']),
  ...(existsSync(ZBAR) ? [] : ['zbar-tools']),
].map((name) => ` (skipped: needs the Debian package ${name})`);

/** Below this a phone that is held in a hand sees grey (requirement A-11). */
const LEAST_MODULE_MM = 0.7;
const QUIET_MODULES = 8;

const GLASS_NAMES = Object.keys(GLASSES) as GlassName[];
const WAYS: readonly Partial<Access>[] = [
  {},
  { textSize: 'large' },
  { contrast: 'high' },
  { lowReach: true },
];

describe.skipIf(missing.length > 0)(`the code of a badge on the glass${missing.join('')}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
  });
  afterAll(() => gallery.close());

  async function show(fixture: string, glass: GlassName, access: Partial<Access>): Promise<void> {
    await gallery.show({ fixture, language: 'en', glass, access });
    const key = gallery.page.getByRole('button', { name: badgeWordsIn('en').code.show });
    if (await key.isVisible()) await key.click();
    await gallery.page.locator('.qr').waitFor();
  }

  const ways = GLASS_NAMES.flatMap((glass) => WAYS.map((access) => ({ glass, access })));

  test.each(ways)('is as crisp as the glass on $glass, $access', async ({ glass, access }) => {
    for (const fixture of ['badge-code', 'badge-code-small', 'badge-code-series']) {
      await show(fixture, glass, access);
      const { side, left, top, modules, mm } = await gallery.page.evaluate(() => {
        const code = document.querySelector('.qr');
        if (code === null) throw new Error('There is no code.');
        const { width, left, top } = code.getBoundingClientRect();
        const [, , modules = Number.NaN] = (code.getAttribute('viewBox') ?? '')
          .split(' ')
          .map(Number);
        const root = getComputedStyle(document.documentElement);
        return {
          side: width * devicePixelRatio,
          left: left * devicePixelRatio,
          top: top * devicePixelRatio,
          modules,
          mm: Number.parseFloat(root.getPropertyValue('--mm')) * devicePixelRatio,
        };
      });
      expect(modules).toBeGreaterThan(21 + QUIET_MODULES);
      expect(side / modules).toBe(Math.round(side / modules));
      expect(side / modules / mm).toBeGreaterThanOrEqual(LEAST_MODULE_MM);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
    }
  });

  test.each(ways)('is read off $glass, $access', async ({ glass, access }) => {
    for (const [fixture, text] of [
      ['badge-code', LARGEST_CODE_TEXT],
      ['badge-code-small', SMALL_CODE_TEXT],
    ] as const) {
      await show(fixture, glass, access);
      const input = await gallery.page.screenshot();
      const { stdout } = spawnSync(ZBAR, ['--quiet', '--raw', '-'], { input, encoding: 'utf8' });
      expect(stdout.trim()).toBe(text);
    }
  });
});
