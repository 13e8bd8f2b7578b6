import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../kiosk/result.ts';
import { compact } from '../../../../main/badges/compact/compact.ts';
import { putValues } from '../../../../main/badges/compact/compact-values.ts';
import { expand } from '../../../../main/badges/compact/expand.ts';
import {
  CORE_SKILL_TERMS,
  ESCO_TERMS,
  KEY_COMPETENCE_TERMS,
} from '../../../../main/badges/compact/framework-terms.ts';
import { again, MARKS } from '../../../../main/badges/compact/marks.ts';
import { lengthenPhrases } from '../../../../main/badges/compact/phrase-book.ts';
import { COMMON_PHRASES, OTHER_PHRASES, WORDS } from '../../../../main/badges/compact/phrases.ts';
import { PROPERTY_RUNS } from '../../../support/property-runs.ts';
import { issueStarterBadges, SAMPLE_HOME, STARTER } from '../../../support/sample-credentials.ts';

const LANGUAGES = ['en', 'it'] as const;
const HOMES = [
  ['with a domain', { home: SAMPLE_HOME }],
  ['without one', {}],
] as const;

/** Texts that look like what is written as bytes or as a code, and some that only nearly do. */
const treacherous = fc.oneof(
  fc.uuid(),
  fc.uuid().map((uuid) => uuid.toUpperCase()),
  fc.constantFrom(...ESCO_TERMS.map(({ code }) => code)),
  fc.constantFrom('did:web:a.example', 'did:web:a.example:b', 'https://a.example/b', 'did:web:'),
  fc.constantFrom('z6MktmtzSoRnaLxsUaYTSudAKo7kYkx1RjehP1p6DNuzrLx5', `z${'1'.repeat(85)}`),
  fc.constantFrom('2027-03-12T00:00:00+01:00', '2027-02-30T00:00:00+01:00'),
  fc.constantFrom('1969-12-31T00:00:00-23:59', '9999-01-01T00:00:00Z', '2027-03-11T23:00:00Z'),
  fc.constantFrom('#123', '123', '00123', '99999999', '#', '"', '\\', '\u0007\u0002', '\u0000!'),
  fc.constantFrom(...COMMON_PHRASES, ...OTHER_PHRASES),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const text = fc.array(treacherous, { maxLength: 6 }).map((parts) => parts.join(''));
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, 0, -0.5, 1e21),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('a compact badge', () => {
  describe.each(HOMES)('of an issuer %s', (_, home) => {
    it.each(LANGUAGES)(
      'in %s is the very text it was, and an eighth of its size',
      async (language) => {
        for (const badge of await issueStarterBadges({ language, ...home })) {
          const bytes = compact(badge);
          const expanded = expand(bytes);
          expect(JSON.stringify(expanded.ok && expanded.value)).toBe(JSON.stringify(badge));
          expect(bytes.length).toBeLessThan(JSON.stringify(badge).length / 8);
        }
      },
    );
  });

  it('gives back whatever is written as JSON, of which nothing is a badge', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const expanded = expand(compact([value]));
        expect(JSON.stringify(expanded.ok && expanded.value)).toBe(JSON.stringify([value]));
      }),
      { numRuns: PROPERTY_RUNS / 4 },
    );
  });

  it('that is damaged, cut short or invented is said to be so, and nothing breaks', async () => {
    const [badge] = await issueStarterBadges();
    const bytes = compact(badge ?? {});
    for (let length = 0; length < bytes.length; length += 1) {
      expect(expand(bytes.subarray(0, length)).ok).toBe(false);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (noise) => {
        expect(() => expand(Uint8Array.of(1, 0, 0, ...noise))).not.toThrow();
      }),
      { numRuns: PROPERTY_RUNS / 4 },
    );
  });

  it('of a later kiosk is known to be newer than this program', () => {
    expect(expand(Uint8Array.of(2, 0, 0, 1))).toEqual({
      ok: false,
      error: { code: 'compact.newer' },
    });
  });

  it('that would fill a memory is cut and refused', () => {
    const expanded = expand(compact({ name: 'so much of the same '.repeat(10_000) }));
    expect(expanded).toEqual({ ok: false, error: { code: 'compact.damaged' } });
    const just = { name: 'so much of the same '.repeat(3_000) };
    expect(expand(compact(just))).toEqual(ok(just));
  });

  it('cannot grow without end by few marks, each of which stands for much', () => {
    const address = `${MARKS.web}${'a'.repeat(1_000)} `;
    const spoken = (times: number) =>
      putValues({
        text: address + again(0).repeat(times),
        values: new Uint8Array(),
      });
    expect(spoken(100)).toHaveLength(101 * 'did:web:'.length + 101_000 + 1);
    expect(() => spoken(1_000)).toThrow(RangeError);
    const longest = String.fromCharCode(0x0a).repeat(60_000);
    expect(() => lengthenPhrases(longest)).toThrow(RangeError);
  });
});

describe('the phrases', () => {
  it('are those that codes out there were written with', () => {
    const all = [
      COMMON_PHRASES,
      OTHER_PHRASES,
      WORDS,
      ...[CORE_SKILL_TERMS, KEY_COMPETENCE_TERMS, ESCO_TERMS],
    ];
    const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
    expect(digest).toBe('f67caec6afd311791dc8b0c5d6d271b1156b5cf13fb181b74af0d86038f22c54');
  });

  it('hold no text of any badge', () => {
    const phrases = [...COMMON_PHRASES, ...OTHER_PHRASES, WORDS].join('\n');
    const texts = STARTER.badges.flatMap(({ name, description, criteria }) =>
      [name, description, criteria].flatMap((said) => Object.values(said)),
    );
    expect(texts.filter((said) => phrases.includes(said))).toEqual([]);
  });

  it('begin with no mark, and each has a code of its own', () => {
    const phrases = [...COMMON_PHRASES, ...OTHER_PHRASES];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: marks are control characters
    expect(phrases.filter((phrase) => /^[\u0000-\u001f]/.test(phrase))).toEqual([]);
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(COMMON_PHRASES.length).toBeLessThanOrEqual(0x1e - 0x0a);
  });
});
