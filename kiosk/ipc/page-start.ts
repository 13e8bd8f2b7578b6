import type { KioskView } from '../view.ts';

/** The element of the page that holds a `PageStart` as JSON, so that the first paint waits for nobody. */
export const PAGE_START_ID = 'kiosk-start';

/** What a host writes into the page before it hands it out. */
export interface PageStart {
  readonly view: KioskView;
  /** Whether the page passes on what keyboard wedges type: the hub has one. */
  readonly hearsKeys: boolean;
  /** Lets this page open the browser host's socket; absent under Electron, which needs none. */
  readonly token?: string;
}
