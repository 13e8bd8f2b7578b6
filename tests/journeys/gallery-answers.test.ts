import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFocus } from '../../kiosk/ipc/page-focus.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { BenchHandsFromAfar } from '../../main/cli/bench-command.ts';
import { answerByKeys } from '../../main/cli/journey-answer.ts';
import { createKeyWalker } from '../../main/cli/key-walker.ts';
import type { PageWatch } from '../../main/cli/page-watch.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { type Look, viewFor } from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? '' : ' (skipped: needs the Debian package chromium)';

/** A bench whose keys are wired to the page that is shown; a place is left by the answer to it. */
function keysOf({ page }: Gallery, look: Look) {
  let pressed: FocusKey | undefined;
  let focus: PageFocus | undefined;
  let answered = false;
  const view = () => ({ ...viewFor(look), place: answered ? 'answered' : look.fixture });

  const hands = {
    async perform(hand: { readonly do: string; readonly key?: string }) {
      if (hand.do !== 'press-key') return;
      pressed = hand.key as FocusKey;
      await page.evaluate((key) => globalThis.gallery.press(key), pressed);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const { acts, focuses } = await page.evaluate(() => globalThis.gallery);
      answered = acts.some(({ event }) => event.type === 'visitor.answered');
      focus = focuses.at(-1);
    },
  } as unknown as BenchHandsFromAfar;
  const watch: PageWatch = {
    now: view,
    until: async (isTrueOf) => (isTrueOf(view()) ? view() : undefined),
    untilKey: async () => true,
    focus: () => focus,
    untilFocus: async () => focus,
  };
  return { hands, page: watch, acts: () => page.evaluate(() => globalThis.gallery.acts) };
}

const PLACES: readonly (readonly [string, Pick<Look, 'glass' | 'access'>])[] = [
  ['10.1″ glass', { glass: 'middle', access: {} }],
  ['7″ glass in large letters', { glass: 'small', access: { textSize: 'large' } }],
];

describe.skipIf(missing !== '')(`the scripted visitor answers with keys alone${missing}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
  });
  afterAll(() => gallery.close());

  describe.each(PLACES)('on %s', (_, place) => {
    test.each(['single', 'true-false', 'multiple', 'number', 'ordering', 'matching'])(
      'a question that is %s, once and whole',
      async (kind) => {
        const look: Look = { fixture: `question-${kind}`, language: 'en', ...place };
        await gallery.show(look);
        const view = viewFor(look);
        if (view.screen !== 'lessonQuestion') throw new Error('That is no question.');
        const { hands, page, acts } = keysOf(gallery, look);
        const walker = createKeyWalker({ hands, page });
        expect(await answerByKeys(view.question, walker)).toBe(true);
        const said = (await acts()).map(({ event }) => event.type);
        expect(said.filter((type) => type !== 'visitor.touched')).toEqual(['visitor.answered']);
      },
    );
  });
});
