import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../kiosk/config-defaults.ts';
import type { BadgeClaim, BadgeHandout } from '../../../kiosk/ports.ts';
import { err, ok, valueIn } from '../../../kiosk/result.ts';
import { bytesIn } from '../../../main/badges/compact/badge-number.ts';
import { expand } from '../../../main/badges/compact/expand.ts';
import { openBadgeOffice } from '../../../main/badges/open-badge-office.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import { createLog } from '../../../main/log.ts';
import { codeInPixels } from '../../support/code-in-pixels.ts';
import { FRAMEWORK, SHELF } from '../../support/memory-ports.ts';
import {
  createMemoryLedger,
  evidenceFor,
  SAMPLE_DAY,
  SAMPLE_HOME,
  SAMPLE_NOW,
  STARTER,
} from '../../support/sample-credentials.ts';
import { tempDir } from '../../support/temp-dir.ts';

const [badge] = STARTER.badges;
if (!badge) throw new Error('There are no starter badges.');
const CLAIM: BadgeClaim = {
  id: 'acab2a0c-4181-4569-93e0-a6f21e45fe00',
  badge,
  level: badge.level,
  evidence: evidenceFor(badge),
  language: 'en',
};
const ledger = createMemoryLedger();
const shelf = () => Promise.resolve(ok(SHELF));

function open(
  dataDir: string,
  { badges = {}, catalogue = { framework: () => FRAMEWORK, shelf } } = {} as Partial<{
    badges: Partial<typeof DEFAULT_CONFIG.badges>;
    catalogue: Parameters<typeof openBadgeOffice>[0]['catalogue'];
  }>,
) {
  return openBadgeOffice({
    dataDir,
    config: { ...DEFAULT_CONFIG, badges: { ...DEFAULT_CONFIG.badges, ...badges } },
    catalogue,
    ledger,
    secret: new Uint8Array(32).fill(7),
    clock: { today: () => SAMPLE_DAY },
    isPackaged: false,
    log: createLog({ write: () => undefined, nowMs: () => 0 }),
  });
}

function addressOn(handout: BadgeHandout): string {
  const [code] = handout.state === 'ready' ? handout.codes : [];
  if (!code) throw new Error(`There is no code: ${handout.state}`);
  return decodeQR(codeInPixels(code));
}

const badgeBehind = (address: string): unknown =>
  valueIn(expand(bytesIn(address.split('#')[1] ?? '') ?? new Uint8Array()));

describe('a kiosk that signs badges', () => {
  it('opens them at its own address until another is configured', async () => {
    const dataDir = tempDir();
    const { office, witness } = await open(dataDir);
    expect(valueIn(await office.handOut(CLAIM)).state).toBe('noVerifyPage');
    witness.openedAt('http://127.0.0.1:4173/verify/');
    const own = addressOn(valueIn(await office.handOut(CLAIM)));
    expect(own).toMatch(/^http:\/\/127\.0\.0\.1:4173\/verify\/#\d+$/);

    const verifyPage = 'https://badges.example/verify';
    const configured = await open(dataDir, { badges: { verifyPage } });
    configured.witness.openedAt('http://127.0.0.1:4173/verify/');
    const address = addressOn(valueIn(await configured.office.handOut(CLAIM)));
    expect(address.startsWith(`${verifyPage}#`)).toBe(true);
  });

  it('says of itself what its badges are checked with, also after it was started anew', async () => {
    const dataDir = tempDir();
    const issuer = { name: { it: 'Biblioteca' }, entitledBody: false, home: SAMPLE_HOME };
    const badges = { issuer, verifyPage: 'https://badges.example/verify' };
    const first = await open(dataDir, { badges });
    const signed = badgeBehind(addressOn(valueIn(await first.office.handOut(CLAIM))));
    const again = await open(dataDir, { badges });
    expect(badgeBehind(addressOn(valueIn(await again.office.handOut(CLAIM))))).toEqual(signed);
    const published = again.witness.issuers;
    expect((await verifyBadge(signed, { now: SAMPLE_NOW, published })).valid).toBe(true);
    expect((await verifyBadge(signed, { now: SAMPLE_NOW })).valid).toBe(false);
  });

  it('names lessons as people do, and by their ids only where it cannot read the names', async () => {
    const verifyPage = 'https://badges.example/verify';
    const evidenceIn = async (catalogue: Parameters<typeof open>[1]) => {
      const { office } = await open(tempDir(), { ...catalogue, badges: { verifyPage } });
      return badgeBehind(addressOn(valueIn(await office.handOut(CLAIM))));
    };
    expect(await evidenceIn({})).toMatchObject({
      evidence: [{ narrative: expect.stringContaining('Check before you share') }],
    });
    const broken = () => Promise.resolve(err({ code: 'store.failed' } as const));
    const catalogue = { framework: () => FRAMEWORK, shelf: broken };
    expect(await evidenceIn({ catalogue })).toMatchObject({
      evidence: [{ narrative: expect.stringContaining('lesson-news-check') }],
    });
  });
});
