import type { PageFocus } from '../kiosk/ipc/page-focus.ts';

/**
 * Passes on where the focus of the page is, to commands that walk it by key. The session has no part
 * in it: what a visitor looks at is nobody's business before they choose.
 */
export interface PageFocusRelay {
  tell(focus: PageFocus): void;
  /** Calls back with every move of the focus; the answer stops it. */
  onMove(listener: (focus: PageFocus) => void): () => void;
}

export function createPageFocusRelay(): PageFocusRelay {
  const listeners = new Set<(focus: PageFocus) => void>();
  return {
    tell: (focus) => {
      for (const listener of listeners) listener(focus);
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
