import type { PageFocus } from '../kiosk/ipc/page-focus.ts';
import type { FocusKey } from '../kiosk/tactile-key.ts';
import { isPressable, pressable } from './pressable.ts';
import { focusOn, type Standing, standIn, standingOf } from './standing.ts';

/** The focus of whoever uses keys, tactile ones or a keyboard's. */
export interface FocusKeys {
  /**
   * Follows a tactile key: previous and next walk through what can be pressed, in the order it is
   * read, and round its ends; select presses what the focus is on. With no focus yet the first step
   * lands in the screen itself, not in the frame around it.
   */
  follow(key: FocusKey): void;
  /** Whoever used keys has gone: the next one is shown no focus before they press one. */
  forget(): void;
}

/** A keyboard's keys that move the focus or press what it is on. */
const WALKING_KEYS: ReadonlySet<string> = new Set(['Tab', 'Enter', 'Space']);

/**
 * Keeps the focus on something that can be seen and pressed for as long as keys are used, whatever is
 * drawn anew around it: a browser drops the focus of what is taken away, is inert or cannot be used
 * any more. Whoever touches needs no focus, and is shown none.
 *
 * @param tell hears where the focus is after every tactile key, and when it was moved
 */
export function keepFocus({
  page,
  tell,
}: {
  readonly page: Document;
  readonly tell: (focus: PageFocus) => void;
}): FocusKeys {
  let byKeys = false;
  let stood: Standing = [];

  const moveTo = (element: HTMLElement | undefined) =>
    element?.focus({ focusVisible: true, preventScroll: true } as FocusOptions);

  const focused = (all: readonly HTMLElement[]) =>
    all.find((element) => element === page.activeElement);

  /** The warning takes the focus for a while; what it was on before is remembered over it. */
  function remember(all: readonly HTMLElement[]): void {
    const on = focused(all);
    if (on && !on.closest('[role="alertdialog"]')) stood = standingOf(on, all);
  }

  function report(all: readonly HTMLElement[]): void {
    const on = focused(all);
    if (on) tell(focusOn(on, all));
  }

  function settle(): void {
    const { activeElement } = page;
    if (!byKeys || isPressable(activeElement, page)) return;
    const all = pressable(page);
    if (all.length === 0) return;
    // A page that shows another place takes the focus to its top itself.
    const isAtTop = activeElement?.localName === 'main';
    moveTo((isAtTop ? undefined : standIn(stood, all)) ?? firstOf(all));
    remember(all);
    report(all);
  }

  function follow(key: FocusKey): void {
    byKeys = true;
    const all = pressable(page);
    const on = focused(all);
    if (!on) moveTo(firstOf(all));
    else if (key !== 'select') {
      moveTo(all[(all.indexOf(on) + (key === 'next' ? 1 : -1) + all.length) % all.length]);
    }
    remember(all);
    report(all);
    // Said before it is pressed: what is said after it is said of what it led to.
    if (on && key === 'select') on.click();
  }

  page.addEventListener('pointerdown', () => {
    byKeys = false;
  });
  page.addEventListener('keydown', ({ code }) => {
    if (WALKING_KEYS.has(code)) byKeys = true;
  });
  page.addEventListener('focusin', () => {
    if (byKeys) remember(pressable(page));
  });
  new MutationObserver(settle).observe(page.documentElement, {
    attributes: true,
    childList: true,
    subtree: true,
  });

  return {
    follow,
    forget() {
      byKeys = false;
      stood = [];
    },
  };
}

const firstOf = (all: readonly HTMLElement[]): HTMLElement | undefined =>
  all.find((element) => element.closest('main') !== null) ?? all[0];
