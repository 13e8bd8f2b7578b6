import type {
  KioskBridge,
  PageLink,
  RequestChannel,
  RequestInput,
  RequestOutput,
} from '../kiosk/ipc/contract.ts';
import {
  CLOSE_REPLACED,
  CLOSE_STALE,
  type HostFrame,
  type PageFrame,
  SOCKET_PROTOCOL,
  TOKEN_PREFIX,
} from '../kiosk/ipc/socket-frames.ts';
import { createStaffBridge } from '../kiosk/ipc/staff-bridge.ts';
import type { FocusKey } from '../kiosk/tactile-key.ts';
import type { KioskView } from '../kiosk/view.ts';

/** The part of a WebSocket that is used here. */
export type LinkSocket = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'send'>;

/** Waits between tries double from the first to the last of these. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

interface Waiting {
  readonly answered: (output: unknown) => void;
  readonly refused: () => void;
}

/**
 * The bridge over the browser host's socket. It opens the socket again for as long as it takes, and
 * asks for the page itself again when the kiosk was started anew.
 *
 * What a visitor did while the link was down is left without effect: by the time it is back they may
 * be looking at something else.
 */
export function createBrowserBridge({
  openSocket,
  token,
  wait,
  reload,
}: {
  readonly openSocket: (protocols: string[]) => LinkSocket;
  readonly token: string;
  readonly wait: (ms: number, then: () => void) => void;
  readonly reload: () => void;
}): KioskBridge {
  const views = new Set<(view: KioskView) => void>();
  const keys = new Set<(key: FocusKey) => void>();
  const links = new Set<(link: PageLink) => void>();
  const waiting = new Map<number, Waiting>();
  let live: LinkSocket | undefined;
  let link: PageLink = 'up';
  let latest: KioskView | undefined;
  let lastId = 0;
  let waitMs = FIRST_WAIT_MS;

  function connect(): void {
    const socket = openSocket([SOCKET_PROTOCOL, `${TOKEN_PREFIX}${token}`]);
    socket.onopen = () => {
      live = socket;
      waitMs = FIRST_WAIT_MS;
      turn('up');
    };
    socket.onmessage = ({ data }) => hear(JSON.parse(String(data)));
    socket.onclose = ({ code }) => hungUp(code);
  }

  function hungUp(code: number): void {
    live = undefined;
    for (const { answered } of waiting.values()) answered(null);
    waiting.clear();
    if (code === CLOSE_STALE) {
      reload();
      return;
    }
    turn(code === CLOSE_REPLACED ? 'replaced' : 'down');
    if (code === CLOSE_REPLACED) return;
    wait(waitMs, connect);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }

  function turn(now: PageLink): void {
    link = now;
    tell(links, link);
  }

  function hear(frame: HostFrame): void {
    switch (frame.type) {
      case 'view.changed':
        latest = frame.view;
        tell(views, latest);
        return;
      case 'key.pressed':
        tell(keys, frame.key);
        return;
      case 'answered':
        waiting.get(frame.id)?.answered(frame.output);
        break;
      case 'refused':
        waiting.get(frame.id)?.refused();
        break;
    }
    waiting.delete(frame.id);
  }

  /** Resolves with nothing when the link is down, or goes down before the answer. */
  function ask<Channel extends RequestChannel>(
    channel: Channel,
    input: RequestInput<Channel>,
  ): Promise<RequestOutput<Channel> | null> {
    const socket = live;
    if (!socket) return Promise.resolve(null);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, {
        answered: (output) => resolve(output as RequestOutput<Channel>),
        refused: () => reject(new Error(`The kiosk refused ${channel}.`)),
      });
      socket.send(JSON.stringify({ id, channel, input } satisfies PageFrame));
    });
  }

  const nextView = () =>
    new Promise<KioskView>((resolve) => {
      const stop = listen(views, (view) => {
        stop();
        resolve(view);
      });
    });

  connect();
  return {
    // Every socket begins with the view, so whoever cannot ask for it gets it all the same.
    readView: async () => (await ask('view.read', null)) ?? nextView(),
    act: (act) => ask('visitor.act', act),
    staff: createStaffBridge(ask),
    passKeys: (typed) => ask('keys.typed', typed),
    tellFocus: (focus) => ask('focus.moved', focus),
    fail: (failure) => ask('page.fail', failure),
    // What was said before anybody listened is said again: it is the newest there is.
    onView: (listener) => {
      if (latest) listener(latest);
      return listen(views, listener);
    },
    onKey: (listener) => listen(keys, listener),
    onLink: (listener) => {
      if (link !== 'up') listener(link);
      return listen(links, listener);
    },
  };
}

function listen<Fact>(listeners: Set<(fact: Fact) => void>, listener: (fact: Fact) => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell<Fact>(listeners: Set<(fact: Fact) => void>, fact: Fact): void {
  for (const listener of [...listeners]) listener(fact);
}
