import type { Result } from '../result.ts';
import type { VisitorAct } from '../session/visitor-events.ts';
import type { DeskState, StaffRefusal } from '../staff/desk.ts';
import type { DoorPlace, DoorState } from '../staff/door.ts';
import type { CodeRefusal } from '../staff/one-time-code.ts';
import type { FocusKey } from '../tactile-key.ts';
import type { KioskView } from '../view.ts';
import type { PageFocus } from './page-focus.ts';

/** What the page may ask: channel → what goes in and what comes back. Plain data only. */
export interface Requests extends StaffApi {
  /** The whole view as it is now; a page that was reloaded goes on from here. */
  'view.read': { readonly input: null; readonly output: KioskView };
  /** The visitor did something. Its effect shows in the next view; there is no other answer. */
  'visitor.act': { readonly input: VisitorAct; readonly output: null };
  /** A keyboard wedge typed this, as `KEY_BURST` says; whose card it is, is for the device hub to read. */
  'keys.typed': { readonly input: string; readonly output: null };
  /** Where the focus is, after every tactile key and whenever it had to move; never what is there. */
  'focus.moved': { readonly input: PageFocus; readonly output: null };
  /** The page failed; logged by name of the error, never with what was on the screen. */
  'page.fail': { readonly input: PageFailure; readonly output: null };
}

/** What staff screens ask; all but the code is answered only while they are open. */
export interface StaffApi {
  /** The digits of a one-time code. */
  'staff.unlock': { readonly input: string; readonly output: Result<null, CodeRefusal> };
  'staff.leave': { readonly input: null; readonly output: null };
  'desk.read': { readonly input: null; readonly output: DeskAnswer };
  /** The card's owner takes part in this event today. */
  'desk.confirm': { readonly input: string; readonly output: DeskAnswer };
  'desk.takeBack': { readonly input: string; readonly output: DeskAnswer };
  /** Who is expected today, and who has come. */
  'door.read': { readonly input: null; readonly output: DoorAnswer };
  /** A seat code as it was typed or scanned. */
  'door.checkIn': { readonly input: string; readonly output: DoorAnswer };
  /** The card that lies on the reader. */
  'door.checkInCard': { readonly input: null; readonly output: DoorAnswer };
  'door.takeBack': { readonly input: string; readonly output: DoorAnswer };
  'door.walkIn': { readonly input: DoorPlace; readonly output: DoorAnswer };
  'door.release': { readonly input: DoorPlace; readonly output: DoorAnswer };
}

export type DeskAnswer = Result<DeskState, StaffRefusal>;
export type DoorAnswer = Result<DoorState, StaffRefusal>;

/** What the kiosk tells the page: always the whole view, and the keys that move its focus. */
export interface Broadcasts {
  'view.changed': KioskView;
  'key.pressed': FocusKey;
}

export interface PageFailure {
  readonly name: string;
  readonly where: 'render' | 'script' | 'promise';
}

export type RequestChannel = keyof Requests;
export type BroadcastChannel = keyof Broadcasts;
export type RequestInput<Channel extends RequestChannel> = Requests[Channel]['input'];
export type RequestOutput<Channel extends RequestChannel> = Requests[Channel]['output'];

/** Handlers for every request: one that is missing does not compile. */
export type RequestHandlers = {
  readonly [Channel in RequestChannel]: (
    input: RequestInput<Channel>,
  ) => RequestOutput<Channel> | Promise<RequestOutput<Channel>>;
};

/** What `window.kiosk` looks like, in either host: one function per request, no channel strings. */
export interface KioskBridge {
  readonly staff: StaffBridge;
  readView(): Promise<KioskView>;
  act(act: VisitorAct): Promise<null>;
  /** Passes on what a keyboard wedge typed; asked for only where `PageStart.hearsKeys`. */
  passKeys(typed: string): Promise<null>;
  tellFocus(focus: PageFocus): Promise<null>;
  fail(failure: PageFailure): Promise<null>;
  /** Calls back with every new view; the answer stops it. */
  onView(listener: (view: KioskView) => void): () => void;
  /** Calls back with every tactile key that moves the focus or presses what it is on; the answer stops it. */
  onKey(listener: (key: FocusKey) => void): () => void;
  /** Whether the page can reach the kiosk at all; only the browser host can lose it. */
  onLink(listener: (link: PageLink) => void): () => void;
}

/** The staff screens' part of the bridge; nothing comes back while the kiosk cannot be reached. */
export interface StaffBridge {
  unlock(digits: string): Promise<Result<null, CodeRefusal> | null>;
  leave(): Promise<null>;
  readDesk(): Promise<DeskAnswer | null>;
  confirm(event: string): Promise<DeskAnswer | null>;
  takeBack(event: string): Promise<DeskAnswer | null>;
  readDoor(): Promise<DoorAnswer | null>;
  checkIn(code: string): Promise<DoorAnswer | null>;
  checkInCard(): Promise<DoorAnswer | null>;
  takeBackCheckIn(code: string): Promise<DoorAnswer | null>;
  walkIn(place: DoorPlace): Promise<DoorAnswer | null>;
  release(place: DoorPlace): Promise<DoorAnswer | null>;
}

/** `replaced`: another page was opened, and one page at a time is served. */
export type PageLink = 'up' | 'down' | 'replaced';
