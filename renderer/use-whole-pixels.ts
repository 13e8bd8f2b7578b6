import { type RefObject, useLayoutEffect, useState } from 'react';
import { useGlass } from './kiosk-context.ts';

/** What the words beside a code need at the least. */
const WORDS_MM = 36;

/**
 * The side of a square of so many modules, in pixels of the page: as large as the height of its place
 * and the words beside it allow, and each module a whole number of the glass's own pixels. A camera
 * looks for edges, and a row of half-lit pixels is none.
 */
export function useWholePixels(place: RefObject<HTMLElement | null>, modules: number): number {
  const { mmPx } = useGlass();
  const [sidePx, setSidePx] = useState(0);
  useLayoutEffect(() => {
    const box = place.current;
    const page = box?.parentElement;
    if (box === null || !page) return;
    const measure = () => {
      const wide = page.clientWidth - WORDS_MM * mmPx;
      const room = Math.min(wide, box.clientHeight) * devicePixelRatio;
      setSidePx((Math.floor(room / modules) * modules) / devicePixelRatio);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [place, modules, mmPx]);
  return sidePx;
}
