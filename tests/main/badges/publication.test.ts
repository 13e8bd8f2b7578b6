import { describe, expect, test } from 'vitest';
import { valueIn } from '../../../kiosk/result.ts';
import { issuerDocuments } from '../../../main/badges/issuer-documents.ts';
import { multikeyOf } from '../../../main/badges/multikey.ts';
import type { OpenBadge } from '../../../main/badges/open-badge.ts';
import { publicationOf } from '../../../main/badges/publication.ts';
import {
  type DeviceKeys,
  loadDeviceKeys,
  revokeDeviceKey,
  rotateDeviceKey,
} from '../../../main/keys/device-keys.ts';
import { outcomesOf } from '../../support/badge-surgery.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  SAMPLE_NOW,
  STARTER,
} from '../../support/sample-credentials.ts';
import { tempDir } from '../../support/temp-dir.ts';

const before = new Date('2026-09-01T08:00:00Z');
const later = new Date('2026-09-10T08:00:00Z');
const HOMES = [
  ['of a hub with a domain', SAMPLE_HOME],
  ['without a domain', undefined],
] as const;

/** A badge that these very keys sign today. */
async function signedWith(
  keys: DeviceKeys,
  home: typeof SAMPLE_HOME | undefined,
): Promise<OpenBadge> {
  const key = { multikey: multikeyOf(keys.current.publicKey), sign: keys.sign };
  const [badge] = STARTER.badges;
  if (!badge) throw new Error('the starter pack has badges');
  return issueSample(createSampleIssuer(home ? { home, key } : { key }), badge);
}

async function filesOf(
  keys: DeviceKeys,
  home: typeof SAMPLE_HOME | undefined,
  withdrawn: readonly number[] = [],
) {
  const publishing = { home, name: 'Biblioteca', keys, withdrawn, now: SAMPLE_NOW };
  const files = await publicationOf(publishing);
  return { files, json: Object.fromEntries(files.map(({ name, json }) => [name, json])) };
}

describe.each(HOMES)('a kiosk %s', (_, home) => {
  test('publishes what its badges are found valid with', async () => {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const badge = await signedWith(keys, home);
    const { json } = await filesOf(keys, home);
    const outcomes = await outcomesOf(badge, {
      published: json['issuers.json'] as readonly unknown[],
      statusList: json['status.json'],
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['passed']));
  });

  test('shows which badges it has withdrawn, and of no other that it was', async () => {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const badge = await signedWith(keys, home);
    const place = Number(badge.credentialStatus.statusListIndex);
    const published = issuerDocuments({ home, keys });
    for (const [withdrawn, status] of [
      [[place], { code: 'status.withdrawn' }],
      [[place - 1, place + 1], 'passed'],
    ] as const) {
      const { json } = await filesOf(keys, home, withdrawn);
      const statusList = json['status.json'];
      expect(await outcomesOf(badge, { published, statusList })).toMatchObject({ status });
    }
  });

  test('has what it signed before stay valid under a new key', async () => {
    const dataDir = tempDir();
    const badge = await signedWith(loadDeviceKeys({ dataDir, now: before }), home);
    const keys = rotateDeviceKey({ dataDir, now: later });
    const published = issuerDocuments({ home, keys });
    expect(await outcomesOf(badge, { published })).toMatchObject({
      key: 'passed',
      proof: 'passed',
    });
    expect(await outcomesOf(await signedWith(keys, home), { published })).toMatchObject({
      key: 'passed',
      proof: 'passed',
    });
  });

  test('has nothing count any more that a revoked key signed, whatever date it bears', async () => {
    const dataDir = tempDir();
    const stolen = loadDeviceKeys({ dataDir, now: before });
    const badge = await signedWith(stolen, home);
    const { publicKey } = stolen.current;
    const keys = revokeDeviceKey({ dataDir, now: later, publicKey });
    if (!keys) throw new Error('the kiosk has that key');
    const published = issuerDocuments({ home, keys });
    expect((await outcomesOf(badge, { published })).key).toEqual({
      code: 'key.revoked',
      since: later.toISOString(),
    });
    const fresh = await outcomesOf(await signedWith(keys, home), { published });
    expect(fresh).toMatchObject({ key: 'passed', proof: 'passed' });
  });

  test('publishes no private key', async () => {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const { json } = await filesOf(keys, home);
    expect(JSON.stringify(json)).not.toMatch(/secret|seed|private|"d":/i);
  });
});

