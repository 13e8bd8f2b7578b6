import { type RefCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useFrame, useGlass } from './kiosk-context.ts';

/**
 * Measures before it shows: while there is no plan the caller renders everything, unseen, into
 * the box; the plan made from it is in force before anything is painted. A new `content`, text
 * size, language or glass makes a new plan, and so does a box that changes its size.
 *
 * The box must take its size from the page, never from what is in it.
 */
export function useLaidOut<Plan>(
  content: string,
  planFor: (box: HTMLElement) => Plan,
): { readonly box: RefCallback<HTMLElement>; readonly plan: Plan | null } {
  const { language, access } = useFrame();
  const { mmPx, form } = useGlass();
  const key = [content, language, access.textSize, access.lowReach, mmPx, form].join('|');
  const [element, box] = useState<HTMLElement | null>(null);
  const [laid, setLaid] = useState<{ readonly key: string; readonly plan: Plan } | null>(null);
  const plan = laid?.key === key ? laid.plan : null;

  useLayoutEffect(() => {
    if (plan === null && element?.isConnected) setLaid({ key, plan: planFor(element) });
  });

  useEffect(() => {
    if (element === null) return;
    let known = sizeOf(element);
    const planAgain = () => setLaid(null);
    const observer = new ResizeObserver(() => {
      if (!element.isConnected || sizeOf(element) === known) return;
      known = sizeOf(element);
      planAgain();
    });
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', planAgain);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', planAgain);
    };
  }, [element]);

  return { box, plan };
}

const sizeOf = (element: HTMLElement) => `${element.clientWidth}x${element.clientHeight}`;

/** Height of the first element that matches, in page pixels; none is as high as nothing. */
export function heightIn(box: HTMLElement, selector: string): number {
  return box.querySelector(selector)?.getBoundingClientRect().height ?? 0;
}

/** The rows in which the children of a grid came to stand, from what was drawn. */
export function rowsIn(
  box: HTMLElement,
  selector: string,
): readonly { readonly height: number; readonly items: number }[] {
  const rows = new Map<number, { readonly height: number; readonly items: number }>();
  for (const child of box.querySelector(selector)?.children ?? []) {
    const { top, height } = child.getBoundingClientRect();
    const key = Math.round(top);
    const row = rows.get(key) ?? { height: 0, items: 0 };
    rows.set(key, { height: Math.max(row.height, height), items: row.items + 1 });
  }
  return [...rows.values()];
}
