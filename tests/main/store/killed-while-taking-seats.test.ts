import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { tempDir } from '../../support/temp-dir.ts';

const TAKER = fileURLToPath(new URL('../../support/take-seats-until-killed.ts', import.meta.url));
const KILLS = process.env.PORTICO_LONG === '1' ? 300 : 6;

/** Lets a kiosk promise seats until it has shown so many codes, kills it, and says which it showed. */
async function takeAndKill(file: string, enough: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [TAKER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const shown: string[] = [];
  for await (const code of createInterface({ input: child.stdout })) {
    shown.push(code);
    if (shown.length === enough) child.kill('SIGKILL');
  }
  expect((await gone)[1]).toBe('SIGKILL');
  return shown;
}

test(`a kiosk killed ${KILLS} times while giving seats away has every code it showed`, {
  timeout: 30_000 + KILLS * 2_000,
}, async () => {
  const file = join(tempDir(), 'hub.db');
  const shown: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    shown.push(...(await takeAndKill(file, 1 + ((kill * 37) % 90))));
    const database = openHubDatabase(file);
    const kept = database.prepare<[], string>("select code from seat where state = 'taken'");
    const found = new Set(kept.pluck().all());
    expect(shown.filter((code) => !found.has(code))).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  }
});
