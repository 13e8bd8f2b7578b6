import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startKioskRuntime } from '../../../main/kiosk-runtime.ts';
import { createLog } from '../../../main/log.ts';
import { runKioskCommand } from '../../support/kiosk-command.ts';
import { type LiveKiosk, startLiveKiosk } from '../../support/live-kiosk.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A board that is configured and missing: the one in software has its buttons too. */
const WITH_BUTTONS = {
  devices: [
    {
      id: 'hub',
      kind: 'hub-board',
      board: 'mega',
      path: '/dev/serial/by-id/not-there',
      buttons: [
        { id: 'garden-bed', pin: 30 },
        { id: 'under-the-lathe', pin: 31 },
        { id: 'third-one', pin: 32 },
      ],
    },
  ],
  triggers: [{ button: 'garden-bed', lesson: 'lesson-urban-garden' }],
};

let kiosk: LiveKiosk;
beforeAll(async () => {
  kiosk = await startLiveKiosk({
    emulate: true,
    furnish: (dataDir) => writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(WITH_BUTTONS)),
  });
  await kiosk.until(({ reader }) => reader === 'ready');
});
afterAll(() => kiosk.stop());

const run = (...args: string[]) => runKioskCommand(...args, '--data', kiosk.dataDir);
const BOARD_TIME = /\d+\.\d{3} s of the board's own time/;

describe('a hand at the bench, by command', () => {
  test('puts a card on the reader and lifts it, once the firmware has seen it', async () => {
    const tapped = await run('bench', 'tap', '04A1B2C3D4E580');
    expect(tapped).toMatchObject({ code: 0, complained: '' });
    expect(tapped.said).toContain('The reader has seen the card 04A1B2C3D4E580');
    expect(tapped.said).toMatch(BOARD_TIME);
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    expect((await run('bench', 'state')).said).toContain('04A1B2C3D4E580');

    expect((await run('bench', 'lift')).said).toMatch(BOARD_TIME);
    expect((await run('bench', 'state')).said).toMatch(/front\s+nothing/);
  });

  test('presses a key, which is felt going down and coming up', async () => {
    const { said, code } = await run('bench', 'press', 'help');
    expect([said.match(/help go down/g), said.match(/help come up/g)]).toEqual([
      ['help go down'],
      ['help come up'],
    ]);
    expect(code).toBe(0);
  });

  test('presses a button under an exhibit, which opens its lesson', async () => {
    const { said, code } = await run('bench', 'press', 'garden-bed');
    expect([said, code]).toEqual([expect.stringContaining('felt garden-bed go down'), 0]);
    await kiosk.until((view) => view.screen === 'lessonOpening');
    expect(kiosk.session.view()).toMatchObject({ steps: { lessonId: 'lesson-urban-garden' } });
    expect((await run('bench', 'state')).said).toMatch(/Buttons\n {2}garden-bed +up\n/);
  });

  test('presses a button that stands for nothing, and nothing happens', async () => {
    const screens: string[] = [];
    const stopLooking = kiosk.session.onView(({ screen }) => screens.push(screen));
    expect((await run('bench', 'press', 'under-the-lathe')).code).toBe(0);
    // What the board told before is heard before.
    await run('bench', 'press', 'back');
    await kiosk.until(({ screen }) => screen === 'home');
    stopLooking();
    expect(screens).toEqual(['home']);
  });

  test('is warned of a button that stands for nothing by the doctor', async () => {
    const { said } = await run('doctor');
    expect(said).toContain('The button under-the-lathe opens nothing');
    expect(said).not.toContain('The button garden-bed');
  });

  test('moves what a sensor measures', async () => {
    const { said } = await run('bench', 'set', 'temperature', '24.5');
    expect(said).toContain('The board has measured temperature at 24.5');
    expect((await run('bench', 'state')).said).toMatch(/temperature\s+24\.5 °C.*simulated/);
  });

  test('pulls the plug and puts it back; what is moved meanwhile is seen by nobody', async () => {
    expect((await run('bench', 'unplug')).said).toMatch(BOARD_TIME);
    await kiosk.until(({ reader }) => reader === 'resting');
    const { code, complained } = await run('bench', 'set', 'light', '500');
    expect(code).toBe(1);
    expect(complained).toContain('no firmware has looked');
    expect((await run('bench', 'plug')).said).toContain('the firmware has started');
    await kiosk.until(({ reader }) => reader === 'ready');
  });
});

