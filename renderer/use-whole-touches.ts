import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A touch belongs to what stood there when it began. A finger stays on the glass for a tenth of a
 * second and more; when another place is shown meanwhile, or the warning goes that lay over it, a
 * browser clicks whatever lies there now.
 *
 * @param shown names what is shown; another name is another thing
 */
export function useWholeTouches(shown: string): void {
  const now = useRef(shown);
  useLayoutEffect(() => {
    now.current = shown;
  }, [shown]);

  useEffect(() => {
    let begunOn = now.current;
    const begin = () => {
      begunOn = now.current;
    };
    const end = (event: MouseEvent) => {
      // Keys and the kiosk itself click without a pointer (UI Events, detail 0).
      if (event.detail === 0 || begunOn === now.current) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('pointerdown', begin, { capture: true });
    addEventListener('click', end, { capture: true });
    return () => {
      removeEventListener('pointerdown', begin, { capture: true });
      removeEventListener('click', end, { capture: true });
    };
  }, []);
}
