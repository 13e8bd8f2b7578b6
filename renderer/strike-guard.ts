/** A second strike this soon was meant for what stood there before. */
export const STRIKE_QUIET_MS = 300;

export interface StrikeGuard {
  /** Another place is on the screen since now. */
  placeShown(place: string, nowMs: number): void;
  /** Whether an act made now was made on what is shown. */
  mayAct(nowMs: number): boolean;
}

/** Drops the second half of a double strike, so that it never acts on what the first uncovered. */
export function createStrikeGuard({ quietMs }: { readonly quietMs: number }): StrikeGuard {
  let shown: { readonly place: string; readonly sinceMs: number } | undefined;
  return {
    placeShown(place, nowMs) {
      if (shown === undefined) shown = { place, sinceMs: Number.NEGATIVE_INFINITY };
      else if (shown.place !== place) shown = { place, sinceMs: nowMs };
    },
    mayAct: (nowMs) => shown === undefined || nowMs - shown.sinceMs >= quietMs,
  };
}

/** Lets one through in every `everyMs`: signs of life need not be counted. */
export function createThrottle({ everyMs }: { readonly everyMs: number }) {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (nowMs: number): boolean => {
    if (nowMs - lastMs < everyMs) return false;
    lastMs = nowMs;
    return true;
  };
}
