import type { KioskView } from '../../kiosk/view.ts';
import type { Step } from './journey.ts';
import { answerByKeys } from './journey-answer.ts';
import type { KeyWalker } from './key-walker.ts';
import type { PageWatch } from './page-watch.ts';

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
      await goOn(page.now(), walker);
      last = await pageNow(page);
      return last > from;
    });
  }
  await step('The lesson is done.', async () => page.now().screen === 'lessonClosing');
}

/** Whatever leads on from here; a question is answered first. */
function goOn(view: KioskView, walker: KeyWalker): Promise<boolean> {
  return view.screen === 'lessonQuestion' && view.outcome === undefined
    ? answerByKeys(view.question, walker)
    : walker.leadsOn();
}

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
