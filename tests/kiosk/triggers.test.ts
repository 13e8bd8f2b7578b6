import { expect, test } from 'vitest';
import { z } from 'zod';
import { completeConfig } from '../../kiosk/config-defaults.ts';
import { createHubFileSchema } from '../../kiosk/config-schema.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import { asTriggered, buttonTrigger, type Trigger } from '../../kiosk/triggers.ts';

const TAG = 'ab'.repeat(32) as CardKey;
const PERSON = 'cd'.repeat(32) as CardKey;
const triggers: readonly Trigger[] = [
  { tag: TAG, lesson: 'lesson-urban-garden' },
  { button: 'under-the-lathe', lesson: 'lesson-maker-safety' },
];
const tapped = (card: CardKey) =>
  ({ type: 'card.presented', card, device: 'reader', seesLift: true }) as const;

const schema = createHubFileSchema(z.array(z.never()));
const complaints = (file: object) =>
  schema.safeParse(file).error?.issues.map(({ message }) => message);

test('a tag that stands for a lesson is told as that, and never as a card', () => {
  expect(asTriggered(tapped(TAG), triggers)).toEqual({
    type: 'trigger.fired',
    lesson: 'lesson-urban-garden',
  });
});

test('a card that stands for nothing stays a card, and so does everything else', () => {
  for (const event of [tapped(PERSON), { type: 'card.removed', device: 'reader' } as const]) {
    expect(asTriggered(event, triggers)).toBe(event);
  }
});

test('a button is known by its name, and a tag is no button', () => {
  expect(buttonTrigger('under-the-lathe', triggers)?.lesson).toBe('lesson-maker-safety');
  expect(buttonTrigger('another', triggers)).toBeUndefined();
  expect(buttonTrigger(TAG, triggers)).toBeUndefined();
});

test('a hub names its triggers in its configuration', () => {
  expect(completeConfig(schema.parse({ triggers }), undefined).triggers).toEqual(triggers);
  expect(completeConfig(schema.parse({}), undefined).triggers).toEqual([]);
});

test('the number of a tag is refused where its key belongs', () => {
  expect(
    complaints({ triggers: [{ tag: '04A1B2C3D4E580', lesson: 'lesson-waste' }] }),
  ).toBeDefined();
});

test('one tag cannot open two lessons', () => {
  const twice = [triggers[0], { tag: TAG, lesson: 'lesson-waste' }];
  expect(complaints({ triggers: twice })).toEqual(['one tag or button opens one lesson']);
});
