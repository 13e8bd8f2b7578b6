import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { Traffic } from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { ok } from '../../../kiosk/result.ts';
import type { Bench } from '../../../main/bench/bench.ts';
import type { BenchPicture, BenchStart } from '../../../main/bench/bench-frames.ts';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/browser-host.ts';
import { createLog } from '../../../main/log.ts';
import { readPageFiles } from '../../../main/page-files.ts';
import { NOBODY_OF_THE_STAFF } from '../../support/nobody-of-the-staff.ts';
import { ask, buildPage, endOf, nextFrame, playSession } from '../browser/served-kiosk.ts';

const PICTURE: BenchPicture = {
  inService: true,
  powered: true,
  starts: 1,
  startedBy: 'power',
  cards: { front: [] },
  keys: {},
  lamps: {},
  sensors: {},
};

const performed: BenchCommand[] = [];
let passes: (traffic: Traffic) => void = () => undefined;
/** The board is played: what is tried here is the door in front of it. */
const played: Bench = {
  wiring: HUB_WIRING,
  perform: async (command) => {
    performed.push(command);
    return ok({ seen: true, atMs: 7 });
  },
  picture: () => PICTURE,
  watch: () => () => undefined,
  watchTraffic: (listener) => {
    passes = listener;
    return () => {
      passes = () => undefined;
    };
  },
};

function benchFiles() {
  const dir = mkdtempSync(join(tmpdir(), 'portico-bench-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<html><head></head><body>the bench</body></html>');
  writeFileSync(join(dir, 'assets', 'bench-1.js'), 'the script of the bench');
  const files = readPageFiles<BenchStart>(dir);
  rmSync(dir, { recursive: true });
  return files;
}

const log = createLog({ write: () => undefined, nowMs: Date.now });
const serve = (bench?: { bench: Bench; files: ReturnType<typeof benchFiles> }) =>
  startBrowserHost({
    staff: NOBODY_OF_THE_STAFF,
    port: 0,
    files: buildPage().files,
    session: playSession(),
    bench,
    log,
  });

let host: BrowserHost;
let port: number;
beforeAll(async () => {
  host = await serve({ bench: played, files: benchFiles() });
  port = Number(new URL(host.url).port);
});
afterAll(() => host.stop());

const tokenIn = (body: string): string => /"token":"([^"]+)"/.exec(body)?.[1] ?? '';
const benchToken = async () => tokenIn((await ask({ port, path: '/bench/' })).body);

function knock({
  token,
  origin = `http://127.0.0.1:${port}`,
  hostName = `127.0.0.1:${port}`,
  path = '/bench/link',
}: {
  readonly token: string;
  readonly origin?: string;
  readonly hostName?: string;
  readonly path?: string;
}): WebSocket {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}${path}`,
    ['portico-bench', `token.${token}`],
    { origin, headers: { host: hostName } },
  );
  onTestFinished(() => socket.terminate());
  return socket;
}

/** Every frame that comes, as data. */
function framesOf(socket: WebSocket): unknown[] {
  const frames: unknown[] = [];
  socket.on('message', (data) => frames.push(JSON.parse(String(data))));
  return frames;
}

describe('the bench page', () => {
  test('stands beside the kiosk, with its own token and a policy for its own socket', async () => {
    const { status, headers, body } = await ask({ port, path: '/bench/' });
    expect([status, body]).toEqual([200, expect.stringContaining('the bench')]);
    expect(headers['content-security-policy']).toContain(
      `connect-src ws://127.0.0.1:${port}/bench/link;`,
    );
    expect(tokenIn(body)).not.toBe(tokenIn((await ask({ port })).body));
  });

  test('brings its assets from its own folder only', async () => {
    const asset = await ask({ port, path: '/bench/assets/bench-1.js' });
    expect([asset.status, asset.body]).toEqual([200, 'the script of the bench']);
    expect((await ask({ port, path: '/assets/bench-1.js' })).status).toBe(404);
    expect((await ask({ port, path: '/bench/assets/app-1.js' })).status).toBe(404);
  });

  test('is handed to nobody who calls this machine by another name', async () => {
    const { status, body } = await ask({ port, path: '/bench/', host: 'evil.example' });
    expect([status, tokenIn(body)]).toEqual([421, '']);
  });

  test('is not there where no board runs in software', async () => {
    const bare = await serve();
    onTestFinished(bare.stop);
    const barePort = Number(new URL(bare.url).port);
    for (const path of ['/bench/', '/bench/assets/bench-1.js', '/bench']) {
      expect((await ask({ port: barePort, path })).status).toBe(404);
    }
    const socket = new WebSocket(`ws://127.0.0.1:${barePort}/bench/link`, ['portico-bench'], {
      origin: `http://127.0.0.1:${barePort}`,
    });
    expect(await endOf(socket)).toBe(404);
  });
});

describe('a hand at the bench page', () => {
  test('is given the desk at once, moves what is on it and is answered', async () => {
    const socket = knock({ token: await benchToken() });
    const heard = framesOf(socket);
    await expect.poll(() => heard[0]).toEqual({ type: 'picture', picture: PICTURE });
    const command = { do: 'press-key', key: 'next' };
    socket.send(JSON.stringify({ id: 5, command }));
    const answer = { ok: true, value: { seen: true, atMs: 7 } };
    await expect.poll(() => heard).toContainEqual({ type: 'answered', id: 5, answer });
    expect(performed).toContainEqual(command);
  });

  test('is told what passes on the line, in words', async () => {
    const socket = knock({ token: await benchToken() });
    const heard = framesOf(socket);
    await once(socket, 'open');
    passes({ direction: 'from-board', bytes: Uint8Array.from([0xf9, 2, 5]) });
    passes({ direction: 'from-board', bytes: Uint8Array.from([0xf9, 2, 6]) });
    const line = { direction: 'from-board', name: 'protocol version', about: '', says: '2.6' };
    await expect
      .poll(() => heard)
      .toContainEqual({ type: 'traffic', lines: [{ ...line, times: 2 }] });
  });

  test.each([
    'not JSON at all',
    '{"id":1}',
    '{"id":1,"command":{"do":"explode"}}',
    '{"id":1,"command":{"do":"put-card","reader":"front","uid":"12"}}',
    '{"id":1,"command":{"do":"unplug","also":"this"}}',
  ])('is hung up on when it says %s', async (message) => {
    const before = performed.length;
    const socket = knock({ token: await benchToken() });
    await nextFrame(socket);
    socket.send(message);
    expect(await endOf(socket)).toBe(1008);
    expect(performed).toHaveLength(before);
  });
});

describe('nobody else comes in', () => {
  test('a page of another origin', async () => {
    const token = await benchToken();
    expect(await endOf(knock({ token, origin: 'http://evil.example' }))).toBe(403);
    expect(await endOf(knock({ token, hostName: 'evil.example' }))).toBe(403);
  });

  test('a page without the token, or with the token of the kiosk’s own page', async () => {
    expect(await endOf(knock({ token: 'guessed' }))).toBe(4003);
    const visitors = tokenIn((await ask({ port })).body);
    expect(await endOf(knock({ token: visitors }))).toBe(4003);
  });

  test('a bench page at the door of the kiosk’s own page', async () => {
    expect(await endOf(knock({ token: await benchToken(), path: '/link' }))).toBe(404);
  });

  test('more pages than anybody looks at', async () => {
    const token = await benchToken();
    const sockets = Array.from({ length: 4 }, () => knock({ token }));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    expect(await endOf(knock({ token }))).toBe(1013);
  });
});
