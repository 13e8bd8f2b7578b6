import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { ProfileName } from '../../../kiosk/profile.ts';
import { lessonDone } from '../../support/finish-lesson.ts';
import { newLearner } from '../../support/learner-fixtures.ts';
import { createMemoryHub, hubConfig, READER, TODAY } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';
import { lessonCalled, rightAnswer } from '../../support/take-lesson.ts';

const card = 'c'.repeat(64) as CardKey;
const tap = { type: 'card.presented', card, device: READER, seesLift: false } as const;
const agree = { type: 'visitor.agreed' } as const;
const next = { type: 'visitor.turnedPage', direction: 'next' } as const;
const news = lessonCalled('Check before you share');
const planning = lessonCalled('How long will it really take?');
const CAREFUL = 'badge-careful-reader';

async function open(profile: ProfileName = 'library'): Promise<SessionStage> {
  const stage = createSessionStage({ config: hubConfig(profile) });
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  return stage;
}

function awards(stage: SessionStage) {
  return stage.facts.flatMap((fact) => (fact.type === 'badge.earned' ? [fact.award] : []));
}

async function tileOf(stage: SessionStage, badge: string) {
  await stage.tell({ type: 'visitor.opened', door: 'badges' });
  const view = stage.view();
  if (view.screen !== 'badges') throw new Error(`not the shelf: ${view.screen}`);
  return view.tiles.find(({ id }) => id === badge);
}

describe('the shelf', () => {
  it('opens from the home screen, for nobody yet', async () => {
    const stage = await open();
    expect(stage.view()).toMatchObject({ screen: 'home', badgesOpen: true });
    await stage.tell({ type: 'visitor.opened', door: 'badges' });
    expect(stage.view()).toMatchObject({
      screen: 'badges',
      whose: 'nobody',
      keeping: 'possible',
      earned: 0,
      total: 8,
    });
  });

  it('says where this visit stands with each badge', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(news, 2));
    await stage.tell(...lessonDone(planning, 3));
    expect(await tileOf(stage, CAREFUL)).toMatchObject({ level: 'selfCheck', state: 'earned' });
    expect(await tileOf(stage, 'badge-plan-learn-solve')).toMatchObject({ state: 'begun' });
    expect(await tileOf(stage, 'badge-garden-hands')).toMatchObject({
      level: 'confirmed',
      state: 'toDo',
    });
    expect(stage.view()).toMatchObject({ whose: 'visit', earned: 1 });
  });

  it('is handed out in parts of forty badges at most', async () => {
    const stage = await open();
    const [badge] = stage.hub.shelf.badges;
    if (badge === undefined) throw new Error('The shelf is empty.');
    const many = Array.from({ length: 100 }, (_, index) => ({ ...badge, id: `badge-${index}` }));
    stage.hub.shelf = { ...stage.hub.shelf, badges: many };
    await stage.tell({ type: 'visitor.finished' }, { type: 'visitor.touched' });
    await stage.tell({ type: 'visitor.opened', door: 'badges' });
    const shown = () => {
      const view = stage.view();
      return view.screen === 'badges' ? view.tiles.map(({ id }) => id) : [];
    };
    expect(shown()).toHaveLength(40);
    await stage.tell({ type: 'visitor.turnedList', offset: 80 });
    expect(shown()).toHaveLength(20);
    expect(stage.view()).toMatchObject({ offset: 80, total: 100 });
    await stage.tell({ type: 'visitor.turnedList', offset: 9_999 });
    expect(shown()).toEqual(['badge-99']);
  });

  it('that cannot be read is a calm page, and every lesson stays open', async () => {
    const hub = createMemoryHub();
    Object.assign(hub.ports.catalogue, {
      shelf: async () => ({ ok: false, error: { code: 'store.failed' } }),
    });
    const stage = createSessionStage({ hub });
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'badges' });
    expect(stage.view().screen).toBe('sorry');
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view()).toMatchObject({ screen: 'home', badgesOpen: false });
    await stage.tell(...lessonDone(news, 3));
    expect(stage.view()).toMatchObject({ earned: [] });
  });
});

