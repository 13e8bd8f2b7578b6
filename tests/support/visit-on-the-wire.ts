import type { Page } from 'playwright-core';
import type { Lesson } from '../../kiosk/learning/lesson.ts';
import type { Question } from '../../kiosk/learning/question.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { rightAnswer, wrongAnswer } from './take-lesson.ts';

const next: VisitorEvent = { type: 'visitor.turnedPage', direction: 'next' };

/** What a busy passer-by does from the attract loop to goodbye. */
export function wholeVisit(lesson: Lesson): readonly VisitorEvent[] {
  return [
    { type: 'visitor.opened', door: 'home' },
    { type: 'visitor.choseLanguage', language: 'it' },
    { type: 'visitor.opened', door: 'search' },
    { type: 'visitor.typed', query: 'energia' },
    { type: 'visitor.opened', door: 'known' },
    { type: 'visitor.choseLesson', lesson: lesson.id },
    ...lesson.cards.map(() => next),
    { type: 'visitor.foundUnclear' },
    ...lesson.questions.flatMap((question, index) => [
      next,
      ...(index === 0 ? oneTryBefore(question) : []),
      { type: 'visitor.answered', answer: rightAnswer(question) } as const,
    ]),
    next,
    { type: 'visitor.finished' },
    // Whoever has earned a badge is asked once more, and leaves without it.
    { type: 'visitor.finished' },
    // A touch on goodbye opens the attract loop for the next one.
    { type: 'visitor.touched' },
  ];
}

function oneTryBefore(question: Question): readonly VisitorEvent[] {
  return [
    { type: 'visitor.answered', answer: wrongAnswer(question) },
    { type: 'visitor.triedAgain' },
  ];
}

/** Makes these acts over the page's own wire, each on the place the one before has led to. */
export function actQuickly(page: Page, events: readonly VisitorEvent[]): Promise<void> {
  return page.evaluate(async (acts) => {
    const { probe } = globalThis;
    const isIdle = () =>
      probe.unanswered === 0 &&
      probe.view?.screen !== 'wait' &&
      (probe.view?.screen !== 'search' || probe.view.answered === probe.view.query);
    const nextFrame = () =>
      new Promise<void>((resolve) =>
        probe.socket?.addEventListener('message', () => resolve(), { once: true }),
      );
    for (const [index, event] of acts.entries()) {
      const input = { at: probe.view?.place, event };
      const sent = nextFrame();
      probe.socket?.send(JSON.stringify({ id: 2_000_000 + index, channel: 'visitor.act', input }));
      await sent;
      while (!isIdle()) await nextFrame();
    }
  }, events);
}
