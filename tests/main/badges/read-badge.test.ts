import { describe, expect, test } from 'vitest';
import { badgeDrawing } from '../../../main/badges/badge-image.ts';
import { bakePng } from '../../../main/badges/bake-png.ts';
import { bakeSvg } from '../../../main/badges/bake-svg.ts';
import { readBadge } from '../../../main/badges/read-badge.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import { ONE_PIXEL } from '../../support/one-pixel.ts';
import { issueStarterBadges, SAMPLE_NOW } from '../../support/sample-credentials.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const drawing = badgeDrawing('selfCheck', 'Self-check & more');

describe('a badge is found in a file of any kind, and is still as it was signed', () => {
  test.each([
    ['json', async (json: string) => bytes(json)],
    ['json', async (json: string) => bytes(`\ufeff\n  ${json}\n`)],
    ['svg', async (json: string) => bytes(orThrow(bakeSvg(drawing, json)))],
    ['png', async (json: string) => orThrow(bakePng(ONE_PIXEL, json))],
  ] as const)('%s', async (kind, baked) => {
    for (const badge of await issueStarterBadges({ language: 'it' })) {
      const read = readBadge(await baked(JSON.stringify(badge)));
      expect(read).toEqual({ ok: true, value: { kind, badge } });
      if (!read.ok) continue;
      const verdict = await verifyBadge(read.value.badge, { now: SAMPLE_NOW });
      expect(verdict).toMatchObject({ valid: true });
    }
  });
});

test.each([
  ['nothing', '', 'bake.not-json', 'json'],
  ['half a badge', '{"@context":', 'bake.not-json', 'json'],
  ['a token of another kind', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln', 'bake.not-json', 'json'],
  ['a picture without a badge', drawing, 'bake.none', 'svg'],
  ['a page', '<!doctype html><html></html>', 'bake.unreadable', 'svg'],
  ['something endless', ' '.repeat(300_000), 'bake.too-large', 'json'],
])('%s is refused', (_, text, code, kind) => {
  expect(readBadge(bytes(text))).toEqual({ ok: false, error: { code, kind } });
});

test('text that is not UTF-8 is refused', () => {
  const damaged = Uint8Array.of(0x7b, 0xff, 0x7d);
  expect(readBadge(damaged)).toEqual({
    ok: false,
    error: { code: 'bake.unreadable', kind: 'json' },
  });
});

test('a level’s name cannot break the drawing it stands in', () => {
  expect(drawing).toContain('<title>Self-check &amp; more</title>');
});

function orThrow<Value>(
  result: { ok: true; value: Value } | { ok: false; error: { code: string } },
): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.code);
}
