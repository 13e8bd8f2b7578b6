import { type Lamps, lampsOf } from '../kiosk/tactile-key.ts';
import type { SessionHost } from './session-host.ts';

/** Slow enough to be no flash (WCAG 2.3.1: three a second), fast enough to be seen across a room. */
const BLINK_MS = 500;

/**
 * Lights the keys that do something on the view that is shown. While a visitor's call is not
 * answered, the lamp of the help key blinks: it is what people who work here look out for.
 *
 * @returns how to stop
 */
export function lightKeys({
  session,
  light,
}: {
  readonly session: Pick<SessionHost, 'view' | 'onView'>;
  readonly light: (lamps: Lamps) => void;
}): () => void {
  let lit = '';
  let dark = false;
  let blinking: NodeJS.Timeout | undefined;

  function show(): void {
    const view = session.view();
    const isCalled = view.call === 'called';
    if (isCalled) blinking ??= setInterval(blink, BLINK_MS);
    else stopBlinking();
    const lamps = lampsOf(view);
    tell(isCalled ? { ...lamps, help: !dark } : lamps);
  }

  function blink(): void {
    dark = !dark;
    show();
  }

  function stopBlinking(): void {
    clearInterval(blinking);
    blinking = undefined;
    dark = false;
  }

  function tell(lamps: Lamps): void {
    const now = JSON.stringify(lamps);
    if (now === lit) return;
    lit = now;
    light(lamps);
  }

  const stopListening = session.onView(show);
  show();
  return () => {
    stopListening();
    stopBlinking();
  };
}
