import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../log.ts';
import { ownPath, PAGE_URL, SAFE_URL } from './page-address.ts';

/** A page that fails more often than this in this long is not loaded again at once. */
const MOST_FAILURES = 3;
const WITHIN_MS = 5 * 60_000;
/** After the safe page has stood so long, the page gets another chance. */
const REST_MS = 5 * 60_000;
/** Chromium's own name for a load that was replaced by another one, which is no failure. */
const ERR_ABORTED = -3;

type Contents = Pick<WebContents, 'on' | 'forcefullyCrashRenderer' | 'isDestroyed'>;
type Window = Pick<BrowserWindow, 'on' | 'loadURL'> & { readonly webContents: Contents };

/**
 * Loads the page again when it crashed, hung or did not load, a bounded number of times, and the safe
 * page after that. Nothing here ever shows a setting, an error page or the desktop.
 */
export function recoverPage({
  window,
  log,
  nowMs,
  wait,
}: {
  readonly window: Window;
  readonly log: Log;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly wait: (ms: number, then: () => void) => void;
}): void {
  const { webContents } = window;
  let failuresMs: number[] = [];
  let resting = false;

  function load(url: string): void {
    if (webContents.isDestroyed()) return;
    // What the promise rejects with has been heard as `did-fail-load`.
    window
      .loadURL(url)
      .catch(({ code }) => log.note('A page did not load.', { code: String(code) }));
  }

  function failed(why: string): void {
    log.fault('page.crashed', { why });
    if (resting) return;
    failuresMs = [...failuresMs.filter((atMs) => nowMs() - atMs < WITHIN_MS), nowMs()];
    if (failuresMs.length <= MOST_FAILURES) {
      load(PAGE_URL);
      return;
    }
    resting = true;
    load(SAFE_URL);
    wait(REST_MS, () => {
      resting = false;
      failuresMs = [];
      load(PAGE_URL);
    });
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') failed(reason);
  });
  webContents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED && ownPath(url) !== undefined) failed(`load ${code}`);
  });
  // A hung page never answers again; killing it is heard as `render-process-gone`.
  window.on('unresponsive', () => webContents.forcefullyCrashRenderer());
}
