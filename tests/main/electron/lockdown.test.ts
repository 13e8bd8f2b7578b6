import { describe, expect, test } from 'vitest';
import { lockDownContents, lockDownSession } from '../../../main/electron/lockdown.ts';
import { ContentsStandIn, SessionStandIn } from '../../support/electron-stand-in.ts';

function lockedContents(): ContentsStandIn {
  const contents = new ContentsStandIn();
  lockDownContents(contents.typed());
  return contents;
}

function lockedSession(isPackaged = true): SessionStandIn {
  const session = new SessionStandIn();
  lockDownSession(session.typed(), { isPackaged });
  return session;
}

const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1:7480/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'about:blank',
  'portico://elsewhere/',
  'portico://kiosk.example.org/',
  'portico://kiosk@example.org/',
  'portico://somebody@kiosk/',
  'portico://kiosk/assets/app.js',
  'porticos://kiosk/',
  'not a URL',
];

describe('a page goes nowhere', () => {
  test.each(ELSEWHERE)('not to %s', (url) => {
    const contents = lockedContents();
    expect(contents.prevents('will-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  test('it may load itself again, in its own frame only', () => {
    const contents = lockedContents();
    const url = 'portico://kiosk/';
    for (const event of ['will-navigate', 'will-frame-navigate']) {
      expect(contents.prevents(event, { url, isMainFrame: true })).toBe(false);
      expect(contents.prevents(event, { url, isMainFrame: false })).toBe(true);
    }
  });

  test('it is never sent on, not even to itself', () => {
    expect(lockedContents().prevents('will-redirect', { url: 'portico://kiosk/' })).toBe(true);
  });

  test('it opens no window and holds no other page', () => {
    const contents = lockedContents();
    expect(contents.openHandler?.({ url: 'portico://kiosk/' })).toEqual({ action: 'deny' });
    expect(contents.prevents('will-attach-webview', {})).toBe(true);
  });

  test('it stays at one size, after every load', () => {
    const contents = lockedContents();
    contents.zoom = 3;
    contents.emit('did-finish-load');
    expect([contents.zoom, contents.visualZoom]).toEqual([1, [1, 1]]);
  });
});

describe('a page may nothing', () => {
  test.each(['media', 'geolocation', 'notifications', 'serial', 'hid', 'usb', 'fullscreen'])(
    'not %s',
    (permission) => {
      const { set } = lockedSession();
      const answers: boolean[] = [];
      const answer = (given: boolean) => answers.push(given);
      set.permissionRequest?.(...([{}, permission, answer, {}] as never[]));
      expect(answers).toEqual([false]);
      expect(set.permissionCheck?.(...([{}, permission, 'portico://kiosk', {}] as never[]))).toBe(
        false,
      );
      const device = { deviceType: permission, origin: 'portico://kiosk', device: {} };
      expect(set.devicePermission?.(...([device] as never[]))).toBe(false);
    },
  );

  test('not download', () => {
    const session = lockedSession();
    let prevented = false;
    session.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  test('not have its words looked up', () => {
    expect(lockedSession().spellChecker).toBe(false);
  });
});

describe('no request leaves the machine', () => {
  test('our own page and its parts are asked for', () => {
    const session = lockedSession();
    expect(session.lets('portico://kiosk/')).toBe(true);
    expect(session.lets('portico://kiosk/assets/app-1.js')).toBe(true);
    expect(session.lets('data:image/png;base64,AAAA')).toBe(true);
  });

  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'devtools://devtools/bundled/devtools_app.html',
    'portico://elsewhere/',
    'chrome-extension://abc/',
  ])('%s is not', (url) => {
    expect(lockedSession().lets(url)).toBe(false);
  });

  test('developers have their tools where the kiosk is not packaged', () => {
    expect(lockedSession(false).lets('devtools://devtools/bundled/devtools_app.html')).toBe(true);
  });
});
