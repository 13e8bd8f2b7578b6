import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { createTagWatch } from '../../../main/tag-watch.ts';

const CARD = 'ab'.repeat(32) as CardKey;
const tap = { type: 'card.presented', card: CARD, device: 'desk', seesLift: true } as const;
const lift = { type: 'card.removed', device: 'desk' } as const;
const key = { type: 'key.pressed', key: 'next' } as const;

function createStage() {
  const clock = new SimulatedClock();
  const told: unknown[] = [];
  const watch = createTagWatch({ next: (event) => told.push(event), clock });
  return { clock, told, watch };
}

test('while nobody waits for a tag, everything goes to the session', () => {
  const { told, watch } = createStage();
  for (const event of [tap, lift, key]) watch.hear(event);
  expect(told).toEqual([tap, lift, key]);
});

test('the one card that is waited for opens no visit, and the next one does', async () => {
  const { told, watch } = createStage();
  const wait = watch.waitForTag(60_000);
  watch.hear(key);
  watch.hear(tap);
  expect(await wait?.outcome).toEqual({ is: 'read', card: CARD });
  expect(told).toEqual([key]);
  watch.hear(tap);
  expect(told).toEqual([key, tap]);
});

test('what cannot be a tag ends the waiting, and says why to nobody but who waits', async () => {
  const { told, watch } = createStage();
  const wait = watch.waitForTag(60_000);
  watch.hear({ type: 'card.refused', reason: 'randomId' });
  expect(await wait?.outcome).toEqual({ is: 'randomId' });
  expect(told).toEqual([]);
});

test('only one at a time can wait', async () => {
  const { watch } = createStage();
  const first = watch.waitForTag(60_000);
  expect(watch.waitForTag(60_000)).toBeUndefined();
  watch.hear(tap);
  await first?.outcome;
  expect(watch.waitForTag(60_000)).toBeDefined();
});

test('after its time, or when whoever waited is gone, cards open visits again', async () => {
  const { clock, told, watch } = createStage();
  const late = watch.waitForTag(60_000);
  clock.increment(59_999);
  expect(watch.waitForTag(1)).toBeUndefined();
  clock.increment(1);
  expect(await late?.outcome).toEqual({ is: 'timedOut' });
  const gone = watch.waitForTag(60_000);
  gone?.giveUp();
  watch.hear(tap);
  expect(told).toEqual([tap]);
});

test('who gives up twice does not end the waiting of another', () => {
  const { told, watch } = createStage();
  const first = watch.waitForTag(60_000);
  first?.giveUp();
  watch.waitForTag(60_000);
  first?.giveUp();
  watch.hear(tap);
  expect(told).toEqual([]);
});
