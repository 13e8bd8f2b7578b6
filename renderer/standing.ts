import { CONTROLS, type PageFocus } from '../kiosk/ipc/page-focus.ts';

/** A control that can be found again when everything around it was drawn anew. */
interface Mark {
  readonly name: string;
  /** Which item of a list or a question it is, by the id it has there. */
  readonly item: string | undefined;
  /** Counts those of the same name on the page, from 0. */
  readonly nth: number;
}

/** What the focus was on, and after it what stood behind it in the same part of the page. */
export type Standing = readonly Mark[];

const nameOf = (element: HTMLElement) => element.getAttribute('name') ?? '';
const itemOf = (element: HTMLElement) => element.closest<HTMLElement>('[data-item]')?.dataset.item;
const partOf = (element: HTMLElement) => element.closest('header, main, nav');

const named = (name: string, all: readonly HTMLElement[]) =>
  all.filter((element) => nameOf(element) === name);

/** @param all what can be pressed, the element among it */
export function standingOf(element: HTMLElement, all: readonly HTMLElement[]): Standing {
  const part = partOf(element);
  const behind = all.slice(all.indexOf(element)).filter((other) => partOf(other) === part);
  return behind.map((other) => {
    const name = nameOf(other);
    return { name, item: itemOf(other), nth: named(name, all).indexOf(other) };
  });
}

/**
 * What takes the place of something that is gone: its like on the new drawing, or else whatever
 * stood behind it. In the frame that ends at *Help*, behind which everything is that has no room.
 */
export function standIn(standing: Standing, all: readonly HTMLElement[]): HTMLElement | undefined {
  for (const { name, item, nth } of standing) {
    const alike = named(name, all);
    const found = item === undefined ? alike[nth] : alike.find((one) => itemOf(one) === item);
    if (found) return found;
  }
  return undefined;
}

/** Where the focus is, in words that say nothing of what stands there. */
export function focusOn(element: HTMLElement, all: readonly HTMLElement[]): PageFocus | undefined {
  const control = CONTROLS.find((known) => known === nameOf(element));
  if (control === undefined) return undefined;
  const alike = named(control, all);
  return { control, nth: alike.indexOf(element) + 1, of: alike.length };
}
