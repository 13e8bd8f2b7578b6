import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CREDENTIALS_CONTEXT,
  createDocumentLoader,
  OPEN_BADGES_CONTEXT,
} from '../../../main/badges/documents.ts';
import type { OpenBadge } from '../../../main/badges/open-badge.ts';
import { issueStarterBadges, SAMPLE_HOME } from '../../support/sample-credentials.ts';

/** Debian's own Python; the first on the path may be another, without Debian's packages. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('second-stack.py', import.meta.url));

const hasPackages =
  spawnSync(PYTHON, ['-c', 'import pyld, cryptography'], { stdio: 'ignore' }).status === 0;
const load = createDocumentLoader(new Map());

async function askPython(badges: readonly OpenBadge[]): Promise<readonly string[]> {
  const urls = [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT];
  const contexts = Object.fromEntries(
    await Promise.all(urls.map(async (url) => [url, (await load(url)).document])),
  );
  const input = JSON.stringify({ contexts, badges });
  return execFileSync(PYTHON, [SCRIPT], { input, encoding: 'utf8' }).trimEnd().split('\n');
}

describe.skipIf(!hasPackages)(
  'a program that shares nothing with the kiosk (needs python3-pyld and python3-cryptography)',
  () => {
    test.each([
      ['in English, by a key', { language: 'en' }],
      ['in Italian, by a key', { language: 'it' }],
      ['in English, by a city', { language: 'en', home: SAMPLE_HOME }],
    ] as const)('finds every starter badge rightly signed: %s', async (_, how) => {
      const badges = await issueStarterBadges(how);
      expect(await askPython(badges)).toEqual(badges.map(() => 'right'));
    });

    test('finds a badge wrong in which a letter was changed', async () => {
      const [badge] = await issueStarterBadges();
      if (!badge) throw new Error('the starter pack has badges');
      const changed = { ...badge, name: `${badge.name}.` };
      const created = [{ ...badge.proof[0], created: '2026-09-19T22:00:01Z' }] as const;
      expect(await askPython([changed, { ...badge, proof: created }, badge])).toEqual([
        'wrong signature',
        'wrong signature',
        'right',
      ]);
    });
  },
);