describe('a city with a domain', () => {
  test('is told where each file belongs', async () => {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const { files } = await filesOf(keys, SAMPLE_HOME);
    const home = 'https://learning.example/hubs/piazza';
    expect(files.map(({ name, url }) => [name, url])).toEqual([
      ['did.json', `${home}/did.json`],
      ['profile.json', `${home}/profile.json`],
      ['status.json', `${home}/status.json`],
      ['issuers.json', undefined],
      ['keys.json', undefined],
    ]);
    const alone = await filesOf(keys, { domain: 'learning.example', path: [] });
    expect(alone.files.map(({ url }) => url)).toContain(
      'https://learning.example/.well-known/did.json',
    );
  });

  test('publishes every key its kiosk ever had, as the standard writes them', async () => {
    const dataDir = tempDir();
    const old = loadDeviceKeys({ dataDir, now: before }).current;
    revokeDeviceKey({ dataDir, now: later, publicKey: old.publicKey });
    const keys = loadDeviceKeys({ dataDir, now: later });
    const did = 'did:web:learning.example:hubs:piazza';
    const [fresh, revoked] = [keys.current, old].map(({ publicKey }) => multikeyOf(publicKey));
    const { json } = await filesOf(keys, SAMPLE_HOME);
    expect(json['did.json']).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      verificationMethod: [
        { id: `${did}#${fresh}`, type: 'Multikey', controller: did, publicKeyMultibase: fresh },
        {
          id: `${did}#${revoked}`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: revoked,
          revoked: later.toISOString(),
        },
      ],
      assertionMethod: [`${did}#${fresh}`, `${did}#${revoked}`],
    });
    expect(json['keys.json']).toMatchObject([
      { publicKeyMultibase: revoked, since: before.toISOString(), until: later.toISOString() },
      { publicKeyMultibase: fresh, since: later.toISOString() },
    ]);
  });
});

describe('what a city published can be wrong', () => {
  async function aBadgeOfACity() {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const badge = await signedWith(keys, SAMPLE_HOME);
    const [document] = issuerDocuments({ home: SAMPLE_HOME, keys });
    if (!document) throw new Error('a city has a document');
    const [method] = document.verificationMethod;
    if (!method) throw new Error('a city has a key');
    return { badge, document, method, keys };
  }

  test('a badge of a city is not valid without what the city has published', async () => {
    const { badge } = await aBadgeOfACity();
    expect(await outcomesOf(badge)).toMatchObject({
      key: { code: 'key.issuer-unknown', issuer: 'did:web:learning.example:hubs:piazza' },
      proof: 'nothing-to-check',
    });
  });

  test('a key that is listed, and not for badges', async () => {
    const { badge, document, method } = await aBadgeOfACity();
    const published = [{ ...document, assertionMethod: [], authentication: [method.id] }];
    expect((await outcomesOf(badge, { published })).key).toEqual({
      code: 'key.not-published',
      method: method.id,
    });
  });

  test('a key that somebody else controls', async () => {
    const { badge, document, method } = await aBadgeOfACity();
    const stranger = { ...method, controller: 'did:web:elsewhere.example' };
    const published = [{ ...document, verificationMethod: [stranger] }];
    expect((await outcomesOf(badge, { published })).key).toMatchObject({
      code: 'key.not-published',
    });
  });

  test('a key that is over', async () => {
    const { badge, document, method } = await aBadgeOfACity();
    const over = { ...method, expires: '2026-09-20T09:59:59Z' };
    const published = [{ ...document, verificationMethod: [over] }];
    expect((await outcomesOf(badge, { published })).key).toMatchObject({ code: 'key.expired' });
  });

  test('a key that is written inside its purpose, with a short name, counts too', async () => {
    const { badge, document, method } = await aBadgeOfACity();
    const inside = { ...method, id: method.id.slice(method.id.indexOf('#')) };
    const published = [{ ...document, verificationMethod: [], assertionMethod: [inside] }];
    expect((await outcomesOf(badge, { published })).key).toBe('passed');
  });

  test('a document of a key cannot give that key to somebody else', async () => {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const thief = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const badge = await signedWith(keys, undefined);
    const [document] = issuerDocuments({ home: undefined, keys });
    const forged = JSON.parse(
      JSON.stringify(document).replaceAll(
        `"publicKeyMultibase":"${multikeyOf(keys.current.publicKey)}"`,
        `"publicKeyMultibase":"${multikeyOf(thief.current.publicKey)}"`,
      ),
    );
    expect(await outcomesOf(badge, { published: [forged] })).toMatchObject({ proof: 'passed' });
  });
});

