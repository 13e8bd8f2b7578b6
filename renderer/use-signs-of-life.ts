import { useEffect } from 'react';
import type { Act } from './kiosk-context.ts';
import { createThrottle } from './strike-guard.ts';

/** Often enough to hold a clock of 30 seconds, seldom enough to cost nothing. */
const SIGN_EVERY_MS = 1_000;

/** Every touch and keystroke says that somebody is there, at most once a second. */
export function useSignsOfLife(act: Act): void {
  useEffect(() => {
    const mayTell = createThrottle({ everyMs: SIGN_EVERY_MS });
    const tell = () => {
      if (mayTell(performance.now())) act({ type: 'visitor.touched' });
    };
    const kinds = ['pointerdown', 'keydown'];
    for (const kind of kinds) document.addEventListener(kind, tell, { capture: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, tell, { capture: true });
    };
  }, [act]);
}
