import { expect, onTestFinished, test } from 'vitest';
import { signCredential } from '../../main/badges/signing.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import {
  createSampleIssuer,
  issueSample,
  STARTER,
  sampleKey,
} from '../support/sample-credentials.ts';
import { takePhone } from '../support/verify-page.ts';

/** What has run scripts out of texts before, in one page or another. */
const TEXTS = [
  '<script>globalThis.harmed = 1</script>',
  '<img src=x onerror="globalThis.harmed = 1">',
  '<svg onload="globalThis.harmed = 1">',
  '"><iframe srcdoc="<script>parent.harmed = 1</script>">',
  'javascript:globalThis.harmed = 1',
  '{{constructor.constructor("harmed = 1")()}}',
  '</title><script>globalThis.harmed = 1</script>',
];
const PICTURES = [
  'javascript:globalThis.harmed=1',
  'https://tracker.example/seen.png',
  'data:text/html,<script>globalThis.harmed=1</script>',
  `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.harmed=1"><script>globalThis.harmed=1</script><image href="https://tracker.example/seen.png"/></svg>')}`,
  `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="globalThis.harmed=1"/></body></foreignObject></svg>')}`,
];

const key = sampleKey();
const [starter] = STARTER.badges;
if (!starter) throw new Error('There are no starter badges.');
const { proof, ...unsigned } = await issueSample(createSampleIssuer(), starter);
const [{ verificationMethod, created }] = proof;

/** A badge that is signed as it should be, and says this wherever it can say something. */
function badgeSaying(text: string, picture: string) {
  const { achievement, ...subject } = unsigned.credentialSubject;
  const hostile = {
    ...unsigned,
    name: text,
    issuer: { ...unsigned.issuer, name: text },
    evidence: [{ type: ['Evidence'], narrative: text }],
    credentialSubject: {
      ...subject,
      achievement: {
        ...achievement,
        name: text,
        description: text,
        criteria: { narrative: text },
        image: { id: picture, type: 'Image', caption: text },
        alignment: [
          { type: ['Alignment'], targetName: text, targetUrl: 'urn:x:y', targetFramework: text },
        ],
      },
    },
  };
  return signCredential(hostile, { key: { verificationMethod, sign: key.sign }, created });
}

describeInChromium('a genuine badge of somebody who means harm', (browser) => {
  test('is shown as text and runs nothing, fetches nothing, and turns no word around', async () => {
    const { open, asked, close } = await takePhone(browser());
    onTestFinished(close);
    for (const [index, text] of TEXTS.entries()) {
      const picture = PICTURES[index % PICTURES.length] ?? '';
      const page = await open(await badgeSaying(text, picture));
      for (const name of [WORDS.en.keep.png, WORDS.en.keep.svg]) {
        await page.getByRole('button', { name }).click();
      }
      expect(await page.textContent('.face h2')).toBe(text);
      expect(await page.textContent('h1')).toBe(WORDS.en.verdict.valid);
      expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
      expect(await page.locator('main :is(script, iframe, object, embed, a, style)').count()).toBe(
        0,
      );
      await page.close();
    }
    expect(asked).toEqual([]);
  });

  test('is not run by an address either', async () => {
    const { scan, asked, close } = await takePhone(browser());
    onTestFinished(close);
    for (const text of TEXTS) {
      const page = await scan(encodeURIComponent(text));
      expect(await page.textContent('[role=alert]')).toBe(WORDS.en.start.trouble.addressDamaged);
      expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
      await page.close();
    }
    expect(asked).toEqual([]);
  });
});
