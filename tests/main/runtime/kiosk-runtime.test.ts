import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { KioskView } from '../../../kiosk/view.ts';
import { type KioskRuntime, startKioskRuntime } from '../../../main/kiosk-runtime.ts';
import { createLog } from '../../../main/log.ts';
import { createReaderFarEnd, TAG_A } from '../../support/rdm6300-far-end.ts';
import { createScriptedPort } from '../../support/scripted-port.ts';
import { tempDir } from '../../support/temp-dir.ts';

const running: KioskRuntime[] = [];
afterEach(async () => {
  for (const kiosk of running.splice(0)) await kiosk.stop();
});

/** A whole kiosk with one reader that it waits for, whose wire the test holds. */
async function startWithReader({ plugged = true } = {}) {
  const root = tempDir();
  const dataDir = join(root, 'hub');
  const path = join(root, 'reader');
  if (plugged) writeFileSync(path, '');
  mkdirSync(dataDir);
  writeFileSync(
    join(dataDir, 'hub.json'),
    JSON.stringify({ devices: [{ id: 'desk', kind: 'rdm6300', path, required: true }] }),
  );
  const port = createScriptedPort();
  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line), nowMs: Date.now });
  const dependencies = { dataDir, profile: undefined, log, openLink: port.openLink };
  const kiosk = await startKioskRuntime({ ...dependencies, onGiveUp: () => undefined });
  running.push(kiosk);
  return { kiosk, dataDir, logged, port, reader: createReaderFarEnd((bytes) => port.send(bytes)) };
}

const viewOn = ({ session }: KioskRuntime, screen: KioskView['screen']): Promise<KioskView> =>
  new Promise((resolve) => {
    const stop = session.onView(check);
    function check(view: KioskView): void {
      if (view.screen !== screen) return;
      queueMicrotask(() => stop());
      resolve(view);
    }
    check(session.view());
  });

const bytesBelow = (dir: string): Buffer =>
  Buffer.concat(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((name) => join(dir, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file)),
  );

test('a tap goes all the way from the wire to the screen, and its number goes nowhere', async () => {
  const { kiosk, dataDir, logged, reader } = await startWithReader();
  await viewOn(kiosk, 'attract');
  reader.show(TAG_A);
  const { place } = await viewOn(kiosk, 'cardOffer');
  kiosk.session.act({ at: place, event: { type: 'visitor.agreed' } });
  await viewOn(kiosk, 'home');
  expect(kiosk.session.view()).toMatchObject({ isOnCard: true });
  await kiosk.stop();

  const kept = bytesBelow(dataDir);
  expect(kept.length).toBeGreaterThan(1_000);
  expect(kept.includes(Buffer.from(TAG_A, 'hex'))).toBe(false);
  expect(kept.toString('latin1').toUpperCase()).not.toContain(TAG_A);
  expect(logged.join('').toUpperCase()).not.toContain(TAG_A);
});

test('a required reader that is not there keeps the kiosk from opening, and is named in the log', async () => {
  const { kiosk, logged } = await startWithReader({ plugged: false });
  expect(kiosk.session.view().screen).toBe('starting');
  await expect.poll(() => logged.join('')).toContain('"desk"');
});

test('only this user may look into the data directory', async () => {
  const { dataDir } = await startWithReader();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('a kiosk that stopped has given its directory, its port and its notes back', async () => {
  const { kiosk, dataDir, port } = await startWithReader();
  await viewOn(kiosk, 'attract');
  kiosk.announce('http://127.0.0.1:1/');
  await kiosk.stop();
  expect(port.stillOpen).toBe(0);
  expect(readdirSync(dataDir)).not.toContain('running.json');
  const log = createLog({ write: () => undefined, nowMs: Date.now });
  const next = await startKioskRuntime({
    dataDir,
    profile: undefined,
    log,
    openLink: port.openLink,
    onGiveUp: () => undefined,
  });
  running.push(next);
});

test('a kiosk that cannot note where it is found serves all the same, and says so', async () => {
  const { kiosk, dataDir, logged } = await startWithReader();
  mkdirSync(join(dataDir, 'running.json', 'anything'), { recursive: true });
  kiosk.announce('http://127.0.0.1:1/');
  await viewOn(kiosk, 'attract');
  expect(logged.join('')).toContain('[start.data-unwritable]');
});
