import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const WRITER = fileURLToPath(new URL('../../support/keep-until-killed.ts', import.meta.url));
const KILLS = process.env.PORTICO_LONG === '1' ? 500 : 6;

interface Acknowledged {
  readonly id: string;
  readonly statusIndex: number;
}

/** Lets a kiosk write until it has acknowledged so many runs, kills it, and says which it had. */
async function writeAndKill(file: string, name: string, enough: number): Promise<Acknowledged[]> {
  const child: ChildProcess = spawn(process.execPath, [WRITER, file, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const acknowledged: Acknowledged[] = [];
  if (!child.stdout) throw new Error('the writer has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', statusIndex] = line.split(' ');
    acknowledged.push({ id, statusIndex: Number(statusIndex) });
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return acknowledged;
}

test(`a kiosk killed ${KILLS} times while writing has every run and badge it acknowledged`, {
  timeout: 30_000 + KILLS * 2_000,
}, async () => {
  const file = join(tempDir(), 'hub.db');
  const acknowledged: Acknowledged[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    acknowledged.push(...(await writeAndKill(file, `kill-${kill}`, 1 + ((kill * 37) % 150))));
    const database = openHubDatabase(file);
    const learner = await given(createLearnerRecords({ database }).find(cardKey(1)));
    const runs = new Set(learner?.runs.map(({ id }) => id));
    const awards = new Set(learner?.awards.map(({ id }) => id));
    expect(acknowledged.filter(({ id }) => !runs.has(id) || !awards.has(id))).toEqual([]);
    const ledger = createBadgeLedger({ database });
    for (const { id, statusIndex } of acknowledged) {
      const again = { list: 'list', id, signedOn: '2027-01-01', card: cardKey(1) };
      expect(await given(ledger.note(again))).toEqual({ statusIndex, signedOn: '2026-11-20' });
    }
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  }
});
