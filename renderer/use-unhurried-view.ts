import { useEffect, useState } from 'react';
import type { KioskView } from '../kiosk/view.ts';

/** A wait shorter than this is not noticed, and showing it would only flicker. */
const NOTICED_MS = 400;

/**
 * The view to draw: while something is fetched the last screen stays, deaf, until the wait is long
 * enough to be noticed.
 */
export function useUnhurriedView(view: KioskView): { readonly shown: KioskView; deaf: boolean } {
  const [last, setLast] = useState(view);
  const waiting = view.screen === 'wait' && last.screen !== 'wait';
  if (!waiting && last !== view) setLast(view);

  useEffect(() => {
    if (!waiting) return;
    const noticed = setTimeout(() => setLast(view), NOTICED_MS);
    return () => clearTimeout(noticed);
  }, [waiting, view]);

  return waiting ? { shown: last, deaf: true } : { shown: view, deaf: false };
}
