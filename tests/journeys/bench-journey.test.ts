import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildKiosk } from '../support/built-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { runKioskCommand } from '../support/kiosk-command.ts';
import { startKioskProcess } from '../support/kiosk-process.ts';
import { tempDir } from '../support/temp-dir.ts';

const SMALLEST = {
  screen: { widthPx: 800, heightPx: 480, diagonalInches: 7 },
  profile: { like: 'library', textSize: 'large' },
};

describeInChromium('a scripted visitor', () => {
  test.each([
    ['10.1″ glass', {}],
    ['7″ glass in large letters, where questions stand on pages of their own', SMALLEST],
  ])(
    'comes, answers, shows a card, takes a whole lesson with keys only, and leaves, on %s',
    async (_, hub) => {
      await buildKiosk();
      const dataDir = tempDir();
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(hub));
      const kiosk = startKioskProcess(['--data', dataDir, '--port', '0']);
      onTestFinished(async () => {
        kiosk.signal('SIGTERM');
        await kiosk.ended;
      });
      await kiosk.ready;
      const { code, said, complained } = await runKioskCommand('journey', '--data', dataDir);
      expect(complained).toBe('');
      expect(said).toMatch(/\d\.\d s {2}✓ Somebody comes near/);
      expect(said).toMatch(/✓ A card is put on the reader/);
      expect(said).toMatch(/✓ Question 3 of 3 is answered/);
      expect(said).toMatch(/✓ The kiosk is at rest again.*\n$/);
      expect(code).toBe(0);
    },
    300_000,
  );
});
