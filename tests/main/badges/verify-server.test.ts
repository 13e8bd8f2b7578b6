import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readVerifyPage } from '../../../main/badges/read-verify-page.ts';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/browser-host.ts';
import { createLog } from '../../../main/log.ts';
import { NOBODY_OF_THE_STAFF } from '../../support/nobody-of-the-staff.ts';
import { ask, buildPage, playSession } from '../browser/served-kiosk.ts';

const POLICY = "default-src 'none'; script-src 'sha256-abc='";
const BUILT = `<html><head><meta http-equiv="content-security-policy" content="${POLICY}" /></head>
<body><script type="application/json" id="published">[]</script></body></html>`;

const log = createLog({ write: () => undefined, nowMs: Date.now });

function builtInto(html: string | undefined): string {
  const dir = mkdtempSync(join(tmpdir(), 'portico-verify-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  if (html !== undefined) writeFileSync(join(dir, 'index.html'), html);
  return dir;
}

describe('the page that opens badges', () => {
  let host: BrowserHost;
  let port: number;
  let openedAt = '';
  beforeAll(async () => {
    host = await startBrowserHost({
      staff: NOBODY_OF_THE_STAFF,
      port: 0,
      files: buildPage().files,
      session: playSession(),
      verify: {
        page: { html: BUILT, policy: POLICY },
        openedAt: (url) => {
          openedAt = url;
        },
      },
      log,
    });
    port = Number(new URL(host.url).port);
  });
  afterAll(() => host.stop());

  it('stands at the kiosk’s own address, and the kiosk is told where', async () => {
    expect(openedAt).toBe(`${host.url}verify/`);
    const { status, headers, body } = await ask({ port, path: '/verify/' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe(BUILT);
  });

  it('may run exactly what is in it, and stands in no frame', async () => {
    const { headers } = await ask({ port, path: '/verify/' });
    expect(headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it('is one file and no door to any other', async () => {
    expect((await ask({ port, path: '/verify/index.html' })).status).toBe(404);
    expect((await ask({ port, path: '/verify/../assets/app.js' })).status).toBe(404);
    expect((await ask({ port, path: '/verify' })).status).toBe(404);
  });

  it('leaves the kiosk’s own page where it was', async () => {
    expect((await ask({ port, path: '/' })).body).not.toBe(BUILT);
  });
});

describe('the page as it was built', () => {
  it('holds what issuers publish, whatever they call themselves', () => {
    const hostile = { id: 'did:web:a.example', name: '</script><script>alert(1)</script>$&' };
    const { html, policy } = readVerifyPage([hostile], builtInto(BUILT));
    expect(policy).toBe(POLICY);
    const published = /id="published">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(published)).toEqual([hostile]);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it.each([
    ['is missing', undefined],
    ['is another', '<html></html>'],
  ])('is not made up where it %s', (_, html) => {
    expect(() => readVerifyPage([], builtInto(html))).toThrow(
      expect.objectContaining({ code: 'start.not-built' }),
    );
  });
});
