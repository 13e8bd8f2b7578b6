import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import {
  endOf,
  nextFrame,
  openSocket,
  type ServedKiosk,
  serveKiosk,
  viewAt,
} from './served-kiosk.ts';

let kiosk: ServedKiosk;
let token: string;
beforeEach(async () => {
  kiosk = await serveKiosk();
  token = await kiosk.token();
});
afterEach(() => kiosk.stop());

const open = (forged: Partial<Parameters<typeof openSocket>[0]> = {}): WebSocket =>
  openSocket({ port: kiosk.port, token, ...forged });

/** A page that has been given its first view. */
async function page(): Promise<WebSocket> {
  const socket = open();
  await nextFrame(socket);
  return socket;
}

async function asks(socket: WebSocket, channel: string, input: unknown, id = 1) {
  socket.send(JSON.stringify({ id, channel, input }));
  return nextFrame(socket);
}

describe('a page of ours', () => {
  test('is given the view at once, and every view after it', async () => {
    const socket = open();
    expect(await nextFrame(socket)).toEqual({ type: 'view.changed', view: viewAt('first') });
    const next = nextFrame(socket);
    kiosk.session.show(viewAt('second'));
    expect(await next).toEqual({ type: 'view.changed', view: viewAt('second') });
  });

  test('is told every tactile key that it has to follow', async () => {
    const socket = await page();
    const next = nextFrame(socket);
    kiosk.session.press('select');
    expect(await next).toEqual({ type: 'key.pressed', key: 'select' });
  });

  test('says what a visitor did, and is answered', async () => {
    const socket = await page();
    const act = { at: 'first', event: { type: 'visitor.opened', door: 'home' } };
    expect(await asks(socket, 'visitor.act', act, 7)).toEqual({
      type: 'answered',
      id: 7,
      output: null,
    });
    expect(kiosk.session.acts).toEqual([act]);
  });

  test('passes on what a keyboard wedge typed, and the log knows nothing of it', async () => {
    expect(await asks(await page(), 'keys.typed', '04A1B2C3')).toMatchObject({ output: null });
    expect(kiosk.typed).toEqual(['04A1B2C3']);
    expect(kiosk.logged).toEqual([]);
  });

  test('says where its focus is, and nothing of what stands there', async () => {
    const focus = { control: 'stone', nth: 2, of: 4 };
    expect(await asks(await page(), 'focus.moved', focus)).toMatchObject({ output: null });
    expect(kiosk.focuses).toEqual([focus]);
  });

  test('can read the view again', async () => {
    const answered = await asks(await page(), 'view.read', null);
    expect(answered).toEqual({ type: 'answered', id: 1, output: viewAt('first') });
  });

  test('tells of its own failure, and the log keeps its name only', async () => {
    const failure = { name: 'TypeError', where: 'render' };
    expect(await asks(await page(), 'page.fail', failure)).toMatchObject({ type: 'answered' });
    expect(kiosk.logged.join('')).toContain('[page.crashed]');
  });

  test('gives way to the newest page, and is told so', async () => {
    const older = await page();
    const gone = endOf(older);
    const newer = await page();
    expect(await gone).toBe(4001);
    const next = nextFrame(newer);
    kiosk.session.show(viewAt('second'));
    expect(await next).toMatchObject({ view: { place: 'second' } });
  });

  test('cannot act any more once another page was opened', async () => {
    const older = await page();
    const newer = open();
    await once(newer, 'message');
    older.send(
      JSON.stringify({
        id: 1,
        channel: 'visitor.act',
        input: { at: 'first', event: { type: 'visitor.agreed' } },
      }),
    );
    await asks(newer, 'view.read', null);
    expect(kiosk.session.acts).toEqual([]);
  });

  test('hears that the kiosk stops', async () => {
    const gone = endOf(await page());
    await kiosk.stop();
    expect(await gone).toBe(1001);
    kiosk = await serveKiosk();
  });
});

