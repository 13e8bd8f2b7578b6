import type { KioskView, QuestionView } from '../../kiosk/view.ts';
import type { Step } from './journey.ts';
import type { KeyWalker } from './key-walker.ts';
import type { PageWatch } from './page-watch.ts';

/** Every page of a lesson is left by the key that leads on; a page may need more than one try. */
const TRIES_A_PAGE = 8;

/** From the opening of a lesson to its closing, one step for each page. */
export async function walkThroughLesson({
  page,
  walker,
  step,
}: {
  readonly page: PageWatch;
  readonly walker: KeyWalker;
  readonly step: Step;
}): Promise<void> {
  let last = await pageNow(page);
  while (page.now().screen !== 'lessonClosing') {
    const from = last;
    await step(saidOf(page.now()), async () => {
      for (let tries = 0; tries < TRIES_A_PAGE; tries += 1) {
        await goOn(page.now(), walker);
        last = await pageNow(page);
        if (last > from) return true;
      }
      return false;
    });
  }
  await step('The lesson is done.', async () => page.now().screen === 'lessonClosing');
}

/** What leads on from here, by the place it has on its page. */
async function goOn(view: KioskView, walker: KeyWalker): Promise<boolean> {
  // The second key turns the text and then leads on, or says that the card was unclear and is gone:
  // after that the second is another.
  if (view.screen === 'lessonCard') return walker.chooses(2);
  if (view.screen === 'lessonOpening') return walker.chooses(1, 2);
  if (view.screen !== 'lessonQuestion') {
    // Something was opened by mistake and lies over the lesson.
    await walker.press('back');
    return true;
  }
  if (view.outcome !== undefined) return walker.chooses(2, 3);
  return answer(view.question, walker);
}

/** Whatever is chosen is an answer; where there is *Check*, the way back stands before it. */
async function answer(question: QuestionView, walker: KeyWalker): Promise<boolean> {
  switch (question.type) {
    case 'single':
    case 'trueFalse':
      return walker.chooses(1);
    case 'multiple':
      return checked(question.options.length, walker);
    case 'ordering':
      return checked(question.items.length, walker);
    case 'matching':
      // Left and right stand side by side, so that one and the next make a pair.
      return checked(question.left.length + question.right.length, walker);
    case 'number':
      // The way back, *Check*, and behind them the digits: one is typed and handed in.
      return walker.choosesAll([3], 2);
  }
}

const checked = (count: number, walker: KeyWalker) =>
  walker.choosesAll(
    Array.from({ length: count }, (_, index) => index + 1),
    count + 2,
    count + 1,
  );

async function pageNow(page: PageWatch): Promise<number> {
  const view = await page.until((shown) => 'steps' in shown, 5_000);
  return view && 'steps' in view ? pageOf(view) : -1;
}

/** An answered question is further on than one that is asked. */
function pageOf(view: Extract<KioskView, { steps: unknown }>): number {
  const { position } = view.steps;
  return view.screen === 'lessonQuestion' && view.outcome !== undefined ? position + 0.5 : position;
}

function saidOf(view: KioskView): string {
  switch (view.screen) {
    case 'lessonOpening':
      return `The lesson is begun: ${view.steps.title.text}.`;
    case 'lessonCard':
      return `Card ${view.steps.position} of ${view.steps.cards} is read.`;
    case 'lessonQuestion':
      return view.outcome === undefined
        ? `Question ${view.number} of ${view.steps.questions} is answered.`
        : `What stands behind question ${view.number} is read.`;
    default:
      return 'The lesson goes on.';
  }
}