describe('a list of withdrawn badges that cannot be trusted', () => {
  async function aList(withdrawn: readonly number[] = []) {
    const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
    const badge = await signedWith(keys, undefined);
    const { json } = await filesOf(keys, undefined, withdrawn);
    return { badge, list: json['status.json'] as Record<string, unknown> };
  }
  const statusOf = async (badge: unknown, statusList: unknown) =>
    (await outcomesOf(badge, { statusList })).status;

  test('was changed', async () => {
    const { badge, list } = await aList();
    const credentialSubject = { ...(list.credentialSubject as object), encodedList: 'uH4sIAAAA' };
    expect(await statusOf(badge, { ...list, credentialSubject })).toEqual({
      code: 'status.list-untrusted',
      because: { code: 'proof.wrong' },
    });
  });

  test('is another issuer’s', async () => {
    const { badge } = await aList();
    const { list } = await aList();
    expect(await statusOf(badge, list)).toMatchObject({
      code: 'status.list-untrusted',
      because: { code: 'key.issuer-unknown' },
    });
  });

  test('bears no proof', async () => {
    const { badge, list } = await aList();
    const { proof: _, ...unsigned } = list;
    expect(await statusOf(badge, unsigned)).toMatchObject({
      because: { code: 'key.no-proof' },
    });
  });

  test('is no list', async () => {
    const { badge } = await aList();
    expect(await statusOf(badge, badge)).toMatchObject({
      because: { code: 'shape.unexpected', path: 'type' },
    });
  });

  test('is not at hand, and then the badge is valid all the same', async () => {
    const { badge } = await aList();
    expect(await outcomesOf(badge)).toMatchObject({ proof: 'passed', status: 'no-list' });
  });
});

test('a list hides one badge among 131,072, and is small while few are withdrawn', async () => {
  const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
  const { json } = await filesOf(keys, SAMPLE_HOME, [0, 131_071]);
  const { decodeList } = await import('@digitalbazaar/vc-bitstring-status-list');
  const { encodedList } = (json['status.json'] as { credentialSubject: { encodedList: string } })
    .credentialSubject;
  const list = await decodeList({ encodedList });
  expect(list.length).toBe(131_072);
  expect([0, 1, 131_070, 131_071].map((place) => list.getStatus(place))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(JSON.stringify(json['status.json']).length).toBeLessThan(2_000);
});

test('a badge whose place lies beyond the list cannot be said to stand', async () => {
  const keys = loadDeviceKeys({ dataDir: tempDir(), now: before });
  const ledger = {
    note: async () =>
      ({ ok: true, value: { statusIndex: 131_072, signedOn: '2026-09-20' } }) as const,
    withdrawn: async () => ({ ok: true, value: [] }) as const,
  };
  const [badge] = STARTER.badges;
  if (!badge) throw new Error('the starter pack has badges');
  const key = { multikey: multikeyOf(keys.current.publicKey), sign: keys.sign };
  const issued = await createSampleIssuer({ key, ledger }).issue({
    id: 'f0c1d2e3-0000-4000-8000-000000000000',
    badge,
    level: badge.level,
    evidence: [],
    language: 'en',
  });
  const { json } = await filesOf(keys, undefined);
  const outcomes = await outcomesOf(valueIn(issued), { statusList: json['status.json'] });
  expect(outcomes.status).toEqual({ code: 'status.list-unreadable' });
});
