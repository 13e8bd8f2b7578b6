/**
 * Walks the screen that is shown with the tactile keys alone, and says what is wrong with its focus.
 *
 * Runs inside the page, so it holds everything it needs.
 */
export async function walkByKeys(names: readonly string[]): Promise<string[]> {
  const { gallery } = globalThis;
  const complaints: string[] = [];
  const nameOf = (element: Element | null) =>
    element === null || element === document.body
      ? 'BODY'
      : `${element.localName} ${element.getAttribute('name')} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const controlOf = (element: Element) => {
    const name = element.getAttribute('name') ?? '';
    return names.includes(name) ? name : 'other';
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const drawing = () => document.querySelector('main')?.innerHTML;
  const drawn = async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  };

  /** Everything that can be pressed, by the look of the page and not by what keys reach. */
  const cover = document.querySelector('.wake');
  const controls = () =>
    [...document.querySelectorAll('button')].filter(
      (button) =>
        isSeen(button) &&
        button.closest('[inert]') === null &&
        button.ariaDisabled !== 'true' &&
        (cover === null || button === cover),
    );

  const isOnTop = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && (element.contains(at) || at.contains(element));
  };

  function look(when: string): void {
    const { activeElement: on } = document;
    if (on === null || !controls().includes(on as HTMLButtonElement)) {
      complaints.push(`${when}: the focus is on ${nameOf(on)}, which no key can act on`);
      return;
    }
    if (!isOnTop(on)) complaints.push(`${when}: the focus is out of sight on ${nameOf(on)}`);
    if (getComputedStyle(on).outlineStyle !== 'solid') {
      complaints.push(`${when}: nothing shows that the focus is on ${nameOf(on)}`);
    }
    const told = gallery.focuses.at(-1);
    const control = controlOf(on);
    const alike = controls().filter((other) => controlOf(other) === control);
    const nth = alike.indexOf(on as HTMLButtonElement) + 1;
    if (told?.control !== control || told.nth !== nth) {
      complaints.push(`${when}: ${JSON.stringify(told)} is told of ${nameOf(on)}`);
    }
  }

  if (controls().length === 0) {
    gallery.press('next');
    return document.activeElement?.localName === 'button' ? ['there is nothing to choose'] : [];
  }

  const all = controls();
  for (const key of ['next', 'previous'] as const) {
    const reached = new Set<Element | null>();
    for (let steps = 0; steps < all.length; steps += 1) {
      gallery.press(key);
      look(`after ${steps + 1} × ${key}`);
      reached.add(document.activeElement);
    }
    for (const control of all) {
      if (!reached.has(control)) complaints.push(`${key} never comes to ${nameOf(control)}`);
    }
  }

  // Whatever turns pages here, and is still there after it, is pressed until all of them were seen.
  for (const turning of ['go', 'next', 'previous']) {
    for (let steps = 0; steps < all.length; steps += 1) {
      if (document.activeElement?.getAttribute('name') === turning) break;
      gallery.press('next');
    }
    for (let pages = 0; pages < 6; pages += 1) {
      if (document.activeElement?.getAttribute('name') !== turning) break;
      const before = drawing();
      gallery.press('select');
      await drawn();
      look(`after ${turning} was pressed ${pages + 1} times`);
      // It asks the kiosk, and here nobody answers.
      if (drawing() === before) break;
    }
  }
  return complaints;
}
