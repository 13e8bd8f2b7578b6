import { type Clock, WALL_CLOCK } from '../hardware/clock.ts';
import type { CardKey } from '../kiosk/people/card.ts';
import type { HubEvent } from '../kiosk/session/session-events.ts';
import type { ButtonPressed } from '../kiosk/triggers.ts';

type Told = HubEvent | ButtonPressed;

/** What became of waiting for a tag. */
export type TagOutcome =
  | { readonly is: 'read'; readonly card: CardKey }
  | { readonly is: Extract<HubEvent, { type: 'card.refused' }>['reason'] }
  | { readonly is: 'timedOut' };

export interface TagWait {
  readonly outcome: Promise<TagOutcome>;
  /** Lets cards open visits again, though none has come. */
  giveUp(): void;
}

/** Stands between the devices and the session, and lets somebody who works here read a tag's key. */
export interface TagWatch {
  /** Hands everything on, but the one card that is waited for: it opens no visit. */
  readonly hear: (event: Told) => void;
  /** Waits for the next card on any reader; nothing while somebody else waits. */
  waitForTag(withinMs: number): TagWait | undefined;
}

export function createTagWatch({
  next,
  clock = WALL_CLOCK,
}: {
  readonly next: (event: Told) => void;
  readonly clock?: Clock;
}): TagWatch {
  let settle: ((outcome: TagOutcome) => void) | undefined;

  return {
    hear(event) {
      if (settle && event.type === 'card.presented') settle({ is: 'read', card: event.card });
      else if (settle && event.type === 'card.refused') settle({ is: event.reason });
      else next(event);
    },
    waitForTag(withinMs) {
      if (settle) return undefined;
      let giveUp: () => void = () => undefined;
      const outcome = new Promise<TagOutcome>((resolve) => {
        const settleMine = (found: TagOutcome) => {
          if (settle !== settleMine) return;
          settle = undefined;
          clock.clearTimeout(timer as never);
          resolve(found);
        };
        giveUp = () => settleMine({ is: 'timedOut' });
        const timer = clock.setTimeout(giveUp, withinMs);
        settle = settleMine;
      });
      return { outcome, giveUp };
    },
  };
}
