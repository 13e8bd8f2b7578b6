import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { didDocumentUrl, issuerIdOf, verificationMethodOf } from '../../main/badges/issuer-id.ts';
import { signStatusList } from '../../main/badges/status-list.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  STARTER,
  sampleKey,
} from '../support/sample-credentials.ts';
import { type Phone, type PhoneOptions, takePhone } from '../support/verify-page.ts';

const EN = WORDS.en;
const key = sampleKey();
const issuer = issuerIdOf(key.multikey, SAMPLE_HOME);
const verificationMethod = verificationMethodOf(issuer.did, key.multikey);
const [badge] = STARTER.badges;
if (!badge) throw new Error('There are no starter badges.');
const signed = await issueSample(createSampleIssuer({ home: SAMPLE_HOME }), badge);
const place = Number(signed.credentialStatus.statusListIndex);

const document = (revoked?: string) => ({
  id: issuer.did,
  verificationMethod: [
    {
      id: verificationMethod,
      type: 'Multikey',
      controller: issuer.did,
      publicKeyMultibase: key.multikey,
      ...(revoked === undefined ? {} : { revoked }),
    },
  ],
  assertionMethod: [verificationMethod],
});
const listWith = (withdrawn: readonly number[]) =>
  signStatusList({
    issuer,
    key: { verificationMethod, sign: key.sign },
    withdrawn,
    on: '2026-09-20T00:00:00Z',
  });
const DID_JSON = didDocumentUrl(SAMPLE_HOME);

describeInChromium('a badge of an issuer with a domain', (browser) => {
  async function phone(options: PhoneOptions): Promise<Phone> {
    const taken = await takePhone(browser(), options);
    onTestFinished(taken.close);
    return taken;
  }
  const ask = (page: Page) => page.getByRole('button', { name: EN.ask.button }).click();
  /** Nothing is left to be checked. */
  const answered = (page: Page) =>
    page.locator('.checks .skipped').first().waitFor({ state: 'detached' });

  test('waits, as long as its keys are not at hand, and asks nobody by itself', async () => {
    const { open, asked } = await phone({});
    const page = await open(signed);
    expect(await page.textContent('h1')).toBe(EN.verdict.unknown);
    expect(await page.innerText('.outcome')).toContain(EN.ask.consequence('learning.example'));
    expect(await page.locator('.checks .failed').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  test('is genuine where the page was hosted with what its issuer publishes', async () => {
    const { open, asked } = await phone({ issuers: [document()] });
    expect(await (await open(signed)).textContent('h1')).toBe(EN.verdict.valid);
    expect(asked).toEqual([]);
  });

  test('is genuine, and not withdrawn, once its issuer was asked at a reader’s wish', async () => {
    const web = { [DID_JSON]: document(), [issuer.statusList]: await listWith([place + 1]) };
    const { open, asked } = await phone({ web });
    const page = await open(signed);
    await ask(page);
    await answered(page);
    expect(await page.textContent('h1')).toBe(EN.verdict.valid);
    expect(asked.toSorted()).toEqual([DID_JSON, issuer.statusList].toSorted());
  });

  test('does not hold once it was withdrawn', async () => {
    const web = { [DID_JSON]: document(), [issuer.statusList]: await listWith([place]) };
    const { open } = await phone({ web });
    const page = await open(signed);
    await ask(page);
    await answered(page);
    expect(await page.textContent('h1')).toBe(EN.verdict.invalid);
    expect(await page.innerText('.outcome')).toContain('Its issuer has withdrawn it.');
  });

  test('does not hold once its key was revoked, and says since when', async () => {
    const { open } = await phone({ issuers: [document('2026-09-20T08:00:00Z')] });
    const page = await open(signed);
    expect(await page.innerText('.outcome')).toContain('revoked the key on 20 September 2026');
  });

  test('is as good as before where the issuer cannot be reached', async () => {
    const { open } = await phone({ issuers: [document()] });
    const page = await open(signed);
    await ask(page);
    await page.getByText(EN.ask.outcomes.unreachable).waitFor();
    expect(await page.textContent('h1')).toBe(EN.verdict.valid);
  });

  test('is not made genuine by a file of keys that somebody hands over', async () => {
    const { open } = await phone({});
    const page = await open(signed);
    await page.locator('.wall').evaluate((wall) => wall.setAttribute('data-before', ''));
    await page.setInputFiles('#file', {
      name: 'did.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify([document()])),
    });
    await page.locator('.wall:not([data-before])').waitFor();
    expect(await page.textContent('h1')).toBe(EN.verdict.unknown);
  });
});

describeInChromium('a badge of an issuer that is its key', (browser) => {
  test('is only unchanged on a page that does not know the key, whatever the key calls itself', async () => {
    const taken = await takePhone(browser(), { issuers: [] });
    onTestFinished(taken.close);
    const page = await taken.open(await issueSample(createSampleIssuer(), badge));
    expect(await page.textContent('h1')).toBe(EN.verdict.intact);
    expect(await page.innerText('.outcome')).toContain('a key that calls itself Biblioteca');
    expect(await page.innerText('main')).toContain(EN.badge.byKeyAlone);
  });

  test('is genuine where whoever hosts the page vouches for the key, until a list says otherwise', async () => {
    const taken = await takePhone(browser());
    onTestFinished(taken.close);
    const alone = await issueSample(createSampleIssuer(), badge);
    const page = await taken.open(alone);
    expect(await page.textContent('h1')).toBe(EN.verdict.valid);
    expect(await page.innerText('main')).toContain(EN.badge.byKnownKey);
    expect(await page.innerText('main')).toContain(EN.ask.nowhere);
    const hand = async (json: unknown) => {
      const buffer = Buffer.from(JSON.stringify(json));
      await page.setInputFiles('#file', { name: 'x.json', mimeType: 'application/json', buffer });
    };
    const own = issuerIdOf(key.multikey, undefined);
    await hand(
      await signStatusList({
        issuer: own,
        key: { verificationMethod: verificationMethodOf(own.did, key.multikey), sign: key.sign },
        withdrawn: [Number(alone.credentialStatus.statusListIndex)],
        on: '2026-09-20T00:00:00Z',
      }),
    );
    await page.getByText('Its issuer has withdrawn it.').first().waitFor();
    expect(await page.textContent('h1')).toBe(EN.verdict.invalid);
  });
});