describe('what cannot be done is said, with the way out', () => {
  test('a sensor that is not there names those that are', async () => {
    const { code, complained } = await run('bench', 'set', 'nose', '1');
    expect(code).toBe(1);
    expect(complained).toContain('There is no sensor nose.');
    expect(complained).toContain('light, noise');
  });

  test('a key or a button that is not there names those that are', async () => {
    const { code, complained } = await run('bench', 'press', 'doorbell');
    expect(code).toBe(1);
    expect(complained).toContain('There is no key or button doorbell.');
    expect(complained).toContain('help, garden-bed, under-the-lathe');
  });

  test('a button for which the board in software has no pin is named in the log', async () => {
    expect(kiosk.logged.join('')).toMatch(/no pin for a button.*"third-one"/);
  });

  test('a value that cannot be measured names the range', async () => {
    const { complained } = await run('bench', 'set', 'humidity', '400');
    expect(complained).toContain('from 0 to 100');
  });

  test('a directory over which no kiosk runs', async () => {
    for (const dataDir of [tempDir(), '/nowhere/at/all']) {
      const { code, complained } = await runKioskCommand('bench', 'lift', '--data', dataDir);
      expect(code).toBe(1);
      expect(complained).toContain(`No kiosk runs over ${dataDir}.`);
    }
  });

  test('a kiosk that has no bench', async () => {
    const dataDir = join(tempDir(), 'real');
    const log = createLog({ write: () => undefined, nowMs: Date.now });
    const onGiveUp = () => undefined;
    const real = await startKioskRuntime({ dataDir, profile: undefined, log, onGiveUp });
    onTestFinished(real.stop);
    for (const args of [['bench', 'tap', '01020304'], ['bench', 'state'], ['journey']]) {
      const { code, complained } = await runKioskCommand(...args, '--data', dataDir);
      expect([code, complained]).toEqual([1, expect.stringContaining('has no bench')]);
    }
  });
});

describe('the control socket', () => {
  test('belongs to the user the kiosk runs as', () => {
    expect(statSync(join(kiosk.dataDir, 'control.sock')).mode & 0o777).toBe(0o600);
  });

  test('refuses what makes no sense and goes on', async () => {
    const socket = connect(join(kiosk.dataDir, 'control.sock'));
    socket.end('hello\n{"id":3,"ask":"everything"}\n{"id":4,"ask":"kiosk.status"}\n');
    const lines = (await text(socket)).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { id: 0, refused: 'not-a-request' },
      { id: 3, refused: 'not-a-request' },
      { id: 4, answer: { hasBench: true, hasPage: false } },
    ]);
  });

  test('hangs up on a line without an end', async () => {
    const socket = connect(join(kiosk.dataDir, 'control.sock'));
    socket.on('error', () => socket.destroy());
    socket.write('x'.repeat(100_000));
    await new Promise((resolve) => socket.once('close', resolve));
    expect((await run('bench', 'state')).code).toBe(0);
  });

  test('is reached in a directory whose name is too long for a socket', async () => {
    const dataDir = join(tempDir(), 'a'.repeat(120));
    mkdirSync(dataDir);
    const deep = await startLiveKiosk({ emulate: true, dataDir });
    onTestFinished(deep.stop);
    await deep.until(({ reader }) => reader === 'ready');
    const { code, said } = await runKioskCommand('bench', 'tap', '01020304', '--data', dataDir);
    expect([code, said]).toEqual([0, expect.stringContaining('01020304')]);
  });
});
