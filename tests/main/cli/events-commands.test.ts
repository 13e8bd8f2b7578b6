import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runKioskCommand } from '../../support/kiosk-command.ts';
import { startLiveKiosk } from '../../support/live-kiosk.ts';
import { tempDir } from '../../support/temp-dir.ts';

async function open(dataDir: string) {
  const kiosk = await startLiveKiosk({ emulate: false, dataDir });
  onTestFinished(kiosk.stop);
  return kiosk;
}

describe('the example events', { timeout: 60_000 }, () => {
  test('are removed from a running kiosk in one command, and stay gone after a restart', async () => {
    const dataDir = join(tempDir(), 'hub');
    const remove = () => runKioskCommand('events', 'remove-examples', '--data', dataDir);
    const kiosk = await open(dataDir);
    const first = await remove();
    expect(first).toMatchObject({ code: 0, said: 'The example events are gone, and stay so.\n' });
    expect((await remove()).said).toBe('The example events were gone already.\n');
    await kiosk.stop();

    await open(dataDir);
    expect((await remove()).said).toBe('The example events were gone already.\n');
  });
});
