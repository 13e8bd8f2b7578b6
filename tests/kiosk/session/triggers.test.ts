import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { emptyVisitor } from '../../../kiosk/session/visitor.ts';
import { READER } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';

const fired = (lesson = 'lesson-urban-garden') => ({ type: 'trigger.fired', lesson }) as const;
const garden = { screen: 'lessonOpening', steps: { lessonId: 'lesson-urban-garden' } };
const CARD = 'a'.repeat(64) as CardKey;

async function opened(): Promise<SessionStage> {
  const stage = createSessionStage();
  await stage.open();
  return stage;
}

describe('a tag, an object or a button that stands for a lesson', () => {
  it('opens it from the attract loop', async () => {
    const stage = await opened();
    await stage.tell(fired());
    expect(stage.view()).toMatchObject({ ...garden, isOnCard: false, canFinish: true });
  });

  it('opens it from a sleeping screen, with no touch to wake it', async () => {
    const stage = await opened();
    await stage.wait(5 * 60_000);
    await stage.wait(30 * 60_000);
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'asleep' });
    await stage.tell(fired());
    expect(stage.view()).toMatchObject(garden);
  });

  it('opens it in a visit, in the language of the visit', async () => {
    const stage = await opened();
    await stage.tell({ type: 'visitor.choseLanguage', language: 'it' }, fired());
    expect(stage.view()).toMatchObject({ ...garden, language: 'it' });
  });

  it('opens it from under the access page', async () => {
    const stage = await opened();
    await stage.tell({ type: 'visitor.opened', door: 'access' }, fired());
    expect(stage.view()).toMatchObject(garden);
  });

  it('begins a visit of its own while goodbye is said', async () => {
    const stage = await opened();
    await stage.tell({ type: 'visitor.choseLanguage', language: 'it' });
    await stage.tell({ type: 'visitor.finished' });
    expect(stage.view().screen).toBe('leaving');
    await stage.tell(fired());
    expect(stage.view()).toMatchObject({ ...garden, language: 'en' });
  });

  it('goes on where its lesson stands when it is used again', async () => {
    const stage = await opened();
    const next = { type: 'visitor.turnedPage', direction: 'next' } as const;
    await stage.tell(fired(), next, next, fired('lesson-waste'), fired());
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 2 } });
  });

  it('is a sign of life', async () => {
    const stage = await opened();
    await stage.tell(fired());
    await stage.wait(60_000);
    expect(stage.view().warning).toBeDefined();
    await stage.tell(fired('lesson-waste'));
    expect(stage.view().warning).toBeUndefined();
  });

  it('never gets in the way of deleting what is on a card', async () => {
    const stage = await opened();
    await stage.tell({ type: 'card.presented', card: CARD, device: READER, seesLift: false });
    await stage.tell({ type: 'visitor.agreed' }, { type: 'visitor.opened', door: 'known' });
    await stage.tell({ type: 'visitor.askedToDelete' });
    stage.hub.mood = 'silent';
    await stage.tell({ type: 'visitor.agreed' }, fired());
    expect(stage.view().screen).toBe('wait');
    await stage.wait(5_000);
    expect(stage.view()).toMatchObject({ screen: 'cardNotice', reason: 'cannotReadNow' });
  });

  it('whose lesson is gone says so, and the ways home stay open', async () => {
    const stage = await opened();
    await stage.tell(fired('lesson-that-left'));
    expect(stage.view().screen).toBe('sorry');
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view().screen).toBe('home');
  });

  it('leaves nothing behind when its visit ends', async () => {
    const stage = await opened();
    await stage.tell(fired(), { type: 'visitor.finished' });
    await stage.wait(10_000);
    expect(stage.actor.getSnapshot().context.visitor).toEqual(emptyVisitor(stage.config));
  });
});
