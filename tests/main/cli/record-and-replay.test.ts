import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { headerLine } from '../../../hardware/replay/recording.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { buildKiosk } from '../../support/built-kiosk.ts';
import {
  type RunningCommand,
  runKioskCommand,
  startKioskCommand,
} from '../../support/kiosk-command.ts';
import { type KioskProcess, startKioskProcess } from '../../support/kiosk-process.ts';
import { createPtyPair, HAS_SOCAT, SOCAT_MISSING } from '../../support/pty-pair.ts';
import { createReaderFarEnd, TAG_A, TAG_B } from '../../support/rdm6300-far-end.ts';
import { tempDir } from '../../support/temp-dir.ts';

const CARD = '04A1B2C3D4E580';
const WITHIN = { timeout: 30_000 };

const hubOf = (kind: string, path: string) => ({ devices: [{ id: 'desk', kind, path }] });

interface Program extends KioskProcess {
  readonly dataDir: string;
  run(...args: readonly string[]): ReturnType<typeof runKioskCommand>;
  record(...args: readonly string[]): RunningCommand;
  /** Resolves when a page that is opened now shows this. */
  shows(screen: KioskView['screen']): Promise<void>;
  stop(): ReturnType<typeof endOf>;
}

const endOf = (kiosk: KioskProcess) => {
  kiosk.signal('SIGTERM');
  return kiosk.ended;
};

/** The program itself, over a directory of its own. */
async function startProgram(hub: object, ...args: readonly string[]): Promise<Program> {
  await buildKiosk();
  const dataDir = join(tempDir(), 'hub');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(hub));
  const kiosk = startKioskProcess(['--port', '0', '--data', dataDir, ...args]);
  onTestFinished(async () => {
    await endOf(kiosk);
  });
  const url = await kiosk.ready;
  const page = async () => (await fetch(url)).text();
  return {
    ...kiosk,
    dataDir,
    run: (...words) => runKioskCommand(...words, '--data', dataDir),
    record: (...words) =>
      startKioskCommand('record', ...words, '--with-card-numbers', '--data', dataDir),
    shows: (screen) => expect.poll(page, WITHIN).toContain(`"screen":"${screen}"`),
    stop: () => endOf(kiosk),
  };
}

/** What a recording holds so far, one word for each line. */
const wordsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line).what);

const count = (file: string, word: string) => wordsIn(file).filter((one) => one === word).length;

