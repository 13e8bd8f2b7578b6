import type { QuestionView } from '../../kiosk/view.ts';
import type { KeyWalker } from './key-walker.ts';

/** More than any question has: itself, its answers, and one page for each item to match. */
const MOST_PAGES = 16;

/**
 * Answers a question somehow, wherever its parts came to stand: on one page, or on small glass on
 * pages of their own.
 *
 * @returns whether the screen is another one
 */
export function answerByKeys(question: QuestionView, walker: KeyWalker): Promise<boolean> {
  const stones = async () => (await walker.walksTo('stone', { nth: 1 }))?.of ?? 0;
  const choose = async (nth: number) => {
    if (await walker.walksTo('stone', { nth })) await walker.press('select');
  };
  const chooseEach = async (of: number) => {
    for (let nth = 1; nth <= of; nth += 1) await choose(nth);
  };

  switch (question.type) {
    case 'single':
    case 'trueFalse':
      return untilAnswered(walker, async () => (await stones()) > 0 && walker.selects());
    case 'multiple':
    case 'ordering':
      return untilAnswered(walker, async () => chooseEach(await stones()));
    case 'number':
      return untilAnswered(walker, async () => {
        if (await walker.walksTo('digit')) await walker.press('select');
      });
    case 'matching': {
      let paired = 0;
      let passed = 0;
      return untilAnswered(walker, async () => {
        const of = await stones();
        // Side by side, one stone and the next make a pair.
        if (of > question.right.length) return chooseEach(of);
        // In turn, each left one takes another right one, which may stand on a page further on.
        const nth = paired - passed + 1;
        if (nth > of) {
          passed += of;
          return;
        }
        await choose(nth);
        paired += 1;
        passed = 0;
      });
    }
  }
}

/** @param choose does what can be done on a page; true when that was the answer */
async function untilAnswered(walker: KeyWalker, choose: () => Promise<unknown>): Promise<boolean> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if ((await choose()) === true) return true;
    if (!(await walker.walksTo('go'))) return false;
    if (await walker.selects()) return true;
  }
  return false;
}
