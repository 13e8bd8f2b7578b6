import { expect, test } from 'vitest';
import { handlePageProtocol, type Showing } from '../../../main/electron/page-protocol.ts';
import { SessionStandIn } from '../../support/electron-stand-in.ts';
import { buildPage, pageStartOf, SCRIPT, viewAt } from '../browser/served-kiosk.ts';

function served(showing: Partial<Showing> = {}): SessionStandIn {
  const session = new SessionStandIn();
  handlePageProtocol({
    protocol: session.typed().protocol,
    showing: {
      files: buildPage().files,
      start: () => ({ hearsKeys: false, view: viewAt('first') }),
      fault: () => 'page.crashed',
      ...showing,
    },
  });
  return session;
}

test('the page comes with its first view, and with no token that it does not need', async () => {
  const response = await served().ask('portico://kiosk/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(pageStartOf(await response.text())).toEqual({ hearsKeys: false, view: viewAt('first') });
});

test('its assets come with their type', async () => {
  const response = await served().ask('portico://kiosk/assets/app-1.js');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toBe(SCRIPT);
});

test.each([
  'portico://kiosk/',
  'portico://kiosk/safe',
  'portico://kiosk/assets/app-1.js',
  'portico://kiosk/nowhere',
  'portico://elsewhere/',
])('%s comes under a policy that reaches nothing', async (url) => {
  const { headers } = await served().ask(url);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'portico://kiosk/../secret.txt',
  'portico://kiosk/..%2fsecret.txt',
  'portico://kiosk/assets/..%2f..%2fsecret.txt',
  'portico://kiosk/%2e%2e/secret.txt',
  'portico://kiosk//etc/passwd',
  'portico://kiosk/index.html',
  'portico://kiosk/assets',
  'portico://elsewhere/',
  'portico://somebody@kiosk/',
  'portico://kiosk:1/',
])('%s is not there', async (url) => {
  // A Request may not carry a user name; Chromium's own may.
  const handler = served().handlers.get('portico');
  const response = await handler?.({ url, method: 'GET' } as Request);
  expect(response?.status).toBe(404);
  expect(await response?.text()).toBe('');
});

test('the page is only read', async () => {
  expect((await served().ask('portico://kiosk/', 'POST')).status).toBe(404);
});

test('without a page there is still the safe one, in both languages and with the code for staff', async () => {
  const session = new SessionStandIn();
  handlePageProtocol({
    protocol: session.typed().protocol,
    showing: { fault: () => 'store.unreadable' },
  });
  expect((await session.ask('portico://kiosk/')).status).toBe(404);
  const page = await (await session.ask('portico://kiosk/safe')).text();
  expect(page).toContain('This kiosk is resting.');
  expect(page).toContain('<div lang="it">');
  expect(page).toContain('store.unreadable');
  expect(page).not.toMatch(/<script|style=|https?:/);
  const style = await session.ask('portico://kiosk/safe.css');
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
});
