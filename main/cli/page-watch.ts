import type { PageFocus } from '../../kiosk/ipc/page-focus.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { ControlClient } from '../control/control-client.ts';
import { complain } from './bench-command.ts';

/** What the visitor's page is told, followed as it changes. */
export interface PageWatch {
  now(): KioskView;
  /** The first view of which this is true, or undefined when none has come in time. */
  until(isTrueOf: (view: KioskView) => boolean, withinMs: number): Promise<KioskView | undefined>;
  /** Where the focus is on the place that is shown, as far as the page has said. */
  focus(): PageFocus | undefined;
  /** Where the page says next that its focus is, or nothing when it has not said so in time. */
  untilFocus(withinMs: number): Promise<PageFocus | undefined>;
  /** Whether the page is told to follow this key from now on, in time. */
  untilKey(wanted: FocusKey, withinMs: number): Promise<boolean>;
}

export async function watchPage(client: ControlClient): Promise<PageWatch> {
  const keyListeners = new Set<(key: FocusKey) => void>();
  const focusListeners = new Set<(focus: PageFocus) => void>();
  const listeners = new Set<(view: KioskView) => void>();
  let latest: KioskView | undefined;
  let focus: PageFocus | undefined;
  client.onView((view) => {
    // On another place the focus is elsewhere, and the page will say where.
    if (view.place !== latest?.place) focus = undefined;
    latest = view;
    for (const listener of [...listeners]) listener(view);
  });
  client.onKey((key) => {
    for (const listener of [...keyListeners]) listener(key);
  });
  client.onFocus((moved) => {
    focus = moved;
    for (const listener of [...focusListeners]) listener(moved);
  });
  // The first view comes ahead of the answer.
  await client.ask({ ask: 'page.follow' }).catch(complain);

  const now = () => {
    if (latest === undefined) throw new Error('The kiosk has shown no view.');
    return latest;
  };
  return {
    now,
    until: (isTrueOf, withinMs) =>
      new Promise((resolve) => {
        const settle = (view: KioskView | undefined) => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve(view);
        };
        const look = (view: KioskView) => {
          if (isTrueOf(view)) settle(view);
        };
        const timer = setTimeout(() => settle(undefined), withinMs);
        listeners.add(look);
        look(now());
      }),
    focus: () => focus,
    untilFocus: (withinMs) =>
      new Promise((resolve) => {
        const settle = (moved?: PageFocus) => {
          clearTimeout(timer);
          focusListeners.delete(settle);
          resolve(moved);
        };
        const timer = setTimeout(settle, withinMs);
        focusListeners.add(settle);
      }),
    untilKey: (wanted, withinMs) =>
      new Promise((resolve) => {
        const settle = (isTold: boolean) => {
          clearTimeout(timer);
          keyListeners.delete(look);
          resolve(isTold);
        };
        const look = (key: FocusKey) => {
          if (key === wanted) settle(true);
        };
        const timer = setTimeout(() => settle(false), withinMs);
        keyListeners.add(look);
      }),
  };
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