describe.skipIf(!HAS_SOCAT)(`a reader on a real tty${SOCAT_MISSING}`, { timeout: 120_000 }, () => {
  test('is recorded while it is unplugged and plugged in again, and played back as it was', async () => {
    const pty = createPtyPair();
    onTestFinished(pty.dispose);
    await pty.plug();
    const reader = createReaderFarEnd(pty.write);
    const file = join(tempDir(), 'desk.rec');
    const kiosk = await startProgram(hubOf('rdm6300', pty.path));
    const recording = kiosk.record('desk', file);
    await recording.says('The number of every card that is used');

    await expect.poll(() => count(file, 'opened'), WITHIN).toBe(1);
    reader.show(TAG_A);
    await expect.poll(() => count(file, 'from-device'), WITHIN).toBeGreaterThan(0);
    await kiosk.shows('cardOffer');
    await pty.unplug();
    await expect.poll(() => count(file, 'ended'), WITHIN).toBe(1);
    await pty.plug();
    await expect.poll(() => count(file, 'opened'), WITHIN).toBe(2);
    const heard = count(file, 'from-device');
    reader.show(TAG_B);
    await expect.poll(() => count(file, 'from-device'), WITHIN).toBeGreaterThan(heard);
    recording.signal('SIGINT');
    const { code, said, complained } = await recording.ended;
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('the device was opened 2 times');
    expect(said).toContain(`npm start -- --replay desk=${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const { complained: log } = await kiosk.stop();
    expect(log).toMatch(/A device is recorded, with the number of every card.*"desk"/);
    expect(log).toMatch(/A device is recorded no longer.*"desk"/);
    expect(log).not.toContain(TAG_A);
    expect(bytesBelow(kiosk.dataDir)).not.toContain(TAG_A);

    const nowhere = hubOf('rdm6300', '/dev/serial/by-id/not-there');
    const replayed = await startProgram(nowhere, '--replay', `desk=${file}`);
    await replayed.shows('cardOffer');
    const played = (await replayed.stop()).complained;
    expect(played).toMatch(/not real: a recording is played.*"desk"/);
  });
});

describe('a hub board, whose every answer belongs to a question', { timeout: 120_000 }, () => {
  test('is recorded from its first word, and played back as another that is not there', async () => {
    const file = join(tempDir(), 'board.rec');
    const kiosk = await startProgram({});
    await inService(kiosk);
    const recording = kiosk.record('virtual-board', file, '--seconds', '600');
    await recording.says('It ends after 600 s, or with Ctrl-C.');
    await expect.poll(() => count(file, 'opened'), WITHIN).toBe(1);
    await inService(kiosk);
    expect((await kiosk.run('bench', 'tap', CARD)).code).toBe(0);
    await kiosk.shows('cardOffer');
    recording.signal('SIGTERM');
    expect((await recording.ended).code).toBe(0);
    await kiosk.stop();

    const nowhere = hubOf('hub-board', '/dev/serial/by-id/not-there');
    const replayed = await startProgram(nowhere, '--replay', `desk=${file}`);
    await replayed.shows('cardOffer');

    const same = await startProgram({}, '--replay', `virtual-board=${file}`);
    await same.shows('cardOffer');
    expect((await same.run('bench', 'state')).complained).toContain('has no bench');
  });

  test('ends its recording by itself after as long as was asked for', async () => {
    const file = join(tempDir(), 'board.rec');
    const kiosk = await startProgram({});
    const { code, said } = await kiosk.record('virtual-board', file, '--seconds', '3').ended;
    expect([code, said]).toEqual([0, expect.stringContaining('the device was opened once')]);
  });
});

describe('a recording that cannot be made is refused, and no file is left', {
  timeout: 60_000,
}, () => {
  test('of a device that is not there, not configured or recorded already, or over a file', async () => {
    const kiosk = await startProgram(hubOf('rdm6300', '/dev/serial/by-id/not-there'));
    const directory = tempDir();
    const file = join(directory, 'one.rec');

    const unknown = await kiosk.record('till', file).ended;
    expect(unknown.complained).toContain('There is no device till.');
    expect(unknown.complained).toContain('desk, virtual-board');
    const away = await kiosk.record('desk', file, '--seconds', '1').ended;
    expect(away.complained).toContain('desk was not there all the while');
    expect(readdirSync(directory)).toEqual([]);

    const first = kiosk.record('virtual-board', file);
    await first.says('The number of every card that is used');
    await expect.poll(() => count(file, 'opened'), WITHIN).toBe(1);
    const second = await kiosk.record('virtual-board', join(directory, 'two.rec')).ended;
    expect(second.complained).toContain('virtual-board is being recorded already.');
    expect(readdirSync(directory)).toEqual(['one.rec']);
    const over = await kiosk.record('desk', file).ended;
    expect([over.code, over.complained]).toEqual([1, expect.stringContaining('is there already')]);

    await kiosk.stop();
    const { code, complained } = await first.ended;
    expect([code, complained]).toEqual([1, expect.stringContaining('went away meanwhile')]);
    expect(complained).toContain('holds what had come until then');
    expect(count(file, 'opened')).toBe(1);
  });
});

test('a recording that was cut off keeps the program from starting, which names the file and the line', async () => {
  await buildKiosk();
  const file = join(tempDir(), 'cut.rec');
  writeFileSync(file, `${headerLine('rdm6300')}{"atMs":0,"what":"opened"}\n{"atMs":3,"wh`);
  const dataDir = join(tempDir(), 'hub');
  mkdirSync(dataDir);
  const hub = hubOf('rdm6300', '/dev/serial/by-id/not-there');
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(hub));
  const args = ['--port', '0', '--data', dataDir, '--replay', `desk=${file}`];
  const { code, said, complained } = await startKioskProcess(args).ended;
  expect([code, said]).toEqual([1, '']);
  expect(complained).toContain(file);
  expect(complained).toContain('Line 3 is cut off');
});

async function inService({ run }: Program): Promise<void> {
  const is = async () => (await run('bench', 'state')).said;
  await expect.poll(is, { ...WITHIN, interval: 300 }).toContain('and in service');
}

const bytesBelow = (directory: string): string =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
