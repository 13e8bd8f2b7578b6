import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSearchClient } from '../../../main/store/search-client.ts';
import { tempDir } from '../../support/temp-dir.ts';

const MOODY = new URL('../../support/moody-search-worker.ts', import.meta.url);

function openSearch(timeoutMs = 10_000) {
  const client = createSearchClient({ file: '', workerUrl: MOODY, timeoutMs });
  onTestFinished(() => client.close());
  const ask = (query: string) => client.search({ query, language: 'en', ageBand: undefined });
  return { client, ask };
}

const answered = (total: number) => ({ ok: true, value: { offset: 0, total, lessons: [] } });
const refused = (code: string) => ({ ok: false, error: { code } });

test('somebody who types faster than it searches gets the newest answer', async () => {
  const { ask } = openSearch();
  const all = ['g', 'ga', 'gar', 'gard', 'garden'].map(ask);
  expect(await Promise.all(all)).toEqual([
    answered(1),
    refused('search.superseded'),
    refused('search.superseded'),
    refused('search.superseded'),
    answered(6),
  ]);
});

test.each(['die', 'exit'])('after a crash (%s) the next search works', async (mood) => {
  const { ask } = openSearch();
  expect(await ask(mood)).toEqual(refused('store.failed'));
  expect(await ask('garden')).toEqual(answered(6));
});

test('a search that hangs is given up, and the one that waits behind it works', async () => {
  const { ask } = openSearch(1_000);
  const [hanging, waiting] = [ask('hang'), ask('garden')];
  expect(await hanging).toEqual(refused('store.timed-out'));
  expect(await waiting).toEqual(answered(6));
});

test('closing leaves no question open', async () => {
  const { client, ask } = openSearch();
  const [hanging, waiting] = [ask('hang'), ask('garden')];
  await client.close();
  expect(await hanging).toEqual(refused('store.failed'));
  expect(await waiting).toEqual(refused('search.superseded'));
  expect(await ask('garden')).toEqual(refused('store.failed'));
});

test('a catalogue that is not there is a refusal, not a crash', async () => {
  const client = createSearchClient({ file: join(tempDir(), 'missing.db') });
  onTestFinished(() => client.close());
  const query = { query: 'garden', language: 'en', ageBand: undefined } as const;
  expect(await client.search(query)).toEqual(refused('store.failed'));
});
