import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import type { Access } from '../../kiosk/view.ts';
import { inspectPage } from '../support/gallery/inspect-page.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { FIXTURE_NAMES, GLASSES, type GlassName, isShownOn } from '../support/view-fixtures.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? '' : ' (skipped: needs the Debian package chromium)';

const NAMES: Record<GlassName, string> = {
  small: 'a 7″ glass',
  middle: 'a 10.1″ glass',
  tall: 'a standing totem',
  wide: 'a 21.5″ glass',
};
const GLASS_NAMES = Object.keys(GLASSES) as GlassName[];

interface Way {
  readonly name: string;
  readonly languages?: readonly LanguageCode[];
  readonly access: Partial<Access>;
}

const PLAIN: Way = { name: 'as it is', access: {} };
const HIGH: Way = { name: 'in strong contrast', access: { contrast: 'high' } };
const WAYS: readonly Way[] = [
  PLAIN,
  { name: 'in large letters', access: { textSize: 'large' } },
  // Low reach moves things and does not re-set them: the longer language says enough.
  { name: 'in low reach', access: { lowReach: true }, languages: ['it'] },
  {
    name: 'in large letters and low reach',
    access: { textSize: 'large', lowReach: true },
    languages: ['it'],
  },
];

describe.skipIf(missing !== '')(`every screen${missing}`, () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
    await gallery.page.evaluate(axe.source);
  });
  afterAll(() => gallery.close());

  /** Complaints about every screen, one line each, so that a failure names what to look at. */
  async function overEveryScreen(
    glass: GlassName,
    languages: readonly LanguageCode[],
    { access }: Way,
    complaintsNow: () => Promise<readonly string[]>,
  ): Promise<string[]> {
    const complaints: string[] = [];
    for (const fixture of FIXTURE_NAMES.filter((name) => isShownOn(name, glass))) {
      for (const language of languages) {
        await gallery.show({ fixture, language, glass, access });
        for (const complaint of await complaintsNow()) {
          complaints.push(`${fixture}, ${glass}, ${language}: ${complaint}`);
        }
      }
    }
    return complaints;
  }

  /** What axe-core finds; WCAG AAA contrast is asked for on top of its defaults. */
  const axeComplaints = () =>
    gallery.page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true } } },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
      );
    });

  const bodyComplaints = () => gallery.page.evaluate(inspectPage, { targetMm: 15, gapMm: 3 });

  describe.each(GLASS_NAMES)('on %s', (glass) => {
    test.each(WAYS)(
      `${NAMES[glass]}, $name: nothing is cut or covered, and a finger hits every target`,
      async (way) => {
        expect(
          await overEveryScreen(glass, way.languages ?? LANGUAGES, way, bodyComplaints),
        ).toEqual([]);
      },
    );

    test(`${NAMES[glass]}: axe-core finds nothing, and text is read at 7:1`, async () => {
      expect(await overEveryScreen(glass, ['it'], PLAIN, axeComplaints)).toEqual([]);
    });
  });

  test('axe-core finds nothing in English', async () => {
    expect(await overEveryScreen('middle', ['en'], PLAIN, axeComplaints)).toEqual([]);
  });

  test('axe-core finds nothing in strong contrast', async () => {
    expect(await overEveryScreen('middle', ['it'], HIGH, axeComplaints)).toEqual([]);
  });
});
