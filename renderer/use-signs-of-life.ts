import { useEffect } from 'react';
import type { Act } from './kiosk-context.ts';
import { createThrottle } from './strike-guard.ts';

/** Often enough to hold a clock of 30 seconds, seldom enough to cost nothing. */
const SIGN_EVERY_MS = 1_000;

/**
 * Every touch and keystroke says that somebody is there, at most once a second.
 *
 * `opening`: a touch here already opens something, so only one that hits no target counts, and
 * only when it is lifted; otherwise it would carry the visitor away from the answer they touch.
 */
export function useSignsOfLife(act: Act, opening: boolean): void {
  useEffect(() => {
    const mayTell = createThrottle({ everyMs: SIGN_EVERY_MS });
    const tell = (event: Event) => {
      if (opening && onTarget(event)) return;
      if (mayTell(performance.now())) act({ type: 'visitor.touched' });
    };
    const kinds = opening ? ['click'] : ['pointerdown', 'keydown'];
    for (const kind of kinds) document.addEventListener(kind, tell, { capture: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, tell, { capture: true });
    };
  }, [act, opening]);
}

function onTarget(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('button, a, input') !== null;
}
