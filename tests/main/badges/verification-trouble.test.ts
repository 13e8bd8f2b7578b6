import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenBadge } from '../../../main/badges/open-badge.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import { outcomesOf, signedAnew } from '../../support/badge-surgery.ts';
import { issueStarterBadges, SAMPLE_NOW, sampleKey } from '../../support/sample-credentials.ts';

let badge: OpenBadge;
let other: OpenBadge;

beforeAll(async () => {
  const [first, second] = await issueStarterBadges();
  if (!first || !second) throw new Error('the starter pack has badges');
  badge = first;
  other = second;
});

describe('what is no badge is said to be none', () => {
  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['a list', []],
    ['a text', 'badge'],
  ])('%s', async (_, document) => {
    expect(await verifyBadge(document, { now: SAMPLE_NOW })).toEqual({
      valid: false,
      checks: [{ check: 'shape', outcome: 'failed', failure: { code: 'shape.not-an-object' } }],
    });
  });

  test.each([
    ['@context'],
    ['type'],
    ['id'],
    ['issuer'],
    ['validFrom'],
    ['credentialSubject.type'],
    ['credentialSubject.achievement.name'],
    ['credentialSubject.achievement.description'],
    ['credentialSubject.achievement.criteria'],
  ])('a badge without %s', async (path) => {
    const { shape } = await outcomesOf(without(badge, path));
    expect(shape).toEqual({ code: 'shape.missing', path });
  });

  test('a badge that is another kind of credential', async () => {
    const { shape, proof } = await outcomesOf({
      ...badge,
      type: ['VerifiableCredential', 'Degree'],
    });
    expect(shape).toEqual({ code: 'shape.unexpected', path: 'type' });
    expect(proof).toBe('nothing-to-check');
  });

  test('a badge of the older data model', async () => {
    const contexts = ['https://www.w3.org/2018/credentials/v1', badge['@context'][1]];
    expect((await outcomesOf({ ...badge, '@context': contexts })).shape).toEqual({
      code: 'shape.unexpected',
      path: '@context',
    });
  });
});

describe('a vocabulary that is not bundled', () => {
  test('is named, and never looked for', async () => {
    const url = 'https://elsewhere.example/context.json';
    const outcomes = await outcomesOf({ ...badge, '@context': [...badge['@context'], url] });
    expect(outcomes).toMatchObject({
      shape: { code: 'shape.unknown-context', url },
      proof: 'nothing-to-check',
    });
  });

  test('is refused when it is written into the badge: it could turn the meaning of a word', async () => {
    const own = { name: 'https://schema.org/alternateName' };
    const { shape } = await outcomesOf({ ...badge, '@context': [...badge['@context'], own] });
    expect(shape).toEqual({ code: 'shape.unknown-context', url: '{…}' });
  });
});

describe('a part that no signature covers', () => {
  const types = ['VerifiableCredential', 'OpenBadgeCredential'];
  test.each([
    ['nothing at all', { validUntil: null }, 'validUntil'],
    ['an empty list', { endorsement: [] }, 'endorsement'],
    [
      'an id that is forgotten',
      { evidence: [{ id: '_:b0', type: ['Evidence'] }] },
      'evidence.0.id',
    ],
    ['an empty id', { evidence: [{ id: '', type: ['Evidence'] }] }, 'evidence.0.id'],
    ['an empty address', { image: '' }, 'image'],
    ['a text twice', { type: [...types, 'OpenBadgeCredential'] }, 'type'],
    ['a keyword', { '@included': [{ name: 'x' }] }, '@included'],
    ['a context inside', { issuer: { id: 'a:b', '@context': {} } }, 'issuer.@context'],
    ['a long name', { 'https://schema.org/name': 'x' }, 'https://schema.org/name'],
    ['half a character', { name: '\ud83c' }, 'name'],
  ])('is refused: %s', async (_, added, path) => {
    const { shape } = await outcomesOf({ ...badge, ...added });
    expect(shape).toEqual({ code: 'shape.unsigned', path });
  });

  test('is refused when it is a word without meaning', async () => {
    const { shape, proof } = await outcomesOf({ ...badge, colour: 'gold' });
    expect(shape).toBe('passed');
    expect(proof).toMatchObject({ code: 'proof.unreadable' });
  });
});

test('a badge for nobody is refused, though it is well signed', async () => {
  const { id: _, ...nobody } = badge.credentialSubject;
  const outcomes = await outcomesOf(await signedAnew(badge, { credentialSubject: nobody }));
  expect(outcomes).toMatchObject({ subject: { code: 'subject.missing' }, proof: 'passed' });
});

