import { useInsertionEffect, useLayoutEffect, useMemo, useState } from 'react';
import { pxPerMm } from '../kiosk/screen-geometry.ts';
import type { Frame } from '../kiosk/view.ts';
import { type Glass, glassOf } from './glass.ts';

/** The glass as this page fills it, kept on the root element for the style sheets. */
export function useGlassSize({ geometry, access, motion, hub }: Frame): Glass {
  const [page, setPage] = useState(pageSize);
  useLayoutEffect(() => {
    const measure = () => setPage(pageSize());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);

  const { widthPx, heightPx, diagonalMm } = geometry;
  const { textSize, lowReach, contrast } = access;
  const glass = useMemo(() => {
    const mmPx = pxPerMm({ widthPx, heightPx, diagonalMm }) / page.pixelRatio;
    return glassOf({ ...page, mmPx }, { textSize, lowReach });
  }, [page, widthPx, heightPx, diagonalMm, textSize, lowReach]);

  // Before any layout effect: parts measure themselves there, in the millimetres that are set here.
  useInsertionEffect(() => {
    const root = document.documentElement;
    root.style.setProperty('--mm', `${glass.mmPx}px`);
    root.style.setProperty('--panel-height', `${glass.panelMm.height * glass.mmPx}px`);
    root.style.setProperty('--plinth', `${glass.plinthMm * glass.mmPx}px`);
    for (const door of ['learn', 'events', 'badges'] as const) {
      const pigment = hub.colours[door];
      if (pigment === undefined) root.style.removeProperty(`--hub-${door}`);
      else root.style.setProperty(`--hub-${door}`, pigment);
    }
    Object.assign(root.dataset, {
      glass: glass.kind,
      form: glass.form,
      poster: glass.poster ? 'yes' : 'no',
      text: textSize,
      contrast,
      reach: lowReach ? 'low' : 'whole',
      motion,
    });
  }, [glass, hub.colours, textSize, contrast, lowReach, motion]);
  return glass;
}

function pageSize() {
  return { widthPx: innerWidth, heightPx: innerHeight, pixelRatio: devicePixelRatio };
}
