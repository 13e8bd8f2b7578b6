import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { DEFAULT_CONFIG } from '../../../kiosk/config-defaults.ts';
import type { PageFocus } from '../../../kiosk/ipc/page-focus.ts';
import { PAGE_START_ID, type PageStart } from '../../../kiosk/ipc/page-start.ts';
import type { VisitorAct } from '../../../kiosk/session/visitor-events.ts';
import type { FocusKey } from '../../../kiosk/tactile-key.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/browser-host.ts';
import { createLog } from '../../../main/log.ts';
import { outOfServiceView } from '../../../main/out-of-service-view.ts';
import { type PageFiles, readPageFiles } from '../../../main/page-files.ts';
import type { SessionHost } from '../../../main/session-host.ts';
import { NOBODY_OF_THE_STAFF } from '../../support/nobody-of-the-staff.ts';

export const SCRIPT = 'document.title = "Portico";';
const PAGE = `<!doctype html><html><head><title>Portico</title></head><body></body></html>`;

export const viewAt = (place: string): KioskView => ({
  ...outOfServiceView(DEFAULT_CONFIG, 'start.timed-out'),
  place,
});

/** The session's side of the seam, played by the test: it shows what it is told to. */
export interface PlayedSession extends SessionHost {
  show(view: KioskView): void;
  press(key: FocusKey): void;
  readonly acts: VisitorAct[];
}

export function playSession(): PlayedSession {
  const listeners = new Set<(view: KioskView) => void>();
  const keyListeners = new Set<(key: FocusKey) => void>();
  const acts: VisitorAct[] = [];
  let shown = viewAt('first');
  return {
    acts,
    view: () => shown,
    onView: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onKey: (listener) => {
      keyListeners.add(listener);
      return () => keyListeners.delete(listener);
    },
    press: (key) => {
      for (const listener of keyListeners) listener(key);
    },
    act: (act) => acts.push(act),
    hear: () => undefined,
    stop: async () => undefined,
    show: (view) => {
      shown = view;
      for (const listener of listeners) listener(view);
    },
  };
}

/** A built page of two files, and one file beside it that nobody may ever see. */
export function buildPage(): { readonly files: PageFiles; readonly dir: string } {
  const root = mkdtempSync(join(tmpdir(), 'portico-page-'));
  const dir = join(root, 'built');
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, 'assets', 'app-1.js'), SCRIPT);
  writeFileSync(join(root, 'secret.txt'), 'nobody may ever see this');
  const files = readPageFiles(dir);
  rmSync(root, { recursive: true });
  return { files, dir };
}

export interface ServedKiosk {
  readonly host: BrowserHost;
  readonly port: number;
  readonly session: PlayedSession;
  /** What keyboard wedges have typed. */
  readonly typed: readonly string[];
  /** Where the focus of its page was. */
  readonly focuses: readonly PageFocus[];
  readonly logged: string[];
  token(): Promise<string>;
  stop(): Promise<void>;
}

export async function serveKiosk(): Promise<ServedKiosk> {
  const session = playSession();
  const typed: string[] = [];
  const focuses: PageFocus[] = [];
  const focusMoved = (focus: PageFocus) => focuses.push(focus);
  const hearKeys = (burst: string) => typed.push(burst);
  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line), nowMs: Date.now });
  const { files } = buildPage();
  const host = await startBrowserHost({
    staff: NOBODY_OF_THE_STAFF,
    port: 0,
    files,
    session,
    hearKeys,
    focusMoved,
    log,
  });
  const port = Number(new URL(host.url).port);
  return {
    host,
    port,
    session,
    typed,
    focuses,
    logged,
    token: async () => pageStartOf((await ask({ port })).body).token ?? '',
    stop: host.stop,
  };
}

export interface Asked {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** One request as a browser or an attacker sends it; paths go out exactly as written. */
export async function ask({
  port,
  path = '/',
  method = 'GET',
  host = `127.0.0.1:${port}`,
  headers: more = {},
}: {
  readonly port: number;
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<Asked> {
  const asked = { port, path, method, headers: { ...more, host }, agent: false };
  const sent = request({ host: '127.0.0.1', ...asked });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: Buffer.concat(chunks).toString('utf8') };
}

export function pageStartOf(html: string): PageStart {
  const pattern = new RegExp(
    `<script type="application/json" id="${PAGE_START_ID}">(.*?)</script>`,
  );
  return JSON.parse(pattern.exec(html)?.[1] ?? 'null');
}

/** A socket as a page opens it, with every part open to forgery. */
export function openSocket({
  port,
  token,
  origin = `http://127.0.0.1:${port}`,
  host = `127.0.0.1:${port}`,
  path = '/link',
}: {
  readonly port: number;
  readonly token: string | undefined;
  readonly origin?: string | null;
  readonly host?: string;
  readonly path?: string;
}): WebSocket {
  const protocols = token === undefined ? ['portico'] : ['portico', `token.${token}`];
  return new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, {
    ...(origin !== null && { origin }),
    headers: { host },
  });
}

/** What became of a socket: the HTTP status it was refused with, or the code it was closed with. */
export function endOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => undefined);
  });
}

/** The next message on a socket, as data. */
export async function nextFrame(socket: WebSocket): Promise<Record<string, unknown>> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}