describe('one badge', () => {
  it('says what is done and what is missing, and what each is known by', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(planning, 1));
    await stage.tell({ type: 'visitor.choseBadge', badge: 'badge-plan-learn-solve' });
    expect(stage.view()).toMatchObject({
      screen: 'badge',
      badge: { state: 'begun', level: 'selfCheck' },
      rule: [
        { kind: 'lesson', lesson: 'lesson-planning', needed: 2, of: 3, best: 1, isDone: false },
        { kind: 'lesson', lesson: 'lesson-learning', needed: 2, isDone: false },
        { kind: 'lesson', lesson: 'lesson-civic-proposal', isDone: false },
        { kind: 'days', needed: 2, isDone: false },
      ],
    });
  });

  it('names the events that count, and what would make it worth more', async () => {
    const stage = await open();
    await stage.tell({ type: 'visitor.choseBadge', badge: 'badge-safe-online' });
    expect(stage.view()).toMatchObject({
      raise: {
        to: 'confirmed',
        step: { kind: 'attended', times: 1, soFar: 0, events: [{ text: expect.any(String) }] },
      },
    });
    await stage.tell({ type: 'visitor.choseBadge', badge: 'badge-garden-hands' });
    expect(stage.view()).toMatchObject({
      rule: [
        { kind: 'lesson' },
        { kind: 'attended', times: 2, events: [{ text: 'Garden morning' }] },
      ],
    });
  });

  it('opens a lesson that is missing, and leads back to the shelf', async () => {
    const stage = await open();
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    await stage.tell({ type: 'visitor.wentBack' });
    expect(stage.view().screen).toBe('badges');
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    await stage.tell({ type: 'visitor.choseLesson', lesson: news.id });
    expect(stage.view()).toMatchObject({ screen: 'lessonOpening', steps: { lessonId: news.id } });
  });

  it('that this hub does not have opens nothing', async () => {
    const stage = await open();
    await stage.tell({ type: 'visitor.choseBadge', badge: 'no-such-badge' });
    expect(stage.view().screen).toBe('home');
  });

  it('that is not earned cannot be taken', async () => {
    const stage = await open();
    await stage.tell(
      { type: 'visitor.choseBadge', badge: CAREFUL },
      { type: 'visitor.tookBadge', badge: CAREFUL },
    );
    expect(stage.view().screen).toBe('badge');
    expect(stage.hub.claims).toEqual([]);
  });
});

describe('a lesson that ends', () => {
  it('says which badge it has earned, and leads to it and back', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(news, 2));
    expect(stage.view()).toMatchObject({ earned: [{ id: CAREFUL, state: 'earned' }] });
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    expect(stage.view()).toMatchObject({ screen: 'badge', earned: { on: TODAY } });
    await stage.tell({ type: 'visitor.wentBack' });
    expect(stage.view()).toMatchObject({ screen: 'lessonClosing', steps: { lessonId: news.id } });
  });

  it('offers to be done again where a badge still misses right answers', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(news, 1));
    expect(stage.view()).toMatchObject({
      earned: [],
      again: { badge: { id: CAREFUL }, missing: { needed: 2, of: 3, best: 1 } },
    });
  });

  it('is another run when it is done again, and the best one counts', async () => {
    const stage = await open();
    await stage.tell(tap, agree);
    await stage.tell(...lessonDone(news, 1));
    await stage.tell(...lessonDone(news, 3));
    expect(stage.view()).toMatchObject({ earned: [{ id: CAREFUL }] });
    await stage.tell(...lessonDone(news, 0));
    const runs = stage.hub.learners.get(card)?.runs ?? [];
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    expect(await tileOf(stage, CAREFUL)).toMatchObject({ state: 'earned' });
    expect(awards(stage)).toHaveLength(1);
  });

  it('that is answered again after its end earns nothing more', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(news, 0));
    await stage.tell({ type: 'visitor.turnedPage', direction: 'previous' });
    const question = news.questions.at(-1);
    if (question === undefined) throw new Error('The lesson asks nothing.');
    await stage.tell({ type: 'visitor.answered', answer: rightAnswer(question) }, next);
    expect(stage.view()).toMatchObject({
      screen: 'lessonClosing',
      again: { missing: { best: 0 } },
    });
    const finished = stage.facts.filter(
      (fact) => 'what' in fact && fact.what === 'lesson.finished',
    );
    expect(finished).toHaveLength(1);
  });

  it('says how far a badge has come of which it is a step', async () => {
    const stage = await open();
    await stage.tell(...lessonDone(planning, 2));
    expect(stage.view()).toMatchObject({
      towards: { badge: { id: 'badge-plan-learn-solve', state: 'begun' }, done: 1, of: 3 },
    });
  });
});

