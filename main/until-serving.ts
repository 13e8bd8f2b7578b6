import type { KioskView } from '../kiosk/view.ts';
import type { SessionHost } from './session-host.ts';

/** Resolves when a visitor can be served: lessons are there and every required device answers. */
export function untilServing(session: SessionHost): Promise<void> {
  return new Promise((resolve) => {
    const check = ({ screen }: KioskView) => {
      if (screen === 'starting' || screen === 'outOfService') return;
      stop();
      resolve();
    };
    const stop = session.onView(check);
    check(session.view());
  });
}
