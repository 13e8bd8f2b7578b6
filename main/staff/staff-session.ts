import type { CardKey } from '../../kiosk/people/card.ts';
import type { Chance } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import {
  type CodeRefusal,
  issueCode,
  type OneTimeCode,
  tryCode,
} from '../../kiosk/staff/one-time-code.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { SessionHost } from '../session-host.ts';

/** Who may use the staff screens, and for how long: as long as the kiosk shows them. */
export interface StaffSession {
  /** Makes a new code; the one before it opens nothing any more. */
  issueCode(): OneTimeCode;
  unlock(digits: string): Result<null, CodeRefusal>;
  leave(): null;
  isOpen(): boolean;
  /** The card that lies on a reader, or that was the last one put on a reader which sees no lift. */
  card(): CardKey | undefined;
  /** What the hub's devices report; the session hears it as well. */
  hear(event: Parameters<SessionHost['hear']>[0]): void;
  close(): void;
}

/** The code lives in memory alone: whoever restarts the kiosk asks for another. */
export function createStaffSession({
  session,
  chance,
  nowMs,
}: {
  readonly session: Pick<SessionHost, 'view' | 'onView' | 'hear'>;
  readonly chance: Pick<Chance, 'seed'>;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): StaffSession {
  let code: OneTimeCode | undefined;
  let tapped: { readonly key: CardKey; readonly device: string } | undefined;
  let open = false;

  const stop = session.onView(({ screen }: KioskView) => {
    if (screen === 'staff') return;
    open = false;
    tapped = undefined;
  });

  return {
    issueCode: () => {
      code = issueCode(chance.seed(), nowMs());
      return code;
    },
    unlock: (digits) => {
      const tried = tryCode(code, digits, nowMs());
      code = tried.code;
      if (tried.refusal) return err(tried.refusal);
      session.hear({ type: 'staff.entered' });
      open = session.view().screen === 'staff';
      return open ? ok(null) : err({ why: 'none' });
    },
    leave: () => {
      session.hear({ type: 'staff.left' });
      return null;
    },
    isOpen: () => open,
    card: () => tapped?.key,
    hear: (event) => {
      if (!open) return;
      if (event.type === 'card.presented') tapped = { key: event.card, device: event.device };
      const gone = event.type === 'card.removed' || event.type === 'device.lost';
      if (gone && event.device === tapped?.device) tapped = undefined;
    },
    close: stop,
  };
}