describe('the key', () => {
  test('a badge without a proof', async () => {
    const { proof: _, ...unsigned } = badge;
    expect((await outcomesOf(unsigned)).key).toEqual({ code: 'key.no-proof' });
  });

  test('an empty list of proofs', async () => {
    // An empty list is no part a signature could cover, and is refused as that too.
    expect(await outcomesOf({ ...badge, proof: [] })).toMatchObject({
      shape: { code: 'shape.unsigned', path: 'proof' },
      key: { code: 'key.no-proof' },
    });
  });

  test('two proofs, though both are right', async () => {
    const { key } = await outcomesOf({ ...badge, proof: [badge.proof[0], badge.proof[0]] });
    expect(key).toEqual({ code: 'key.several-proofs', count: 2 });
  });

  test.each([
    ['eddsa-jcs-2022', { cryptosuite: 'eddsa-jcs-2022' }],
    ['Ed25519Signature2020', { type: 'Ed25519Signature2020', cryptosuite: undefined }],
  ])('a proof made in another way: %s', async (suite, different) => {
    const proof = JSON.parse(JSON.stringify({ ...badge.proof[0], ...different }));
    expect((await outcomesOf({ ...badge, proof })).key).toEqual({
      code: 'key.unknown-suite',
      suite,
    });
  });

  test('a proof for another purpose', async () => {
    const proof = { ...badge.proof[0], proofPurpose: 'authentication' };
    expect((await outcomesOf({ ...badge, proof })).key).toEqual({
      code: 'key.wrong-purpose',
      purpose: 'authentication',
    });
  });

  test('somebody else’s key, though the signature is right', async () => {
    const key = sampleKey('stranger');
    const method = `did:key:${key.multikey}#${key.multikey}`;
    expect(await outcomesOf(await signedAnew(badge, {}, { key, method }))).toMatchObject({
      key: { code: 'key.not-the-issuers', method },
      proof: 'nothing-to-check',
    });
  });

  test('a key that says it is the issuer’s, and is not', async () => {
    const key = sampleKey('stranger');
    const method = `${badge.issuer.id}#${key.multikey}`;
    const { key: outcome } = await outcomesOf(await signedAnew(badge, {}, { key, method }));
    expect(outcome).toEqual({ code: 'key.not-published', method });
  });

  test('an issuer whose name is no key of this kind', async () => {
    const did = 'did:key:zDnaeTHfhmSaQKBc7CmdL3K7oYg3D6SC7yowe2eBeVd2DH32r';
    const method = `${did}#${did.slice('did:key:'.length)}`;
    const issuer = { ...badge.issuer, id: did };
    const { key } = await outcomesOf(await signedAnew(badge, { issuer }, { method }));
    expect(key).toEqual({ code: 'key.not-published', method });
  });
});

describe('the proof', () => {
  test('of another badge of the same issuer', async () => {
    expect((await outcomesOf({ ...badge, proof: other.proof })).proof).toEqual({
      code: 'proof.wrong',
    });
  });

  test('by another key in the issuer’s name', async () => {
    const [{ verificationMethod: method }] = badge.proof;
    const forged = await signedAnew(badge, {}, { key: sampleKey('stranger'), method });
    expect((await outcomesOf(forged)).proof).toEqual({ code: 'proof.wrong' });
  });

  test.each([
    ['is missing', undefined],
    ['holds nothing behind its mark', 'z'],
    ['is cut short', 'z5KTX5yikM4eUukZW9'],
    ['is written another way', 'uAQID'],
    ['holds a letter that is none of the 58', `z${'0'.repeat(88)}`],
    ['is endless', `z${'1'.repeat(10_000)}`],
  ])('whose value %s', async (_, proofValue) => {
    const proof = [JSON.parse(JSON.stringify({ ...badge.proof[0], proofValue }))];
    expect((await outcomesOf({ ...badge, proof })).proof).toEqual({ code: 'proof.malformed' });
  });

  test('whose date is none', async () => {
    const proof = [{ ...badge.proof[0], created: 'yesterday' }];
    expect((await outcomesOf({ ...badge, proof })).proof).toEqual({ code: 'proof.malformed' });
  });

  test('that was meant to hold for a while', async () => {
    const proof = [{ ...badge.proof[0], expires: '2026-09-20T09:00:00Z' }];
    expect((await outcomesOf({ ...badge, proof })).proof).toEqual({
      code: 'proof.expired',
      since: '2026-09-20T09:00:00Z',
    });
  });
});

describe('the dates', () => {
  test('a badge from tomorrow', async () => {
    const { dates, proof } = await outcomesOf(badge, { now: new Date('2026-09-19T21:59:59Z') });
    expect(dates).toEqual({ code: 'dates.not-yet', from: badge.validFrom });
    expect(proof).toBe('passed');
  });

  test('a badge that was valid for a while', async () => {
    const inductions = (await issueStarterBadges()).filter(({ validUntil }) => validUntil);
    expect(inductions).toHaveLength(1);
    const [induction] = inductions;
    const before = await outcomesOf(induction, { now: new Date('2028-09-19T21:59:59Z') });
    expect(before.dates).toBe('passed');
    const after = await outcomesOf(induction, { now: new Date('2028-09-19T22:00:00Z') });
    expect(after.dates).toEqual({ code: 'dates.over', until: '2028-09-20T00:00:00+02:00' });
  });

  test.each([
    ['validFrom', { validFrom: 'some day' }, 'dates.not-yet'],
    ['validUntil', { validUntil: 'some day' }, 'dates.over'],
  ])('a date that is none, though it is signed: %s', async (_, different, code) => {
    const { dates } = await outcomesOf({ ...badge, ...different });
    expect(dates).toMatchObject({ code });
  });
});

function without(document: object, path: string): unknown {
  const [key = '', ...rest] = path.split('.');
  const inner = (document as Record<string, unknown>)[key];
  if (rest.length > 0) return { ...document, [key]: without(inner as object, rest.join('.')) };
  const { [key]: _, ...others } = document as Record<string, unknown>;
  return others;
}
