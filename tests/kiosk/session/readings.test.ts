import { describe, expect, it } from 'vitest';
import type { LessonCard } from '../../../kiosk/learning/lesson.ts';
import type { Reading } from '../../../kiosk/sensing/reading.ts';
import { TREND_POINTS } from '../../../kiosk/sensing/trend.ts';
import { SESSION_DELAYS } from '../../../kiosk/session/session-delays.ts';
import { createMemoryHub, LESSONS, type Mood } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const NEXT = { type: 'visitor.turnedPage', direction: 'next' } as const;
const PREVIOUS = { type: 'visitor.turnedPage', direction: 'previous' } as const;

const gaps = Array.from({ length: TREND_POINTS }, () => null);
const heard = (value: number): Reading => ({
  value,
  ageMs: 4_900,
  simulated: false,
  trend: [...gaps.slice(1), value],
});

const LESSON = LESSONS.find(({ id }) => id === 'lesson-fresh-air');
const place = (LESSON?.cards ?? []).findIndex((card: LessonCard) => card.reading !== undefined) + 1;

/** In front of the card that shows the CO₂ of the room. */
async function atTheCard({ value = 612 as number | 'none', mood = 'well' as Mood } = {}) {
  const hub = createMemoryHub();
  if (value !== 'none') hub.readings.set('co2', heard(value));
  const stage = createSessionStage({ hub });
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  await stage.tell({ type: 'visitor.choseLesson', lesson: 'lesson-fresh-air' });
  for (let page = 1; page < place; page += 1) await stage.tell(NEXT);
  hub.mood = mood;
  await stage.tell(NEXT);
  return stage;
}

describe('a card with a reading', () => {
  it('shows the number, its unit, its age and the last day', async () => {
    const stage = await atTheCard({ value: 612.4 });
    expect(stage.view()).toMatchObject({
      screen: 'lessonCard',
      reading: {
        state: 'fresh',
        kind: 'co2',
        value: 612,
        unit: 'ppm',
        ageSeconds: 4,
        simulated: false,
        trend: [...gaps.slice(1), 612],
      },
    });
  });

  it('looks again while it is shown, and the page stays where it is', async () => {
    const stage = await atTheCard();
    const { place: before } = stage.view();
    for (const value of [700, 800]) {
      stage.hub.readings.set('co2', heard(value));
      await stage.wait(SESSION_DELAYS.READING_TURN);
      expect(stage.view()).toMatchObject({ place: before, reading: { value } });
    }
  });

  it('keeps showing the last number while it looks again', async () => {
    const stage = await atTheCard();
    stage.hub.mood = 'silent';
    await stage.wait(SESSION_DELAYS.READING_TURN);
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', reading: { value: 612 } });
  });

  it('does not count as a sign of life', async () => {
    const stage = await atTheCard();
    for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 10_000) await stage.wait(10_000);
    expect(stage.view().warning).toBeDefined();
  });

  it('leaves nothing of its number to the next card', async () => {
    const stage = await atTheCard();
    await stage.tell(NEXT);
    expect(stage.view()).not.toHaveProperty('reading');
    expect(stage.actor.getSnapshot().context.visitor.lesson).not.toHaveProperty('reading');
    stage.hub.readings.clear();
    await stage.tell(PREVIOUS);
    expect(stage.view()).toMatchObject({ reading: { state: 'unavailable', kind: 'co2' } });
  });

  it('can be called unclear like any other', async () => {
    const stage = await atTheCard();
    await stage.tell({ type: 'visitor.foundUnclear' });
    expect(stage.view()).toMatchObject({ saidUnclear: true, reading: { value: 612 } });
  });
});

const unavailable = { screen: 'lessonCard', reading: { state: 'unavailable', kind: 'co2' } };

describe('a card says that its reading is not available', () => {
  it('where no sensor speaks', async () => {
    expect((await atTheCard({ value: 'none' })).view()).toMatchObject(unavailable);
  });

  it.each<Mood>(['refusing', 'throwing'])('when the store is %s', async (mood) => {
    const stage = await atTheCard({ mood });
    expect(stage.view()).toMatchObject(unavailable);
    expect(stage.death()).toBeUndefined();
  });

  it('when the answer does not come', async () => {
    const stage = await atTheCard({ mood: 'silent' });
    expect(stage.view()).toMatchObject({ screen: 'wait' });
    await stage.wait(SESSION_DELAYS.READING_LIMIT);
    expect(stage.view()).toMatchObject(unavailable);
  });

  it.each<Mood>(['refusing', 'throwing'])('when it was there and the store is %s', async (mood) => {
    const stage = await atTheCard();
    stage.hub.mood = mood;
    await stage.wait(SESSION_DELAYS.READING_TURN);
    expect(stage.view()).toMatchObject(unavailable);
  });

  it('when it was there and the next answer does not come', async () => {
    const stage = await atTheCard();
    stage.hub.mood = 'silent';
    await stage.wait(SESSION_DELAYS.READING_TURN);
    await stage.wait(SESSION_DELAYS.READING_LIMIT);
    expect(stage.view()).toMatchObject(unavailable);
  });

  it('and shows it again as soon as the sensor speaks', async () => {
    const stage = await atTheCard({ value: 'none' });
    stage.hub.readings.set('co2', heard(500));
    await stage.wait(SESSION_DELAYS.READING_TURN);
    expect(stage.view()).toMatchObject({ reading: { state: 'fresh', value: 500 } });
  });
});
