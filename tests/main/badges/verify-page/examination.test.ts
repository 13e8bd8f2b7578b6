import { afterEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../../../kiosk/result.ts';
import { issuerIdOf, verificationMethodOf } from '../../../../main/badges/issuer-id.ts';
import { signStatusList } from '../../../../main/badges/status-list.ts';
import { askAddresses } from '../../../../main/badges/verify-page/ask-issuer.ts';
import { createCollectedParts } from '../../../../main/badges/verify-page/collected-parts.ts';
import { createExamination, type Shown } from '../../../../main/badges/verify-page/examination.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  SAMPLE_NOW,
  STARTER,
  sampleKey,
} from '../../../support/sample-credentials.ts';

const [starter] = STARTER.badges;
if (!starter) throw new Error('There are no starter badges.');

const ours = sampleKey();
const theirs = sampleKey('somebody else');
const THEIR_HOME = { domain: 'elsewhere.example', path: [] };

const documentOf = (did: string, multikey: string, revoked?: string) => {
  const id = verificationMethodOf(did, multikey);
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  return {
    id: did,
    verificationMethod: [revoked === undefined ? method : { ...method, revoked }],
    assertionMethod: [id],
  };
};

/** The page at work, with what the rest of the web answers. */
function page({
  published = [],
  web = {},
}: {
  readonly published?: readonly unknown[];
  readonly web?: Readonly<Record<string, unknown>>;
} = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: SAMPLE_NOW });
  vi.stubGlobal('fetch', async (url: string) =>
    web[url] === undefined ? Response.error() : Response.json(web[url]),
  );
  const shown: Shown[] = [];
  const examination = createExamination({
    parts: createCollectedParts(undefined),
    published,
    show: (next) => shown.push(next),
    settleOn: () => undefined,
  });
  const open = async (badge: unknown) => {
    await examination.take(ok({ kind: 'badge', badge }));
    const last = shown.at(-1);
    if (last?.kind !== 'badge') throw new Error('No badge is shown.');
    return last.verdict;
  };
  return { ...examination, open };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('badges that are opened one after the other', () => {
  const own = issuerIdOf(ours.multikey, SAMPLE_HOME);

  test('none borrows the name of an issuer from whoever was asked about the one before', async () => {
    // Their own address answers with a document in our name and their key in it.
    const web = {
      'https://elsewhere.example/.well-known/did.json': documentOf(own.did, theirs.multikey),
    };
    const { open, askIssuer } = page({ web });
    await open(await issueSample(createSampleIssuer({ home: THEIR_HOME, key: theirs }), starter));
    await askIssuer();
    const forged = await issueSample(
      createSampleIssuer({ home: SAMPLE_HOME, key: theirs }),
      starter,
    );
    const { valid, checks } = await open(forged);
    expect(valid).toBe(false);
    expect(checks).toContainEqual({
      check: 'key',
      outcome: 'failed',
      failure: { code: 'key.issuer-unknown', issuer: own.did },
    });
  });

  test('none fails for a list of withdrawn badges that belongs to the one before', async () => {
    const alone = issuerIdOf(theirs.multikey, undefined);
    const key = {
      verificationMethod: verificationMethodOf(alone.did, theirs.multikey),
      sign: theirs.sign,
    };
    const on = '2026-09-20T00:00:00Z';
    const list = await signStatusList({ issuer: alone, key, withdrawn: [], on });
    const { open, take } = page();
    await open(await issueSample(createSampleIssuer({ key: theirs }), starter));
    await take(ok({ kind: 'statusList', list }));
    const { valid, checks } = await open(await issueSample(createSampleIssuer(), starter));
    expect(checks).toContainEqual({ check: 'status', outcome: 'skipped', reason: 'no-list' });
    expect(valid).toBe(true);
  });

  test('a list that was brought first still counts for the badge that names it', async () => {
    const signed = await issueSample(createSampleIssuer(), starter);
    const alone = issuerIdOf(ours.multikey, undefined);
    const list = await signStatusList({
      issuer: alone,
      key: {
        verificationMethod: verificationMethodOf(alone.did, ours.multikey),
        sign: ours.sign,
      },
      withdrawn: [Number(signed.credentialStatus.statusListIndex)],
      on: '2026-09-20T00:00:00Z',
    });
    const { open, take } = page();
    await take(ok({ kind: 'statusList', list }));
    expect((await open(signed)).valid).toBe(false);
  });
});

test('a key that the page knows to be revoked stays so, whatever older file is handed over', async () => {
  const { did } = issuerIdOf(ours.multikey, undefined);
  const revoked = documentOf(did, ours.multikey, '2026-09-01T00:00:00Z');
  const { open, take } = page({ published: [revoked] });
  const signed = await issueSample(createSampleIssuer(), starter);
  await open(signed);
  await take(ok({ kind: 'published', documents: [documentOf(did, ours.multikey)] }));
  const { checks } = await open(signed);
  expect(checks).toContainEqual({
    check: 'key',
    outcome: 'failed',
    failure: { code: 'key.revoked', since: '2026-09-01T00:00:00Z' },
  });
});

test('whoever asks the issuer is told of every host that hears of it', () => {
  const badge = {
    issuer: { id: 'did:web:learning.example' },
    credentialStatus: { statusListCredential: 'https://lists.example/status.json' },
  };
  expect(askAddresses(badge)?.host).toBe('learning.example, lists.example');
});
