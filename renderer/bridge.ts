import type { KioskBridge } from '../kiosk/ipc/contract.ts';
import { PAGE_START_ID, type PageStart } from '../kiosk/ipc/page-start.ts';
import { SOCKET_PATH } from '../kiosk/ipc/socket-frames.ts';
import type { KioskView } from '../kiosk/view.ts';
import { createBrowserBridge } from './browser-bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload under Electron; in a browser there is none. */
    readonly kiosk?: KioskBridge;
  }
}

const element = document.getElementById(PAGE_START_ID);
const start: PageStart | undefined = JSON.parse(element?.textContent || 'null');
// A page that was loaded in the middle of a visit would keep that moment for as long as it lives.
element?.remove();

/** The way to the kiosk, whichever host shows this page. */
export const kiosk: KioskBridge =
  window.kiosk ??
  createBrowserBridge({
    openSocket: (protocols) => new WebSocket(`ws://${location.host}${SOCKET_PATH}`, protocols),
    token: start?.token ?? '',
    wait: (ms, then) => setTimeout(then, ms),
    reload: () => location.reload(),
  });

/** Whether the hub has a keyboard wedge, whose keys are no visitor's. */
export const hearsKeys = start?.hearsKeys ?? false;

/** The view that came with the page, so that the first paint waits for no answer. */
export const firstView: Promise<KioskView> = start ? Promise.resolve(start.view) : kiosk.readView();
