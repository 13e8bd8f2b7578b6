import { CONTROLS, type Control, type PageFocus } from '../kiosk/ipc/page-focus.ts';

/** A control that can be found again when everything around it was drawn anew. */
interface Mark {
  readonly control: Control;
  /** Which item of a list or a question it is, by the id it has there. */
  readonly item: string | undefined;
  /** Counts those of the same kind on the page, from 0. */
  readonly nth: number;
}

/** What the focus was on, and after it what stood behind it in the same part of the page. */
export type Standing = readonly Mark[];

const controlOf = (element: HTMLElement): Control =>
  CONTROLS.find((known) => known === element.getAttribute('name')) ?? 'other';
const itemOf = (element: HTMLElement) => element.closest<HTMLElement>('[data-item]')?.dataset.item;
const partOf = (element: HTMLElement) => element.closest('header, main, nav');

const alikeTo = (control: Control, all: readonly HTMLElement[]) =>
  all.filter((element) => controlOf(element) === control);

/** @param all what can be pressed, the element among it */
export function standingOf(element: HTMLElement, all: readonly HTMLElement[]): Standing {
  const part = partOf(element);
  const behind = all.slice(all.indexOf(element)).filter((other) => partOf(other) === part);
  return behind.map((other) => {
    const control = controlOf(other);
    return { control, item: itemOf(other), nth: alikeTo(control, all).indexOf(other) };
  });
}

/**
 * What takes the place of something that is gone: its like on the new drawing, or else whatever
 * stood behind it. In the frame that ends at *Help*, behind which everything is that has no room.
 */
export function standIn(standing: Standing, all: readonly HTMLElement[]): HTMLElement | undefined {
  for (const { control, item, nth } of standing) {
    const alike = alikeTo(control, all);
    const found = item === undefined ? alike[nth] : alike.find((one) => itemOf(one) === item);
    if (found) return found;
  }
  return undefined;
}

/** Where the focus is, in words that say nothing of what stands there. */
export function focusOn(element: HTMLElement, all: readonly HTMLElement[]): PageFocus {
  const control = controlOf(element);
  const alike = alikeTo(control, all);
  return { control, nth: alike.indexOf(element) + 1, of: alike.length };
}
