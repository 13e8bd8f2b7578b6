const SELECTOR = 'button, [href], input, [tabindex="0"]';

/** What lies over everything else while it is there, and takes every key. */
const COVER = '[name="wake"]';

/** What a key can act on now, in the order it is read. */
export function pressable(page: Document): readonly HTMLElement[] {
  const found = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
  return found.filter((element) => isPressable(element, page));
}

export function isPressable(element: Element | null, page: Document): element is HTMLElement {
  const cover = page.querySelector(COVER);
  return (
    element instanceof HTMLElement &&
    element.matches(SELECTOR) &&
    !element.matches(':disabled, [aria-disabled="true"], [tabindex="-1"]') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true }) &&
    (cover === null || cover === element)
  );
}
