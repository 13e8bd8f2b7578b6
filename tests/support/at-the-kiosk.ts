import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { KioskView } from '../../kiosk/view.ts';
import { STRIKE_QUIET_MS } from '../../renderer/strike-guard.ts';
import { type Words, wordsIn } from '../../renderer/text/words.ts';

/** Somebody in front of the glass, who knows only what can be read and touched there. */
export interface Visitor {
  /** Touches the key of this name, or goes there by Tab and presses Enter. */
  presses(name: string | RegExp): Promise<void>;
  /** Presses the first of these keys that is there; fails when none is. */
  pressesOneOf(...names: readonly (string | RegExp)[]): Promise<void>;
  sees(name: string | RegExp): Promise<boolean>;
  /** Goes on in a lesson until its next step is there, whatever the way on is called here. */
  goesOn(): Promise<void>;
  /** Fails unless these words stand on the glass. */
  reads(...words: readonly string[]): Promise<void>;
  heading(): Promise<string>;
  /** Every word that stands on the glass, in one line. */
  glass(): Promise<string>;
  /** The words of the interface, in the language the page is in. */
  words(): Promise<Words>;
}

export interface VisitorDependencies {
  readonly page: Page;
  readonly settled: () => Promise<void>;
  readonly view: () => Promise<KioskView>;
  readonly by: 'touch' | 'keyboard';
}

/** More than any page has keys, or any step has pages. */
const MOST_TABS = 60;
const MOST_PAGES = 12;

export function createVisitor({ page, settled, view, by }: VisitorDependencies): Visitor {
  const key = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const words = async () => wordsIn((await view()).language);
  const step = async () => {
    const now = await view();
    return 'steps' in now ? `${now.steps.lessonId} ${now.steps.position}` : now.screen;
  };

  async function tabTo(wanted: Locator, name: string | RegExp): Promise<void> {
    await wanted.waitFor({ timeout: 10_000 });
    const isReached = () => wanted.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; !(await isReached()); tabs += 1) {
      if (tabs > MOST_TABS) throw new Error(`Tab never comes to ${name}.`);
      await page.keyboard.press('Tab');
    }
  }

  const visitor: Visitor = {
    words,
    async presses(name) {
      const wanted = key(name);
      if (by === 'keyboard') await tabTo(wanted, name);
      // Nobody strikes what has only just appeared, and the page would not listen.
      await page.clock.fastForward(STRIKE_QUIET_MS);
      if (by === 'keyboard') await page.keyboard.press('Enter');
      else await wanted.tap({ timeout: 10_000 });
      await settled();
    },
    async pressesOneOf(...names) {
      for (const name of names) if (await visitor.sees(name)) return visitor.presses(name);
      throw new Error(`None of ${names.join(', ')} is there: ${await visitor.glass()}`);
    },
    sees: async (name) => (await key(name).count()) > 0,
    async goesOn() {
      const { learn } = await words();
      const waysOn = [learn.lesson.start, learn.answering.moreAnswers, learn.lesson.next];
      const before = await step();
      for (let pages = 0; (await step()) === before; pages += 1) {
        if (pages > MOST_PAGES) throw new Error(`There is no way on from ${before}.`);
        await visitor.pressesOneOf(...waysOn);
      }
    },
    async reads(...wanted) {
      const glass = await visitor.glass();
      for (const each of wanted) expect(glass).toContain(inOneLine(each));
    },
    heading: async () =>
      inOneLine(await page.getByRole('heading', { level: 1 }).first().innerText()),
    glass: async () => inOneLine(await page.locator('body').innerText()),
  };
  return visitor;
}

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** A key that says more than its name: a door, or a lesson with its skill and its minutes. */
export const beginning = (text: string) =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u');
