import type { FocusKey, TactileKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { BenchHandsFromAfar } from './bench-command.ts';
import { type PageWatch, pause } from './page-watch.ts';

/** Somebody who has only the five keys, and cannot see where the focus is. */
export interface KeyWalker {
  /**
   * Walks to the keys of the page that are counted here, from the first of it (1) on, and chooses
   * each until the screen is another one. When none of them leads on, it tries what comes next.
   *
   * @returns whether the screen is another one
   */
  chooses(...counted: readonly number[]): Promise<boolean>;
  /** The same backwards: past the page's first key, through what stands before it, to the end. */
  choosesBackwards(...counted: readonly number[]): Promise<boolean>;
  /** Chooses the first of these whatever becomes of it, and goes on from the last as `chooses` does. */
  choosesAll(first: readonly number[], ...counted: readonly number[]): Promise<boolean>;
  press(key: TactileKey): Promise<void>;
  /** Chooses one after the other until the screen is another one. */
  choosesEverything(): Promise<boolean>;
}

/** Longer than any page needs to follow a key, on a machine that is busy with an emulator too. */
const NOTHING_HAPPENS_MS = 1_500;
const HEARD_MS = 3_000;
const PRESSES = 3;
/** No finger comes down again sooner than a key needs to stop bouncing. */
const FINGER_MS = 80;
/** The page drops what is struck right after it has changed. */
const LOOK_MS = 500;
/** A text is turned page by page before its key leads on; an even number undoes what only toggles. */
const SELECTS = 4;
/** No page offers more; behind them come the keys around the page, which are left alone. */
const MOST_CHOICES = 18;

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
      await hands.perform({ do: 'press-key', key });
      const isTold = await told;
      await hands.perform({ do: 'release-key', key });
      await pause(FINGER_MS);
      if (isTold) return;
    }
  }

  async function pressTimes(key: FocusKey, times: number): Promise<void> {
    for (let done = 0; done < times; done += 1) await press(key);
  }

  async function select(): Promise<boolean> {
    const before = placeOf(page.now());
    await press('select');
    const after = await page.until((view) => placeOf(view) !== before, NOTHING_HAPPENS_MS);
    if (!after) return false;
    // What is only being fetched is no screen yet.
    await page.until(({ screen }) => screen !== 'wait', NOTHING_HAPPENS_MS);
    await pause(LOOK_MS);
    return true;
  }

  async function selectUntilItTurns(): Promise<boolean> {
    for (let tries = 0; tries < SELECTS; tries += 1) if (await select()) return true;
    return false;
  }

  async function walk(
    [forth, back]: readonly [FocusKey, FocusKey],
    counted: readonly number[],
    from = 0,
  ): Promise<boolean> {
    let at = from;
    for (const key of counted) {
      await pressTimes(key > at ? forth : back, Math.abs(key - at));
      at = key;
      if (await selectUntilItTurns()) return true;
    }
    return false;
  }

  return {
    press,
    chooses: (...counted) => walk(['next', 'previous'], counted),
    choosesBackwards: (...counted) => walk(['previous', 'next'], counted),
    async choosesAll(first, ...counted) {
      let at = 0;
      for (const key of first) {
        await pressTimes('next', key - at);
        await press('select');
        at = key;
      }
      return walk(['next', 'previous'], counted, at);
    },
    async choosesEverything() {
      for (let choice = 0; choice < MOST_CHOICES; choice += 1) {
        await press('next');
        if (await select()) return true;
      }
      return false;
    },
  };
}

/** The place, and whether its card was said to be unclear: either moves the focus away. */
const placeOf = (view: KioskView) =>
  `${view.screen} ${view.place} ${'saidUnclear' in view && view.saidUnclear}`;

/** What the other two keys do is no business of the page. */
const isFollowed = (key: TactileKey): key is FocusKey => key !== 'back' && key !== 'help';
