import type { FocusKey } from '../tactile-key.ts';
import type { KioskView } from '../view.ts';
import type { RequestChannel } from './contract.ts';

/** Where the browser host's socket is, and what it is called (RFC 6455, subprotocol). */
export const SOCKET_PATH = '/link';
export const SOCKET_PROTOCOL = 'portico';
/** Browsers let a page set nothing else on a socket, so the token travels as a second subprotocol. */
export const TOKEN_PREFIX = 'token.';

/** Why the host hung up, where the page has to know (RFC 6455, 7.4.2: private use). */
export const CLOSE_REPLACED = 4001;
/** The page is one of an earlier start; loading it again mends it. */
export const CLOSE_STALE = 4003;

/** One request, as JSON. `id` counts up from 1 within a socket. */
export interface PageFrame {
  readonly id: number;
  readonly channel: RequestChannel;
  readonly input: unknown;
}

/** What the host sends, as JSON. */
export type HostFrame =
  | { readonly type: 'answered'; readonly id: number; readonly output: unknown }
  | { readonly type: 'refused'; readonly id: number }
  | { readonly type: 'view.changed'; readonly view: KioskView }
  | { readonly type: 'key.pressed'; readonly key: FocusKey };
