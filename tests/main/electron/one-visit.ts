import type { Answer } from '../../../kiosk/learning/question.ts';
import type { VisitorAct, VisitorEvent } from '../../../kiosk/session/visitor-events.ts';
import type { KioskView, QuestionView } from '../../../kiosk/view.ts';

/** The kiosk as a page reaches it. */
export interface Reached {
  read(): Promise<KioskView>;
  act(act: VisitorAct): Promise<unknown>;
}

/** The screens of `takeOneVisit`, each once, in the order they are first seen. */
export const A_WHOLE_VISIT = [
  'attract',
  'home',
  'listing',
  'lessonOpening',
  'lessonCard',
  'lessonQuestion',
  'lessonClosing',
  'leaving',
];

/** A visitor who takes the first lesson there is, answers everything somehow, and finishes. */
export async function takeOneVisit({ read, act }: Reached): Promise<string[]> {
  const seen = new Set<string>();
  const until = async (wanted: (view: KioskView) => boolean): Promise<KioskView> => {
    for (let tries = 0; tries < 5_000; tries += 1) {
      const view = await read();
      if (wanted(view)) {
        seen.add(view.screen);
        return view;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`The kiosk stayed at ${(await read()).screen}.`);
  };
  const onScreen = (...screens: string[]) => until(({ screen }) => screens.includes(screen));
  const onward = async (event: VisitorEvent): Promise<KioskView> => {
    const { place } = await read();
    await act({ at: place, event });
    return until((view) => view.place !== place && view.screen !== 'wait');
  };

  await onScreen('attract');
  await onward({ type: 'visitor.opened', door: 'home' });
  let view = await onward({ type: 'visitor.opened', door: 'everything' });
  if (view.screen !== 'listing') throw new Error(`No list, but ${view.screen}.`);
  view = await onward({ type: 'visitor.choseLesson', lesson: view.tiles[0]?.id ?? '' });
  while (view.screen !== 'lessonClosing') {
    if (view.screen === 'lessonQuestion' && !view.outcome) {
      await onward({ type: 'visitor.answered', answer: someAnswer(view.question) });
    }
    view = await onward({ type: 'visitor.turnedPage', direction: 'next' });
  }
  await onward({ type: 'visitor.finished' });
  return [...seen];
}

function someAnswer(question: QuestionView): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', option: question.options[0]?.id ?? '' };
    case 'trueFalse':
      return { type: 'trueFalse', value: true };
    case 'multiple':
      return {
        type: 'multiple',
        options: question.options.slice(0, question.choose).map(({ id }) => id),
      };
    case 'number':
      return { type: 'number', value: 1 };
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => id) };
    case 'matching': {
      const pairs = question.left.map(({ id }, index) => [id, question.right[index]?.id ?? '']);
      return { type: 'matching', pairs: Object.fromEntries(pairs) };
    }
  }
}
