import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given } from '../../support/hub-store.ts';
import { cardKey } from '../../support/learner-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const WRITER = fileURLToPath(new URL('../../support/keep-until-killed.ts', import.meta.url));
const KILLS = process.env.PORTICO_LONG === '1' ? 500 : 6;

/** Lets a kiosk write until it has acknowledged so many runs, kills it, and says which it had. */
async function writeAndKill(file: string, name: string, enough: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [WRITER, file, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const acknowledged: string[] = [];
  if (!child.stdout) throw new Error('the writer has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return acknowledged;
}

test(`a kiosk killed ${KILLS} times while writing has every run it acknowledged`, {
  timeout: 30_000 + KILLS * 2_000,
}, async () => {
  const file = join(tempDir(), 'hub.db');
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    acknowledged.push(...(await writeAndKill(file, `kill-${kill}`, 1 + ((kill * 37) % 150))));
    const database = openHubDatabase(file);
    const learner = await given(createLearnerRecords({ database }).find(cardKey(1)));
    const found = new Set(learner?.runs.map(({ id }) => id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  }
});
