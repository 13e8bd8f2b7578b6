/**
 * What the controls of a page are for. Those that somebody walks to carry one of these as their name;
 * a control is told from others of its kind by counting. So a page can say where its focus is without
 * saying what stands there.
 */
export const CONTROLS = [
  // What leads on, and any other action beside it.
  'go',
  'quiet',
  'previous',
  'next',
  // What is chosen.
  'stone',
  'lesson',
  'door',
  'badge',
  'read-on',
  'digit',
  'letter',
  'unclear',
  // What stands around every page.
  'language',
  'text',
  'contrast',
  'reach',
  'time',
  'help',
  'back',
  'finish',
  'come-in',
  'privacy',
  'stay',
  'wake',
  // Whatever has no name.
  'other',
] as const;

export type Control = (typeof CONTROLS)[number];

/** Where the focus of the page is, for whoever walks it by key. */
export interface PageFocus {
  readonly control: Control;
  /** Counts the controls of this kind on the page, from 1. */
  readonly nth: number;
  readonly of: number;
}

/** No page has more keys of one kind: an alphabet with its accents comes nearest. */
export const MOST_CONTROLS = 200;
