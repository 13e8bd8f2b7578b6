import type { KioskInBrowser } from './kiosk-in-browser.ts';
import { type ReaderAtTheKiosk, tagNumbered } from './reader-at-the-kiosk.ts';
import {
  actLike,
  EARNING,
  LOST_LESSON,
  type Move,
  READING_MS,
  TAG_OF_A_READING,
  type Walk,
} from './walks.ts';

/** Walks at a real kiosk the ways that were found on the chart. */
export interface Walker {
  make(move: Move): Promise<void>;
  walk(walk: Walk): Promise<void>;
  /** Ends whatever is going on, so that the next walk begins at the attract loop with the light up. */
  goesHome(): Promise<void>;
}

export function createWalker(kiosk: KioskInBrowser, reader: ReaderAtTheKiosk): Walker {
  let cards = 0;

  async function make(move: Move): Promise<void> {
    switch (move.kind) {
      case 'act':
        return kiosk.act(actLike(move.like, await kiosk.view()));
      case 'lostLesson':
        return kiosk.act(LOST_LESSON);
      case 'tag':
        kiosk.session.hear(TAG_OF_A_READING);
        await kiosk.until(({ screen }) => screen === 'lessonOpening');
        return kiosk.settled();
      case 'earn':
        for (const event of EARNING) await kiosk.act(event);
        return;
      case 'event':
        return kiosk.act({ type: 'visitor.choseEvent', event: move.event });
      case 'reads':
        for (const ms of READING_MS) {
          await kiosk.passTime(ms);
          await kiosk.act({ type: 'visitor.touched' });
        }
        return;
      case 'card':
        // Every walk has another card, so that each is new here.
        cards += 1;
        reader.split(tagNumbered(cards));
        await kiosk.until(({ screen }) => screen === 'cardOffer');
        return kiosk.settled();
      case 'changingCard':
        // No reader that could send one is driven yet; what it would say is.
        kiosk.session.hear({ type: 'card.refused', reason: 'randomId' });
        return kiosk.settled();
      case 'time':
        return kiosk.passTime(move.ms);
    }
  }

  return {
    make,
    async walk({ moves }) {
      for (const move of moves) await make(move);
    },
    async goesHome() {
      // Whoever has earned a badge is asked once more before goodbye.
      while (kiosk.session.view().canFinish) await kiosk.act({ type: 'visitor.finished' });
      const view = kiosk.session.view();
      const isAwake = view.screen === 'attract' && view.light === 'awake';
      if (!isAwake) await kiosk.act({ type: 'visitor.touched' });
    },
  };
}
