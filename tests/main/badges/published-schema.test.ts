import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { issueStarterBadges, SAMPLE_HOME } from '../../support/sample-credentials.ts';

/**
 * 1EdTech publishes a JSON schema of what it means by an Open Badge 3.0 and gives no right to pass it
 * on: whoever wants this test names a copy of `ob_v3p0_achievementcredential_schema.json`.
 */
const SCHEMA_FILE = process.env.PORTICO_OPEN_BADGE_SCHEMA;

describe.skipIf(SCHEMA_FILE === undefined)(
  'the schema that 1EdTech publishes (needs a copy, named in PORTICO_OPEN_BADGE_SCHEMA)',
  () => {
    test.each([
      ['in English, by a key', { language: 'en' }],
      ['in Italian, by a city', { language: 'it', home: SAMPLE_HOME }],
    ] as const)('finds every starter badge in order: %s', async (_, how) => {
      const isBadge = schema();
      for (const badge of await issueStarterBadges(how)) {
        expect(isBadge(badge) ? [] : isBadge.errors, badge.name).toEqual([]);
      }
    });

    test('finds a badge wrong whose date is none, or whose alignment has no address', async () => {
      const isBadge = schema();
      const [badge] = await issueStarterBadges();
      if (!badge) throw new Error('the starter pack has badges');
      expect(isBadge({ ...badge, validFrom: 'today' })).toBe(false);
      const text = JSON.stringify(badge).replace('"targetUrl"', '"targetURL"');
      expect(isBadge(JSON.parse(text))).toBe(false);
    });
  },
);

function schema() {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(SCHEMA_FILE ?? '', 'utf8')));
}