describe('a card', () => {
  it('has its badge written down when it is earned, once', async () => {
    const stage = await open();
    await stage.tell(tap, agree);
    await stage.tell(...lessonDone(news, 3));
    expect(awards(stage)).toEqual([
      { id: expect.any(String), badge: CAREFUL, level: 'selfCheck', on: TODAY },
    ]);
    await stage.tell(...lessonDone(news, 3));
    expect(awards(stage)).toHaveLength(1);
    expect(await tileOf(stage, CAREFUL)).toMatchObject({ state: 'earned' });
    expect(stage.view()).toMatchObject({ whose: 'card', keeping: 'kept' });
  });

  it('gets the badge that staff have completed since, and the level they have raised', async () => {
    const stage = await open();
    const [question] = planning.questions;
    const run = {
      id: 'run-of-old',
      on: '2027-02-01',
      position: 9,
      pages: 10,
      finished: true,
      tries: ['a', 'b', 'c'].map((questionId) => ({
        questionId: `${question?.id}-${questionId}`,
        tries: 1,
        rightAtFirst: true,
        right: true,
      })),
    };
    stage.hub.learners.set(card, {
      ...newLearner('2027-02-01'),
      runs: [{ ...run, lessonId: 'lesson-digital-services' }],
      attended: [{ event: 'event-digital-desk', on: '2027-02-02' }],
      awards: [{ id: 'old', badge: 'badge-safe-online', level: 'selfCheck', on: '2027-02-01' }],
    });
    await stage.tell(tap);
    expect(awards(stage)).toMatchObject([{ badge: 'badge-safe-online', level: 'confirmed' }]);
    expect(await tileOf(stage, 'badge-safe-online')).toMatchObject({ level: 'confirmed' });
  });

  it('closes what is personal as soon as it is lifted', async () => {
    const stage = await open();
    await stage.tell({ ...tap, seesLift: true }, agree);
    for (const event of [
      { type: 'visitor.opened', door: 'badges' },
      { type: 'visitor.choseBadge', badge: CAREFUL },
    ] as const) {
      await stage.tell(event);
      await stage.tell({ type: 'card.removed', device: READER });
      expect(stage.view().screen).toBe('home');
      await stage.tell({ ...tap, seesLift: true });
    }
  });

  it('takes badges and confirmations with it when everything is deleted', async () => {
    const stage = await open();
    await stage.tell(tap, agree);
    await stage.tell(...lessonDone(news, 3));
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    expect(stage.view()).toMatchObject({ about: { badges: 1, confirmations: 0 } });
    await stage.tell({ type: 'visitor.askedToDelete' }, agree);
    expect(stage.view()).toMatchObject({ about: { kind: 'deleted' } });
    expect(await tileOf(stage, CAREFUL)).not.toMatchObject({ state: 'earned' });
    expect(stage.view()).toMatchObject({ earned: 0, whose: expect.not.stringContaining('card') });
    await stage.tell({ type: 'visitor.finished' });
    expect(stage.view().screen).toBe('leaving');
  });
});

describe('a kiosk that is not sure of its date', () => {
  it('leaves it out, and gives it once it is sure', async () => {
    const stage = createSessionStage();
    let isSure = false;
    Object.assign(stage.hub.ports.clock, { isSure: () => isSure });
    await stage.open();
    await stage.tell(tap, agree, ...lessonDone(news));
    const [undated] = awards(stage);
    expect(undated).toEqual({ id: expect.any(String), badge: CAREFUL, level: 'selfCheck' });
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    expect(stage.view()).toMatchObject({ screen: 'badge', earned: {} });
    isSure = true;
    await stage.tell(...lessonDone(planning, 0));
    expect(awards(stage)).toEqual([undated, { ...undated, on: TODAY }]);
    await stage.tell(...lessonDone(planning, 0));
    expect(awards(stage)).toHaveLength(2);
  });
});

describe('a badge that could not be written down', () => {
  it('is given out to be written again once writing works', async () => {
    const stage = await open();
    await stage.tell(tap, agree, ...lessonDone(news));
    const [award] = awards(stage);
    await stage.tell({ type: 'progress.lost', fault: 'store.disk-full' });
    await stage.tell({ type: 'progress.kept' });
    expect(awards(stage)).toEqual([award, award]);
    expect(stage.facts.at(-2)).toMatchObject({ type: 'progress.made', run: { finished: true } });
  });

  it('is never said to be kept, and is asked about before goodbye', async () => {
    const stage = await open();
    await stage.tell(tap, agree, ...lessonDone(news));
    await stage.tell({ type: 'progress.lost', fault: 'store.disk-full' });
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    expect(stage.view()).toMatchObject({ screen: 'badge', keeping: 'none', notKept: true });
    await stage.tell({ type: 'visitor.finished' });
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [{ id: CAREFUL }] });
    await stage.tell({ type: 'progress.kept' });
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [], keeping: 'kept' });
  });
});

describe('a screen about badges', () => {
  const SECOND = 1_000;

  it('waits half a minute for somebody who has gone', async () => {
    const stage = await open();
    await stage.tell({ type: 'visitor.opened', door: 'badges' });
    await stage.wait(30 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'badges', warning: { seconds: 30 } });
    await stage.tell({ type: 'visitor.stayed' }, { type: 'visitor.opened', door: 'access' });
    await stage.tell({ type: 'visitor.wentBack' });
    await stage.wait(30 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'badges', warning: { seconds: 30 } });
  });

  it('waits longer where a phone has to be found', async () => {
    const stage = await open('festival');
    await stage.tell(...lessonDone(news, 3));
    await stage.tell(
      { type: 'visitor.choseBadge', badge: CAREFUL },
      { type: 'visitor.tookBadge', badge: CAREFUL },
    );
    await stage.wait(89 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'badgeCode', warning: { seconds: 30 } });
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    await stage.wait(30 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });
});
