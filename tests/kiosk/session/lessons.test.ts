import { describe, expect, it } from 'vitest';
import type { Question } from '../../../kiosk/learning/question.ts';
import { LESSONS } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';
import { rightAnswer } from '../../support/take-lesson.ts';

const next = { type: 'visitor.turnedPage', direction: 'next' } as const;
const previous = { type: 'visitor.turnedPage', direction: 'previous' } as const;

async function openLesson(lessonId: string) {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  await stage.tell({ type: 'visitor.choseLesson', lesson: lessonId });
  return stage;
}

describe('a lesson of the starter pack', () => {
  it.each(LESSONS.map((lesson) => [lesson.title.en, lesson] as const))(
    '"%s" can be read and answered to its end, with one thing to do and one next step',
    async (_, lesson) => {
      const stage = await openLesson(lesson.id);
      expect(stage.view()).toMatchObject({ screen: 'lessonOpening' });
      for (const card of lesson.cards) {
        await stage.tell(next);
        expect(stage.view()).toMatchObject({ screen: 'lessonCard', cardId: card.id });
      }
      for (const question of lesson.questions) {
        await stage.tell(next);
        expect(stage.view()).toMatchObject({ screen: 'lessonQuestion', attempt: 1 });
        await stage.tell({ type: 'visitor.answered', answer: rightAnswer(question) });
        expect(stage.view()).toMatchObject({ outcome: { verdict: 'right' } });
      }
      await stage.tell(next);
      expect(stage.view()).toMatchObject({
        screen: 'lessonClosing',
        right: lesson.questions.length,
        of: lesson.questions.length,
        suggestion: { reason: { kind: expect.any(String) } },
      });
      expect(stage.facts).toContainEqual(
        expect.objectContaining({ what: 'lesson.finished', subject: lesson.id }),
      );
    },
  );
});

describe('a question', () => {
  const lesson = LESSONS.find(({ id }) => id === 'lesson-teamwork');
  if (lesson === undefined) throw new Error('The starter pack has lost its lesson on teamwork.');
  const question = lesson.questions[0] as Question;

  async function reachQuestion() {
    const stage = await openLesson('lesson-teamwork');
    for (let pages = 0; pages <= 5; pages += 1) await stage.tell(next);
    expect(stage.view().screen).toBe('lessonQuestion');
    return stage;
  }

  it('can be tried again as often as wanted, and forgets nothing that was right', async () => {
    const stage = await reachQuestion();
    for (let tries = 1; tries <= 5; tries += 1) {
      await stage.tell({ type: 'visitor.answered', answer: { type: 'single', option: 'a' } });
      expect(stage.view()).toMatchObject({ attempt: tries, outcome: { verdict: 'notYet' } });
      await stage.tell({ type: 'visitor.triedAgain' });
      expect(stage.view()).not.toHaveProperty('outcome');
    }
    await stage.tell({ type: 'visitor.answered', answer: rightAnswer(question) });
    expect(stage.view()).toMatchObject({ attempt: 6, outcome: { verdict: 'right' } });
  });

  it('never carries its solution to the page before it is answered', async () => {
    const stage = await reachQuestion();
    const view = stage.view();
    if (view.screen !== 'lessonQuestion') throw new Error(`not a question: ${view.screen}`);
    expect(Object.keys(view.question).sort()).toEqual(['id', 'options', 'prompt', 'type']);
    expect(JSON.stringify(view)).not.toContain(question.ok.en);
    expect(JSON.stringify(view)).not.toContain(question.no.en);
  });

  it('keeps its answers where they are while the page is drawn again', async () => {
    const stage = await reachQuestion();
    const before = stage.view();
    await stage.tell({ type: 'visitor.choseContrast', contrast: 'high' });
    expect(stage.view()).toMatchObject({
      question: (before as { question?: unknown }).question,
    });
  });

  it('does not listen to an answer of another kind', async () => {
    const stage = await reachQuestion();
    await stage.tell({ type: 'visitor.answered', answer: { type: 'number', value: 3 } });
    expect(stage.view()).not.toHaveProperty('outcome');
  });
});

describe('a card of a lesson', () => {
  it('can be called unclear once in a visit', async () => {
    const stage = await openLesson('lesson-waste');
    await stage.tell(next, { type: 'visitor.foundUnclear' }, { type: 'visitor.foundUnclear' });
    expect(stage.view()).toMatchObject({ saidUnclear: true });
    await stage.tell(next);
    expect(stage.view()).toMatchObject({ saidUnclear: false });
    await stage.tell(previous);
    expect(stage.view()).toMatchObject({ saidUnclear: true });
    const unclear = stage.facts.filter((fact) => 'what' in fact && fact.what === 'card.unclear');
    expect(unclear).toHaveLength(1);
  });

  it('can be left for home, and the lesson goes on from there', async () => {
    const stage = await openLesson('lesson-waste');
    await stage.tell(next, next, next, { type: 'visitor.opened', door: 'home' });
    expect(stage.view()).toMatchObject({ resume: { lessonId: 'lesson-waste', done: 3 } });
    await stage.tell({ type: 'visitor.resumed', lesson: 'lesson-waste' });
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 3 } });
  });

  it('changes its language under the reader without moving the page', async () => {
    const stage = await openLesson('lesson-waste');
    await stage.tell(next, { type: 'visitor.choseLanguage', language: 'it' });
    expect(stage.view()).toMatchObject({
      screen: 'lessonCard',
      steps: { position: 1, title: { language: 'it' } },
    });
  });

  it('stands again behind the access page, the notice and what is known', async () => {
    const stage = await openLesson('lesson-waste');
    await stage.tell(next, next);
    for (const door of ['access', 'notice', 'about', 'known'] as const) {
      await stage.tell({ type: 'visitor.opened', door });
      expect(stage.view().screen).toBe(door);
      await stage.tell({ type: 'visitor.wentBack' });
      expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 2 } });
    }
  });
});

describe('the outside failing', () => {
  it('turns into a calm page with the way home, never into an error', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    for (const mood of ['refusing', 'throwing', 'silent'] as const) {
      stage.hub.mood = mood;
      await stage.tell({ type: 'visitor.opened', door: 'learn' });
      await stage.wait(5_000);
      expect(stage.view().screen).toBe('sorry');
      stage.hub.mood = 'well';
      await stage.tell({ type: 'visitor.opened', door: 'home' });
      expect(stage.view().screen).toBe('home');
    }
  });

  it('says calmly that progress is not kept, and that it is kept again', async () => {
    const stage = await openLesson('lesson-waste');
    await stage.tell({
      type: 'card.presented',
      card: 'f'.repeat(64) as never,
      device: 'reader',
      seesLift: false,
    });
    await stage.tell({ type: 'visitor.agreed' });
    await stage.tell({ type: 'progress.lost', fault: 'store.disk-full' });
    expect(stage.view()).toMatchObject({ screen: 'lessonOpening', notKept: true });
    await stage.tell({ type: 'progress.kept' });
    expect(stage.view()).toMatchObject({ notKept: false });
  });

  it('shows staff what is wrong when a required reader is silent, and opens when it answers', async () => {
    const stage = createSessionStage();
    await stage.wait(20_000);
    expect(stage.view()).toMatchObject({ screen: 'outOfService', fault: 'device.not-connected' });
    await stage.open();
    expect(stage.view().screen).toBe('attract');
  });
});
