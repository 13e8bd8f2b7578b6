import type { Control, PageFocus } from '../../kiosk/ipc/page-focus.ts';
import type { FocusKey, TactileKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { BenchHandsFromAfar } from './bench-command.ts';
import { type PageWatch, pause } from './page-watch.ts';

/** Somebody who has only the five keys, and hears from the page what kind of thing the focus is on. */
export interface KeyWalker {
  /**
   * Walks until the focus is on the control of this kind, the first of them that comes or the one
   * that is counted here, from 1.
   *
   * @returns where the focus is, or nothing when a whole round has not come to it
   */
  walksTo(control: Control, how?: Walk): Promise<PageFocus | undefined>;
  /** Presses select, and waits for another screen: whether one came. */
  selects(): Promise<boolean>;
  /** Presses what leads on, page after page, until the screen is another one: whether one came. */
  leadsOn(): Promise<boolean>;
  press(key: TactileKey): Promise<void>;
}

export interface Walk {
  readonly nth?: number;
  /** Past the first control of the page to the last of all. */
  readonly backwards?: boolean;
}

/** Longer than any page needs to follow a key, on a machine that is busy with an emulator too. */
const NOTHING_HAPPENS_MS = 1_500;
const HEARD_MS = 3_000;
const PRESSES = 3;
/** No finger comes down again sooner than a key needs to stop bouncing. */
const FINGER_MS = 80;
/** The page drops what is struck right after it has changed. */
const LOOK_MS = 500;
/** Longer than any round: letters to search with come nearest. */
const MOST_STEPS = 80;
/** No text of a lesson has more, not in large letters on the smallest glass. */
const MOST_PAGES = 12;

export function createKeyWalker({
  hands,
  page,
}: {
  readonly hands: BenchHandsFromAfar;
  readonly page: PageWatch;
}): KeyWalker {
  /** A key that was felt at the board may still be one bounce among others: what counts is the page. */
  async function press(key: TactileKey): Promise<void> {
    for (let tries = 0; tries < PRESSES; tries += 1) {
      const told = isFollowed(key) ? page.untilKey(key, HEARD_MS) : true;
      const moved = isFollowed(key) ? page.untilFocus(HEARD_MS) : undefined;
      await hands.perform({ do: 'press-key', key });
      const isTold = await told;
      await hands.perform({ do: 'release-key', key });
      await pause(FINGER_MS);
      if (isTold) {
        await moved;
        return;
      }
    }
  }

  async function walksTo(
    control: Control,
    { nth, backwards = false }: Walk = {},
  ): Promise<PageFocus | undefined> {
    const isThere = (focus: PageFocus | undefined) =>
      focus?.control === control && (nth === undefined || focus.nth === nth);
    let begun: string | undefined;
    if (!page.focus()) await page.untilFocus(NOTHING_HAPPENS_MS);
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const focus = page.focus();
      if (isThere(focus)) return focus;
      const at = JSON.stringify(focus);
      if (steps > 0 && at === begun) return undefined;
      begun ??= at;
      await press(backwards ? 'previous' : 'next');
    }
    return undefined;
  }

  async function selects(): Promise<boolean> {
    const before = placeOf(page.now());
    await press('select');
    const after = await page.until((view) => placeOf(view) !== before, NOTHING_HAPPENS_MS);
    if (!after) return false;
    // What is only being fetched is no screen yet.
    await page.until(({ screen }) => screen !== 'wait', NOTHING_HAPPENS_MS);
    await pause(LOOK_MS);
    return true;
  }

  return {
    press,
    walksTo,
    selects,
    async leadsOn() {
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        if (!(await walksTo('go'))) return false;
        if (await selects()) return true;
      }
      return false;
    },
  };
}

const placeOf = ({ screen, place }: KioskView) => `${screen} ${place}`;

/** What the other two keys do is no business of the page. */
const isFollowed = (key: TactileKey): key is FocusKey => key !== 'back' && key !== 'help';
