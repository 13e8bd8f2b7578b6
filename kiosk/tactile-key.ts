import type { KioskView } from './view.ts';

/** The five keys that are the whole kiosk for whoever cannot see or touch its screen. */
export type TactileKey = 'previous' | 'next' | 'select' | 'back' | 'help';

/** The keys that move the page's focus and press what it is on. */
export type FocusKey = Exclude<TactileKey, 'back' | 'help'>;

export const TACTILE_KEYS = [
  'previous',
  'next',
  'select',
  'back',
  'help',
] as const satisfies readonly TactileKey[];

/** Which keys do something on the screen that is shown; their lamps are lit. */
export type Lamps = Readonly<Record<TactileKey, boolean>>;

/** Screens with nothing on them to move to or to choose. */
const NOTHING_TO_CHOOSE: ReadonlySet<KioskView['screen']> = new Set([
  'starting',
  'outOfService',
  'wait',
  'leaving',
  'closed',
]);

/** A dark screen lights every lamp: each key wakes it. */
export function lampsOf(view: KioskView): Lamps {
  const chooses = !NOTHING_TO_CHOOSE.has(view.screen);
  return {
    previous: chooses,
    next: chooses,
    select: chooses,
    back: view.canGoBack && view.warning === undefined,
    // Whoever works here is the help.
    help: chooses && view.screen !== 'staff',
  };
}
