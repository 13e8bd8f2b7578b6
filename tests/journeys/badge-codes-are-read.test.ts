import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../kiosk/language.ts';
import { drawQrCode, qrVersionOf } from '../../kiosk/qr-code.ts';
import { badgeAddresses, MOST_VERSION } from '../../main/badges/compact/badge-addresses.ts';
import { compact } from '../../main/badges/compact/compact.ts';
import { CHROMIUM, describeInChromium } from '../support/chromium.ts';
import { HAS_ZBAR, readWithZbar, readWithZxing } from '../support/code-readers.ts';
import { type Gallery, openGallery } from '../support/gallery/open-gallery.ts';
import { type Photograph, photograph } from '../support/photograph.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  STARTER,
} from '../support/sample-credentials.ts';
import { STAFF_BADGE } from '../support/staff-badge.ts';

const PAGE = 'https://badges.comune.example/verify/';
const QUIET_MODULES = 4;
const LEAST_MODULE_MM = 0.7;

const READERS = [
  { reader: 'zxing', read: readWithZxing, missing: '' },
  {
    reader: 'zbar',
    read: readWithZbar,
    missing: HAS_ZBAR ? '' : ' (skipped: install the Debian package zbar-tools)',
  },
];

const PHOTOGRAPHS: readonly (readonly [string, Photograph])[] = [
  ['from so far that a module is two pixels', { pxPerModule: 2 }],
  ['out of focus', { pxPerModule: 4, blurModules: 0.3 }],
  ['askew', { pxPerModule: 4, tilt: { turn: 6, away: 12 } }],
  ['with a lamp mirrored in the glass', { pxPerModule: 4, glare: true }],
  [
    'with all of these at once',
    { pxPerModule: 5, blurModules: 0.3, tilt: { turn: 6, away: 12 }, glare: true },
  ],
];

/** Every badge of the starter pack and one of staff, signed by a hub with a domain: the longer kind. */
async function everyAddress(): Promise<readonly string[]> {
  const issuer = createSampleIssuer({ home: SAMPLE_HOME });
  const all = [...STARTER.badges, STAFF_BADGE].flatMap((badge) =>
    LANGUAGES.map(async (language) => {
      const signed = await issueSample(issuer, badge, language);
      const [address, ...more] = badgeAddresses(PAGE, compact(signed)) ?? [];
      if (address === undefined || more.length > 0) throw new Error(`${badge.id} has no one code.`);
      return address;
    }),
  );
  return Promise.all(all);
}

describeInChromium('the code of every badge, on the screen of a 7″ kiosk', (browser) => {
  let gallery: Gallery;
  let addresses: readonly string[];
  beforeAll(async () => {
    gallery = await openGallery(CHROMIUM);
    addresses = await everyAddress();
  });
  afterAll(() => gallery.close());

  const show = (address: string) =>
    gallery.show({
      fixture: 'badge-code',
      language: 'it',
      glass: 'small',
      access: {},
      code: drawQrCode(address),
    });
  const longest = () => addresses.reduce((one, other) => (one.length > other.length ? one : other));

  /** The largest code on the glass, and what a camera makes of it. */
  async function photographed(how: Photograph): Promise<Buffer> {
    await show(longest());
    const code = await gallery.page.locator('.qr').screenshot();
    const modules = drawQrCode(longest()).rows.length + 2 * QUIET_MODULES;
    const camera = await browser().newPage();
    const taken = await photograph(camera, code, { ...how, modules });
    await camera.close();
    return taken;
  }

  test('has modules that a phone can tell apart', async () => {
    for (const address of addresses) {
      const modules = drawQrCode(address).rows.length + 2 * QUIET_MODULES;
      expect(qrVersionOf(address)).toBeLessThanOrEqual(MOST_VERSION);
      await show(address);
      const sideMm = await gallery.page.evaluate(() => {
        const mm = getComputedStyle(document.documentElement).getPropertyValue('--mm');
        const side = document.querySelector('.qr')?.getBoundingClientRect().width ?? 0;
        return side / Number.parseFloat(mm);
      });
      expect(sideMm / modules).toBeGreaterThanOrEqual(LEAST_MODULE_MM);
    }
  });

  for (const { reader, read, missing } of READERS) {
    describe.skipIf(missing !== '')(`is read by ${reader}${missing}`, () => {
      test('off the whole screen as it is', async () => {
        for (const address of addresses) {
          await show(address);
          expect(await read(await gallery.page.screenshot())).toBe(address);
        }
      });

      test.each(PHOTOGRAPHS)('%s', async (_, how) => {
        expect(await read(await photographed(how))).toBe(longest());
      });
    });
  }

  test('is read by zxing from far to the side', async () => {
    const how = { pxPerModule: 5, tilt: { turn: 15, away: 30 } };
    expect(await readWithZxing(await photographed(how))).toBe(longest());
  });
});
