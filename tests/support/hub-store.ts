import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answered } from '../../kiosk/ports.ts';
import { openHubDatabase } from '../../main/store/hub-database.ts';
import { tempDir } from './temp-dir.ts';

/** The hub's database in a directory of this test's own, open until the test ends. */
export function openHub(directory = tempDir()) {
  const file = join(directory, 'hub.db');
  const database = openHubDatabase(file);
  onTestFinished(() => {
    database.close();
  });
  return { directory, file, database };
}

/** The value of an answer that must not be a refusal. */
export async function given<Value>(answered: Answered<Value>): Promise<Value> {
  const result = await answered;
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
