import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../kiosk/language.ts';
import { qrVersionOf } from '../../../../kiosk/qr-code.ts';
import { badgeAddresses, MOST_VERSION } from '../../../../main/badges/compact/badge-addresses.ts';
import {
  type BadgePart,
  joinParts,
  MOST_PARTS,
  partIn,
} from '../../../../main/badges/compact/badge-fragment.ts';
import { bytesIn, digitsOf } from '../../../../main/badges/compact/badge-number.ts';
import { compact } from '../../../../main/badges/compact/compact.ts';
import { PROPERTY_RUNS } from '../../../support/property-runs.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  STARTER,
} from '../../../support/sample-credentials.ts';
import { STAFF_BADGE } from '../../../support/staff-badge.ts';

const PAGE = 'https://badges.comune.example/verify/';

const compactBytes = (max: number) =>
  fc.uint8Array({ maxLength: max }).map((rest) => Uint8Array.of(1, ...rest));
const partsIn = (addresses: readonly string[] = []): readonly BadgePart[] =>
  addresses.map((address) => {
    const part = partIn(new URL(address).hash.slice(1));
    if (!part) throw new Error(`No part in ${address}`);
    return part;
  });

describe('the digits of a badge', () => {
  it('are its bytes again', () => {
    fc.assert(
      fc.property(compactBytes(700), (bytes) => {
        expect(bytesIn(digitsOf(bytes))).toEqual(bytes);
      }),
      { numRuns: PROPERTY_RUNS / 10 },
    );
  });

  it('tell when any one of them is wrong, missing or one too many', () => {
    fc.assert(
      fc.property(compactBytes(400), fc.nat(), fc.integer({ min: 1, max: 9 }), (bytes, at, by) => {
        const digits = digitsOf(bytes);
        const place = at % digits.length;
        const changed = (Number(digits[place]) + by) % 10;
        const [before, after] = [digits.slice(0, place), digits.slice(place + 1)];
        expect(bytesIn(`${before}${changed}${after}`)).toBeUndefined();
      }),
      { numRuns: PROPERTY_RUNS / 10 },
    );
    expect(bytesIn('')).toBeUndefined();
    expect(bytesIn('12a')).toBeUndefined();
  });
});

describe('the addresses of a badge', () => {
  it.each([
    ['with a domain', { home: SAMPLE_HOME }],
    ['without one', {}],
  ])(
    'are one small code for every badge of an issuer %s, also for one of staff',
    async (_, home) => {
      const issuer = createSampleIssuer(home);
      for (const badge of [...STARTER.badges, STAFF_BADGE]) {
        for (const language of LANGUAGES) {
          const signed = await issueSample(issuer, badge, language);
          const [address = '', ...more] = badgeAddresses(PAGE, compact(signed)) ?? [];
          expect(more).toEqual([]);
          expect(qrVersionOf(address)).toBeLessThanOrEqual(badge === STAFF_BADGE ? 19 : 17);
        }
      }
    },
  );

  it('are one for whatever a single code holds, and then a short series', () => {
    const lengths = [350, 600, 650, 1_500, 4_000].map(
      (length) => badgeAddresses(PAGE, new Uint8Array(length).fill(1))?.length,
    );
    expect(lengths).toEqual([1, 1, 2, 3, 7]);
    expect(badgeAddresses(PAGE, new Uint8Array(6_000).fill(1))).toBeUndefined();
  });

  it('are all small enough to be read off a small display, and put together in any order', () => {
    fc.assert(
      fc.property(compactBytes(3_000), fc.infiniteStream(fc.nat()), (bytes, chance) => {
        const addresses = badgeAddresses(PAGE, bytes) ?? [];
        for (const address of addresses) {
          expect(qrVersionOf(address)).toBeLessThanOrEqual(MOST_VERSION);
        }
        const shuffled = partsIn(addresses)
          .map((part) => [chance.next().value, part] as const)
          .sort(([one], [other]) => (one ?? 0) - (other ?? 0))
          .map(([, part]) => part);
        expect(bytesIn(joinParts(shuffled) ?? '')).toEqual(bytes);
      }),
      { numRuns: PROPERTY_RUNS / 20 },
    );
  });

  it('give nothing while one of a series is missing', () => {
    const parts = partsIn(badgeAddresses(PAGE, new Uint8Array(1_500).fill(7)));
    expect(parts).toHaveLength(3);
    expect(joinParts(parts.slice(1))).toBeUndefined();
    expect(joinParts([])).toBeUndefined();
  });

  it('of two badges never make one', () => {
    const some = partsIn(badgeAddresses(PAGE, new Uint8Array(1_000).fill(7)));
    const others = partsIn(badgeAddresses(PAGE, new Uint8Array(1_000).fill(9)));
    const [one, two] = [some[0], others[1]];
    expect(one && two && joinParts([one, two])).toBeUndefined();
  });

  it.each([
    '',
    'x',
    '0/2:12345:1',
    '3/2:12345:1',
    `1/${MOST_PARTS + 1}:12345:1`,
    '1/2:1234:1',
    '1/2:12345:',
    '1/2:12345:12<script>',
    '1'.repeat(20_001),
  ])('say nothing where they are none: %s', (fragment) => {
    expect(partIn(fragment)).toBeUndefined();
  });
});
