import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDocumentLoader, UnbundledDocument } from '../../../main/badges/documents.ts';
import { signCredential } from '../../../main/badges/signing.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import {
  issueStarterBadges,
  SAMPLE_HOME,
  SAMPLE_NOW,
  sampleKey,
} from '../../support/sample-credentials.ts';

const load = createDocumentLoader(new Map());

test.each([
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
])('%s is bundled', async (url) => {
  const { document, documentUrl } = await load(url);
  expect(documentUrl).toBe(url);
  expect(document).toHaveProperty('@context');
});

test.each([
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.4.json',
  'https://learning.example/hubs/piazza/did.json',
  'file:///etc/passwd',
  '',
])('%j is an error that names it', async (url) => {
  await expect(load(url)).rejects.toEqual(new UnbundledDocument(url));
  await expect(load(url)).rejects.toMatchObject({ url });
});

describe('nothing is ever asked of the network', () => {
  const asked: unknown[] = [];
  beforeEach(() => {
    asked.length = 0;
    // Everything in Node that reaches another machine goes through one of these two.
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (what) => {
      asked.push(what);
      throw new Error('The network was asked.');
    });
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...what) {
      asked.push(what);
      return this.destroy(new Error('The network was asked.'));
    });
  });
  afterEach(() => vi.restoreAllMocks());

  test('by signing or checking badges', async () => {
    const [badge] = await issueStarterBadges({ home: SAMPLE_HOME });
    await verifyBadge(badge, { now: SAMPLE_NOW });
    expect(asked).toEqual([]);
  });

  test('by checking one whose vocabulary, issuer and list are elsewhere', async () => {
    const [badge] = await issueStarterBadges({ home: SAMPLE_HOME });
    const contexts = [...(badge?.['@context'] ?? []), 'https://elsewhere.example/words.json'];
    const verdict = await verifyBadge({ ...badge, '@context': contexts }, { now: SAMPLE_NOW });
    expect(verdict.valid).toBe(false);
    expect(asked).toEqual([]);
  });

  test('by signing something that speaks of a foreign vocabulary', async () => {
    const [badge] = await issueStarterBadges();
    const { proof: _, ...unsigned } = badge ?? {};
    const context = [
      'https://www.w3.org/ns/credentials/v2',
      'https://elsewhere.example/words.json',
    ];
    const { multikey, sign } = sampleKey();
    const signing = { key: { verificationMethod: `did:key:${multikey}#${multikey}`, sign } };
    const signed = signCredential(
      { ...unsigned, '@context': context },
      { ...signing, created: '2026-09-20T00:00:00Z' },
    );
    await expect(signed).rejects.toThrow('elsewhere.example');
    expect(asked).toEqual([]);
  });
});
