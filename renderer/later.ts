import { useEffect, useSyncExternalStore } from 'react';

type LaterScreens = typeof import('./later-screens.tsx');

/** A host that is just being started again answers a moment later. */
const TRY_AGAIN_MS = 2_000;

let screens: LaterScreens | undefined;
let fetching: Promise<void> | undefined;
const waiting = new Set<() => void>();

/**
 * Fetches the screens that no visit begins with, so that the first paint need not wait for them;
 * it asks again until it has them.
 */
export function fetchLaterScreens(): Promise<void> {
  fetching ??= import('./later-screens.tsx').then(
    (fetched) => {
      screens = fetched;
      for (const tell of waiting) tell();
    },
    async () => {
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
      fetching = undefined;
      return fetchLaterScreens();
    },
  );
  return fetching;
}

/** The screens, once they are here. They are asked for after the first paint. */
export function useLaterScreens(): LaterScreens | undefined {
  useEffect(() => {
    fetchLaterScreens();
  }, []);
  return useSyncExternalStore(subscribe, () => screens);
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => {
    waiting.delete(tell);
  };
}
