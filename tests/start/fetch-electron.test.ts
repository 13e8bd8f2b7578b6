import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../main/start/fetch-electron.mjs', import.meta.url));

let cache: string;
let mirror: Server;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'portico-electron-cache-'));
});
afterEach(() => {
  mirror.closeAllConnections();
  mirror.close();
  rmSync(cache, { recursive: true, force: true });
});

/** Fetches from a mirror on this machine that behaves like this. */
async function fetchFrom(answer: RequestListener, noHeadwayMs: number) {
  mirror = createServer(answer).listen(0, '127.0.0.1');
  await once(mirror, 'listening');
  const address = mirror.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const child = spawn(process.execPath, [SCRIPT, String(noHeadwayMs)], {
    env: {
      HOME: cache,
      electron_config_cache: cache,
      ELECTRON_MIRROR: `http://127.0.0.1:${address.port}/`,
    },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('fetching the Electron runtime', () => {
  test('gives up on a network that swallows the request', async () => {
    const { code, said } = await fetchFrom(() => undefined, 500);
    expect(code).toBe(1);
    expect(said).toContain('no headway for 0.5 s');
  });

  test('gives up on a download that stops half way', async () => {
    const { code, said } = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(Buffer.alloc(500));
    }, 500);
    expect(code).toBe(1);
    expect(said).toContain('50 %');
    expect(said).toContain('no headway');
  });

  test('says it when the mirror does not have it', async () => {
    const { code, said } = await fetchFrom((_request, response) => {
      response.writeHead(404).end();
    }, 20_000);
    expect(code).toBe(1);
    expect(said).toContain('404');
  });

  test('refuses a runtime that is not the one whose checksum came with the package', async () => {
    const { code, said } = await fetchFrom((_request, response) => {
      response.end('a runtime of somebody else');
    }, 20_000);
    expect(code).toBe(1);
    expect(said).toContain('checksum');
  });
});
