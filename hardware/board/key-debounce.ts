/**
 * A worn tactile key bounces for a few milliseconds, which a busy line may stretch; no finger presses
 * twice within forty. `hub-io` has seen to it before anything crosses the line, and needs no hold.
 */
export const HOLD_MS = 40;

/** What is known of one contact. */
export interface KeyState {
  /** Unknown until it has been seen open: a key that is held down at the start was not pressed. */
  readonly pressed: boolean | undefined;
  /** Until when the contact may bounce as it likes. */
  readonly holdUntilMs: number;
}

export const UNKNOWN_KEY: KeyState = { pressed: undefined, holdUntilMs: 0 };

export interface KeyStep {
  readonly state: KeyState;
  readonly news: 'pressed' | 'released' | undefined;
}

/** A change counts at once; what follows within the hold does not. To be asked again at its end. */
export function senseKey(
  state: KeyState,
  closed: boolean,
  atMs: number,
  holdMs: number = HOLD_MS,
): KeyStep {
  const { pressed, holdUntilMs } = state;
  if (pressed === undefined) {
    return { state: closed ? state : { ...state, pressed: false }, news: undefined };
  }
  if (closed === pressed || atMs < holdUntilMs) return { state, news: undefined };
  return {
    state: { pressed: closed, holdUntilMs: atMs + holdMs },
    news: closed ? 'pressed' : 'released',
  };
}
