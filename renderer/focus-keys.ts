import type { FocusKey } from '../kiosk/tactile-key.ts';

/**
 * Follows a tactile key: previous and next walk through what can be pressed, in the order it is
 * read, and round its ends; select presses what the focus is on. With no focus yet the first step
 * lands in the screen itself, not in the frame around it.
 */
export function followKey(key: FocusKey, page: Document): void {
  const all = pressable(page);
  const at = all.indexOf(page.activeElement as HTMLElement);
  if (key === 'select' && at >= 0) {
    all[at]?.click();
    return;
  }
  all[step(key, at, all)]?.focus({ focusVisible: true } as FocusOptions);
}

function step(key: FocusKey, at: number, all: readonly HTMLElement[]): number {
  if (at < 0)
    return Math.max(
      0,
      all.findIndex((element) => element.closest('main') !== null),
    );
  const by = key === 'previous' ? -1 : 1;
  return (at + by + all.length) % all.length;
}

function pressable(page: Document): readonly HTMLElement[] {
  const found = [...page.querySelectorAll<HTMLElement>('button, [href], input, [tabindex="0"]')];
  return found.filter(
    (element) =>
      !element.matches(':disabled, [tabindex="-1"]') &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}
