/**
 * What is wrong with the screen that is shown, measured in the page: text that is cut or covered,
 * targets too small or too near to each other.
 *
 * Runs inside the page, so it holds everything it needs.
 */
export function inspectPage({
  targetMm,
  gapMm,
}: {
  readonly targetMm: number;
  readonly gapMm: number;
}): string[] {
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  const complaints: string[] = [];
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], .unseen, .wake') === null;

  const glass = new DOMRect(0, 0, innerWidth, innerHeight);
  const inside = (inner: DOMRect, outer: DOMRect, slack = 1) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack;
  const crossing = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

  const targets = [...document.querySelectorAll('button, a, input')].filter(seen);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) < targetMm * mm - 1) {
      const size = `${(width / mm).toFixed(1)} × ${(height / mm).toFixed(1)} mm`;
      complaints.push(`too small, ${size}: ${name(target)}`);
    }
    if (!inside(target.getBoundingClientRect(), glass)) complaints.push(`cut: ${name(target)}`);
  }

  for (const [index, one] of targets.entries()) {
    for (const other of targets.slice(index + 1)) {
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
      if (Math.max(across, down) < gapMm * mm - 1) {
        complaints.push(`too near: ${name(one)} and ${name(other)}`);
      }
    }
  }

  const boxes = 'button, .stone, .say, .great-arch, .page, .keys, .head, .warning, .poster, .grown';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.nodeValue ?? '').trim() === '' || !seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = element.closest(boxes)?.getBoundingClientRect() ?? glass;
    for (const line of range.getClientRects()) {
      // Letters stand within the middle of their line box; its edges are air.
      const air = line.height * 0.22;
      const letters = new DOMRect(line.x, line.y + air, line.width, line.height - 2 * air);
      if (!inside(letters, box) || !inside(letters, glass)) {
        complaints.push(`text leaves its box: ${name(element)}`);
        break;
      }
      const cover = targets.find(
        (target) => !target.contains(element) && crossing(letters, target.getBoundingClientRect()),
      );
      if (cover !== undefined) {
        complaints.push(`text under a target: ${name(element)} under ${name(cover)}`);
        break;
      }
    }
  }
  return complaints;
}
