import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Turn } from './turner.tsx';

interface Laid<Atom> {
  readonly key: string;
  readonly pages: readonly (readonly Atom[])[];
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays content on pages of the size its box has, and turns them.
 *
 * `measuring` is true while the page must draw what `lay` measures. Other content starts on its
 * first page; another size of the box stays as near as it can.
 */
export function usePages<Atom>({
  box,
  content,
  lay,
}: {
  readonly box: RefObject<HTMLElement | null>;
  /** Names the content: another name is another content. */
  readonly content: string;
  readonly lay: (size: Box) => readonly (readonly Atom[])[];
}): { readonly measuring: boolean; readonly atoms: readonly Atom[]; readonly turn: Turn } {
  const [size, setSize] = useState<Box>({ width: 0, height: 0 });
  const [laid, setLaid] = useState<Laid<Atom>>({ key: '', pages: [[]] });
  const [place, setPlace] = useState({ content, page: 0 });

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) =>
        before.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  const key = `${size.width}×${size.height} ${content}`;
  const measuring = laid.key !== key;
  useLayoutEffect(() => {
    if (measuring && size.height > 0) setLaid({ key, pages: lay(size) });
  });

  const last = laid.pages.length - 1;
  const page = place.content === content ? Math.min(place.page, last) : 0;
  const go = (to: number) => () => setPlace({ content, page: to });
  const atoms = laid.pages[page] ?? [];
  const first = laid.pages.slice(0, page).reduce((sum, before) => sum + before.length, 0);
  return {
    measuring,
    atoms,
    turn: {
      page,
      pages: laid.pages.length,
      first,
      shown: atoms.length,
      ...(page > 0 && { previous: go(page - 1) }),
      ...(page < last && { next: go(page + 1) }),
    },
  };
}
