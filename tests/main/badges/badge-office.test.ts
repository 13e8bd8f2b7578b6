import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../../kiosk/faults.ts';
import type { BadgeClaim, BadgeHandout } from '../../../kiosk/ports.ts';
import { err, valueIn } from '../../../kiosk/result.ts';
import type { BadgeIssuer } from '../../../main/badges/badge-issuer.ts';
import { createBadgeOffice } from '../../../main/badges/badge-office.ts';
import { joinParts, partIn } from '../../../main/badges/compact/badge-fragment.ts';
import { bytesIn } from '../../../main/badges/compact/badge-number.ts';
import { expand } from '../../../main/badges/compact/expand.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import { createLog } from '../../../main/log.ts';
import { codeInPixels } from '../../support/code-in-pixels.ts';
import {
  createSampleIssuer,
  evidenceFor,
  SAMPLE_NOW,
  STARTER,
} from '../../support/sample-credentials.ts';

const PAGE = 'https://badges.example/verify/';
const [badge] = STARTER.badges;
if (!badge) throw new Error('There are no starter badges.');
const CLAIM: BadgeClaim = {
  id: 'acab2a0c-4181-4569-93e0-a6f21e45fe00',
  badge,
  level: badge.level,
  evidence: evidenceFor(badge),
  language: 'it',
};

function open({
  issuer = createSampleIssuer(),
}: {
  readonly issuer?: Pick<BadgeIssuer, 'issue'>;
} = {}) {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line), nowMs: () => 0 });
  const address: { now: string | undefined } = { now: PAGE };
  const office = createBadgeOffice({ issuer, verifyPage: () => address.now, log });
  return { office, lines, address };
}

const addressesOf = (handout: BadgeHandout): readonly string[] =>
  handout.state === 'ready' ? handout.codes.map((code) => decodeQR(codeInPixels(code))) : [];

/** What somebody reads who scans all codes, the last one first. */
function badgeBehind(addresses: readonly string[]): unknown {
  const parts = addresses.flatMap((address) => partIn(address.slice(PAGE.length + 1)) ?? []);
  const bytes = bytesIn(joinParts(parts.toReversed()) ?? '');
  return valueIn(expand(bytes ?? new Uint8Array()));
}

describe('a badge that is handed out', () => {
  it('is one code, and behind it the whole signed badge', async () => {
    const { office } = open();
    const addresses = addressesOf(valueIn(await office.handOut(CLAIM)));
    expect(addresses).toHaveLength(1);
    expect(addresses[0]?.startsWith(`${PAGE}#`)).toBe(true);
    const verdict = await verifyBadge(badgeBehind(addresses), { now: SAMPLE_NOW });
    expect(verdict.valid).toBe(true);
  });

  it('is the very same when it is asked for again', async () => {
    const { office } = open();
    const once = valueIn(await office.handOut(CLAIM));
    expect(valueIn(await office.handOut(CLAIM))).toEqual(once);
  });

  it('is a short series where it has more to say than one code holds', async () => {
    const { office } = open();
    // Words that no dictionary knows, so that nothing of them is saved.
    const words = Array.from({ length: 130 }, (_, index) => (index ** 5).toString(36)).join(' ');
    const long = { ...CLAIM, badge: { ...badge, criteria: { it: words } } };
    const addresses = addressesOf(valueIn(await office.handOut(long)));
    expect(addresses).toHaveLength(2);
    expect(badgeBehind(addresses)).toMatchObject({
      credentialSubject: {
        achievement: { criteria: { narrative: expect.stringContaining(words) } },
      },
    });
  });
});

describe('a badge that cannot be handed out', () => {
  it('for want of a page to open it says so to staff once, and works as soon as there is one', async () => {
    const { office, lines, address } = open();
    address.now = undefined;
    expect(valueIn(await office.handOut(CLAIM))).toEqual({ state: 'noVerifyPage' });
    expect(valueIn(await office.handOut(CLAIM))).toEqual({ state: 'noVerifyPage' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('[badges.no-verify-page]');
    address.now = PAGE;
    expect(valueIn(await office.handOut(CLAIM)).state).toBe('ready');
  });

  it('while the clock cannot be believed is ready as soon as it can, and bears that day', async () => {
    let isClockTrusted = false;
    const { office } = open({
      issuer: createSampleIssuer({ isClockTrusted: () => isClockTrusted }),
    });
    expect(valueIn(await office.handOut(CLAIM))).toEqual({ state: 'proofSoon' });
    isClockTrusted = true;
    const addresses = addressesOf(valueIn(await office.handOut(CLAIM)));
    expect(badgeBehind(addresses)).toMatchObject({ validFrom: '2026-09-20T00:00:00+02:00' });
  });

  it.each<[string, Awaited<ReturnType<BadgeIssuer['issue']>>, FaultCode]>([
    [
      'for want of room on the disk',
      err({ code: 'badge.not-noted', fault: 'store.disk-full' }),
      'store.disk-full',
    ],
    ['because nobody entitled vouches', err({ code: 'badge.not-entitled' }), 'badges.not-entitled'],
  ])('%s says why', async (_, refusal, code) => {
    const { office } = open({ issuer: { issue: async () => refusal } });
    expect(await office.handOut(CLAIM)).toEqual(err({ code }));
  });

  it('because it says too much for any series says so', async () => {
    const words = Array.from({ length: 2_500 }, (_, index) => (index ** 5).toString(36)).join(' ');
    const { office } = open();
    const handout = await office.handOut({
      ...CLAIM,
      badge: { ...badge, criteria: { it: words } },
    });
    expect(handout).toEqual(err({ code: 'badges.too-long' }));
  });
});
