import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { LessonRun } from '../../../kiosk/people/learner.ts';
import { lessonDone } from '../../support/finish-lesson.ts';
import { lessonRun, newLearner } from '../../support/learner-fixtures.ts';
import { READER, TODAY } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';
import { lessonCalled } from '../../support/take-lesson.ts';

const card = 'c'.repeat(64) as CardKey;
const tap = { type: 'card.presented', card, device: READER, seesLift: false } as const;
const news = lessonCalled('Check before you share');
const CAREFUL = 'badge-careful-reader';

/** A finished run, with so many answers right at the first try. */
function finished(lesson: Lesson, on: string, right = lesson.questions.length): LessonRun {
  const tries = lesson.questions.map(({ id: questionId }, index) => ({
    questionId,
    tries: 1,
    rightAtFirst: index < right,
    right: true,
  }));
  return lessonRun({ id: `run of ${on}`, lessonId: lesson.id, on, finished: true, tries });
}

async function open(): Promise<SessionStage> {
  const stage = createSessionStage();
  await stage.open();
  return stage;
}

function take(stage: SessionStage, badge: string): Promise<void> {
  return stage.tell({ type: 'visitor.choseBadge', badge }, { type: 'visitor.tookBadge', badge });
}

describe('what a badge says was done', () => {
  it('is what was done by the day it was earned, though it was done better since', async () => {
    const stage = await open();
    const [before, since] = ['2027-01-10', '2027-02-10'];
    stage.hub.learners.set(card, {
      ...newLearner(before),
      runs: [finished(news, since), finished(news, before, 2)],
      awards: [{ id: 'earned', badge: CAREFUL, level: 'selfCheck', on: before }],
    });
    await stage.tell(tap);
    await take(stage, CAREFUL);
    expect(stage.hub.claims).toMatchObject([
      { id: 'earned', evidence: [{ lesson: news.id, right: 2, of: 3, on: before }] },
    ]);
  });

  it('stays whole while the badge holds, also once some of it would earn it no more', async () => {
    const stage = await open();
    const [long, since] = ['2025-02-01', '2026-01-15'];
    const badge = 'badge-maker-induction';
    stage.hub.learners.set(card, {
      ...newLearner(long),
      runs: [finished(lessonCalled('Before you touch a machine'), long)],
      attended: [{ event: 'event-maker-intro', on: since }],
      awards: [{ id: 'earned', badge, level: 'confirmed', on: since }],
    });
    await stage.tell(tap);
    await take(stage, badge);
    expect(stage.hub.claims[0]?.evidence.map(({ kind }) => kind)).toEqual(['lesson', 'attended']);
  });

  it('is what a guest did, where the guest wanted none of it on the card', async () => {
    const stage = await open();
    await stage.hub.ports.records.enrol(card, TODAY);
    await stage.tell({ type: 'visitor.opened', door: 'home' }, ...lessonDone(news));
    await stage.tell(tap, { type: 'visitor.declined' });
    await stage.tell({ type: 'visitor.choseBadge', badge: CAREFUL });
    expect(stage.view()).toMatchObject({ screen: 'badge', rule: [{ isDone: true }] });
    await stage.tell({ type: 'visitor.tookBadge', badge: CAREFUL });
    expect(stage.hub.claims).toMatchObject([{ evidence: [{ lesson: news.id, right: 3 }] }]);
    expect(stage.hub.claims[0]).not.toHaveProperty('card');
  });
});