describe('whoever is not a page of ours', () => {
  test.each([
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page of this machine on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { origin: null }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a name that was made to point here', { host: 'evil.example' }, 403],
    ['another path', { path: '/link2' }, 404],
    ['another path that ends alike', { path: '/x/link' }, 404],
    ['a page without a token', { token: undefined }, 4003],
    ['a page of an earlier start', { token: 'A'.repeat(43) }, 4003],
    ['a page with half a token', { token: 'A' }, 4003],
  ])('is turned away: %s', async (_, forged, end) => {
    const ours = await page();
    expect(await endOf(open(forged))).toBe(end);
    expect(kiosk.logged.join('')).toContain('[page.refused]');
    expect(await asks(ours, 'view.read', null)).toMatchObject({ type: 'answered' });
  });

  test('is shown nothing before it is turned away', async () => {
    const socket = open({ token: 'A'.repeat(43) });
    let shown = 0;
    socket.on('message', () => {
      shown += 1;
    });
    await endOf(socket);
    expect(shown).toBe(0);
  });
});

describe('messages that make no sense', () => {
  test.each([
    ['no JSON', '{"id":1,'],
    ['no object', '[]'],
    ['no id', '{"channel":"view.read","input":null}'],
    ['more than a request', '{"id":1,"channel":"view.read","input":null,"x":1}'],
    ['an endless nest', '['.repeat(20_000)],
  ])('%s: the page is hung up on', async (_, message) => {
    const socket = await page();
    const gone = endOf(socket);
    socket.send(message);
    expect(await gone).toBe(1008);
    expect(kiosk.logged.join('')).toContain('[page.refused]');
  });

  test('bytes instead of text: the page is hung up on', async () => {
    const socket = await page();
    const gone = endOf(socket);
    socket.send(Buffer.from('{"id":1,"channel":"view.read","input":null}'));
    expect(await gone).toBe(1008);
  });

  test('a message larger than anything a page says is not even read', async () => {
    const socket = await page();
    const gone = endOf(socket);
    socket.send('a'.repeat(40_000));
    expect(await gone).toBe(1009);
  });

  test.each([
    ['a request nobody declared', 'staff.unlock', null],
    ['what every object has', 'toString', null],
    ['an act nobody declared', 'visitor.act', { at: 'first', event: { type: 'visitor.flew' } }],
    ['an act of a device', 'visitor.act', { at: 'first', event: { type: 'card.removed' } }],
    ['nothing at all', 'visitor.act', null],
  ])('%s is refused, and the page goes on', async (_, channel, input) => {
    const socket = await page();
    expect(await asks(socket, channel, input, 3)).toEqual({ type: 'refused', id: 3 });
    expect(kiosk.session.acts).toEqual([]);
    expect(await asks(socket, 'view.read', null, 4)).toMatchObject({ type: 'answered', id: 4 });
  });

  test('what was refused is logged without what it said', async () => {
    const socket = await page();
    await asks(socket, 'keys.typed', '04A1B2C3 '.repeat(20));
    expect(kiosk.typed).toEqual([]);
    expect(kiosk.logged.join('')).toContain('keys.typed');
    expect(kiosk.logged.join('')).not.toContain('04A1B2C3');
    const event = { type: 'visitor.typed', query: 'Ada Lovelace'.repeat(20) };
    await asks(socket, 'visitor.act', { at: 'first', event });
    expect(kiosk.logged.join('')).toContain('event.query');
    expect(kiosk.logged.join('')).not.toContain('Lovelace');
  });

  test('a broken frame ends its own socket and nothing else', async () => {
    const raw = connect(kiosk.port, '127.0.0.1');
    raw.write(
      [
        'GET /link HTTP/1.1',
        `Host: 127.0.0.1:${kiosk.port}`,
        `Origin: http://127.0.0.1:${kiosk.port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
        `Sec-WebSocket-Protocol: portico, token.${token}`,
        '\r\n',
      ].join('\r\n'),
    );
    await once(raw, 'data');
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    raw.resume();
    await once(raw, 'close');
    await page();
  });

  test('a page gone mad does not fill the log', async () => {
    const socket = await page();
    for (let id = 1; id <= 200; id += 1) await asks(socket, 'nothing', null, id);
    expect(kiosk.logged.length).toBeLessThan(30);
  });
});
