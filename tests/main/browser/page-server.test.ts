import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowserHost } from '../../../main/browser/browser-host.ts';
import { createLog } from '../../../main/log.ts';
import { readPageFiles } from '../../../main/page-files.ts';
import { NOBODY_OF_THE_STAFF } from '../../support/nobody-of-the-staff.ts';
import {
  ask,
  buildPage,
  pageStartOf,
  playSession,
  SCRIPT,
  type ServedKiosk,
  serveKiosk,
  viewAt,
} from './served-kiosk.ts';

let kiosk: ServedKiosk;
beforeAll(async () => {
  kiosk = await serveKiosk();
});
afterAll(() => kiosk.stop());

describe('the page', () => {
  test('holds the first view, so that its first paint asks nobody', async () => {
    const { status, headers, body } = await ask({ port: kiosk.port });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(pageStartOf(body)).toEqual({
      view: viewAt('first'),
      hearsKeys: true,
      token: expect.any(String),
    });
    expect(body.indexOf('kiosk-start')).toBeLessThan(body.indexOf('</head>'));
  });

  test('holds the view of the moment it is asked for', async () => {
    kiosk.session.show(viewAt('second'));
    expect(pageStartOf((await ask({ port: kiosk.port })).body).view.place).toBe('second');
    kiosk.session.show(viewAt('first'));
  });

  test('cannot be broken by a text that looks like its own end', async () => {
    kiosk.session.show(viewAt('</script><script>alert(1)</script><!--'));
    const { body } = await ask({ port: kiosk.port });
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(pageStartOf(body).view.place).toContain('<script>alert(1)');
    kiosk.session.show(viewAt('first'));
  });

  test('brings its assets with their type, to be kept', async () => {
    const { status, headers, body } = await ask({ port: kiosk.port, path: '/assets/app-1.js' });
    expect([status, body]).toEqual([200, SCRIPT]);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
    expect((await ask({ port: kiosk.port })).headers['cache-control']).toBe('no-store');
  });

  test('is not handed to whoever another site has sent', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'sec-fetch-site': site };
      expect((await ask({ port: kiosk.port, headers })).status).toBe(403);
    }
    for (const site of ['none', 'same-origin']) {
      const headers = { 'sec-fetch-site': site };
      expect((await ask({ port: kiosk.port, headers })).status).toBe(200);
    }
  });

  test('answers a HEAD without a body', async () => {
    const { status, headers, body } = await ask({ port: kiosk.port, method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('every answer', () => {
  test.each([
    ['/', 'GET', undefined],
    ['/assets/app-1.js', 'GET', undefined],
    ['/nowhere', 'GET', undefined],
    ['/', 'POST', undefined],
    ['/', 'GET', 'evil.example:80'],
  ])(
    'to %s by %s carries the policy that loads nothing from elsewhere',
    async (path, method, host) => {
      const { headers } = await ask({ port: kiosk.port, path, method, ...(host && { host }) });
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          `connect-src ws://127.0.0.1:${kiosk.port}`,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );
});

describe('what the server refuses', () => {
  test.each([
    'evil.example',
    'localhost:1',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
    '[::1]',
  ])('the name “%s”, which a foreign page may have made to point here', async (host) => {
    const { status, body } = await ask({ port: kiosk.port, host });
    expect(status).toBe(421);
    expect(body).not.toContain('kiosk-start');
    expect(kiosk.logged.join('')).toContain('[page.refused]');
  });

  test('a request that names no host at all', async () => {
    const socket = connect(kiosk.port, '127.0.0.1');
    socket.end('GET / HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%2e%2e/secret.txt',
    '/secret.txt%00.js',
    '/index.html',
    '/assets/',
    '/__proto__',
    `/${'a'.repeat(8000)}`,
  ])('the path %s', async (path) => {
    const { status, body } = await ask({ port: kiosk.port, path });
    expect(status).toBe(404);
    expect(body).not.toContain('nobody may ever see');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('the method %s', async (method) => {
    expect((await ask({ port: kiosk.port, method })).status).toBe(405);
  });
});

describe('trouble at the start', () => {
  test('a busy port is a fault of its own', async () => {
    const log = createLog({ write: () => undefined, nowMs: Date.now });
    const { files } = buildPage();
    const second = startBrowserHost({
      staff: NOBODY_OF_THE_STAFF,
      port: kiosk.port,
      files,
      session: playSession(),
      log,
    });
    await expect(second).rejects.toMatchObject({
      code: 'start.port-busy',
      detail: expect.stringContaining(String(kiosk.port)),
    });
  });

  test('a page that was never built is named', () => {
    const dir = mkdtempSync(join(tmpdir(), 'portico-unbuilt-'));
    const file = join(dir, 'index.html');
    const refusal = expect.objectContaining({ code: 'start.not-built', file });
    expect(() => readPageFiles(dir)).toThrow(refusal);
    writeFileSync(file, 'half a page');
    expect(() => readPageFiles(dir)).toThrow(refusal);
    rmSync(dir, { recursive: true });
    expect(() => readPageFiles(dir)).toThrow(expect.objectContaining({ code: 'start.not-built' }));
  });
});
