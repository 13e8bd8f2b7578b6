import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CustomScheme,
  IpcMainInvokeEvent,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';
import type { ElectronParts } from '../../main/electron/electron-parts.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Invoked = (event: IpcMainInvokeEvent, input: unknown) => unknown;

/** The session's side of Electron: it keeps what it was told, so that a test can ask as Chromium does. */
export class SessionStandIn extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly set: Record<string, (...args: never[]) => unknown> = {};
  spellChecker = true;
  blocks:
    | ((details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void)
    | null = null;
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: SessionStandIn['blocks']) => {
      this.blocks = listener;
    },
  };
  setPermissionRequestHandler(handler: (...args: never[]) => unknown) {
    this.set.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: (...args: never[]) => unknown) {
    this.set.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: (...args: never[]) => unknown) {
    this.set.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecker = enabled;
  }
  /** One request of the page. */
  async ask(url: string, method = 'GET'): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`Nobody answers ${url}.`);
    return handler(new Request(url, { method }));
  }
  lets(url: string): boolean {
    let cancelled: boolean | undefined;
    this.blocks?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled === false;
  }
  typed(): Session {
    return this as unknown as Session;
  }
}

/** What runs inside a window. Events are emitted by the test, as Chromium would. */
export class ContentsStandIn extends EventEmitter {
  readonly sent: (readonly [string, unknown])[] = [];
  openHandler: ((details: object) => { action: string }) | undefined;
  zoom: number | undefined;
  visualZoom: readonly number[] | undefined;
  crashed = false;
  destroyed = false;
  setWindowOpenHandler(handler: (details: object) => { action: string }) {
    this.openHandler = handler;
  }
  setZoomFactor(factor: number) {
    this.zoom = factor;
  }
  async setVisualZoomLevelLimits(least: number, most: number) {
    this.visualZoom = [least, most];
  }
  forcefullyCrashRenderer() {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
  isCrashed() {
    return this.crashed;
  }
  isDestroyed() {
    return this.destroyed;
  }
  send(channel: string, payload: unknown) {
    this.sent.push([channel, payload]);
  }
  /** Emits an event that can be prevented, and says whether it was. */
  prevents(event: string, details: object): boolean {
    let prevented = false;
    this.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  }
  typed(): WebContents {
    return this as unknown as WebContents;
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents = new ContentsStandIn();
  readonly loaded: string[] = [];
  shown = 0;
  focused = 0;
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
  }
  async loadURL(url: string) {
    this.loaded.push(url);
  }
  show() {
    this.shown += 1;
  }
  focus() {
    this.focused += 1;
  }
  typed(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
}

export interface ElectronStandIn {
  readonly parts: ElectronParts;
  readonly app: EventEmitter;
  /** What was called, in order, with `ready` where the app became ready. */
  readonly calls: string[];
  readonly schemes: CustomScheme[];
  readonly windows: WindowStandIn[];
  readonly visitors: SessionStandIn;
  readonly exits: number[];
  readonly paths: Record<string, string>;
  /** Sends a request over IPC, from whoever the test says. */
  invoke(channel: string, input: unknown, from?: Partial<IpcMainInvokeEvent>): Promise<unknown>;
  readonly channels: () => string[];
}

/** A frame as it looks to whoever is called by it. */
export const frameAt = (url: string, parent: WebFrameMain | null = null): WebFrameMain =>
  ({ url, parent }) as WebFrameMain;

/** An Electron that opens no window: what the kiosk does to it can be read afterwards. */
export function createElectronStandIn({
  isFirst = true,
  isPackaged = true,
}: {
  readonly isFirst?: boolean;
  readonly isPackaged?: boolean;
} = {}): ElectronStandIn {
  const app = new EventEmitter();
  const calls: string[] = [];
  const schemes: CustomScheme[] = [];
  const windows: WindowStandIn[] = [];
  const visitors = new SessionStandIn();
  const exits: number[] = [];
  const paths: Record<string, string> = {};
  const handlers = new Map<string, Invoked>();
  const note =
    <Args extends readonly unknown[], Answer>(name: string, act: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      calls.push(name);
      return act(...args);
    };

  const parts = {
    app: Object.assign(app, {
      isPackaged,
      enableSandbox: note('enableSandbox', () => undefined),
      exit: (code = 0) => exits.push(code),
      requestSingleInstanceLock: note('requestSingleInstanceLock', () => isFirst),
      setPath: note('setPath', (name: string, path: string) => {
        paths[name] = path;
      }),
      whenReady: note('ready', async () => undefined),
    }),
    BrowserWindow: class extends WindowStandIn {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        calls.push('window');
        windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    ipcMain: { handle: (channel: string, handler: Invoked) => handlers.set(channel, handler) },
    Menu: { setApplicationMenu: note('setApplicationMenu', () => undefined) },
    protocol: {
      registerSchemesAsPrivileged: note('registerSchemes', (own: CustomScheme[]) =>
        schemes.push(...own),
      ),
    },
    session: { fromPartition: note('session', () => visitors) },
  };

  return {
    parts: parts as unknown as ElectronParts,
    app,
    calls,
    schemes,
    windows,
    visitors,
    exits,
    paths,
    channels: () => [...handlers.keys()],
    invoke: async (channel, input, from = {}) => {
      const sender = windows[0]?.webContents.typed();
      const senderFrame = frameAt('portico://kiosk/');
      const event = { sender, senderFrame, ...from } as IpcMainInvokeEvent;
      return handlers.get(channel)?.(event, input);
    },
  };
}
