import { expect, test } from 'vitest';
import { deviceListSchema } from '../../hardware/device-schema.ts';
import { completeConfig } from '../../kiosk/config-defaults.ts';
import { createHubFileSchema } from '../../kiosk/config-schema.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import { asTriggered, type Trigger } from '../../kiosk/triggers.ts';

const TAG = 'ab'.repeat(32) as CardKey;
const PERSON = 'cd'.repeat(32) as CardKey;
const triggers: readonly Trigger[] = [
  { tag: TAG, lesson: 'lesson-urban-garden' },
  { button: 'under-the-lathe', lesson: 'lesson-maker-safety' },
];
const tapped = (card: CardKey) =>
  ({ type: 'card.presented', card, device: 'reader', seesLift: true }) as const;

const pressed = (button: string) => ({ type: 'button.pressed', button }) as const;

const schema = createHubFileSchema(deviceListSchema);
const board = (...buttons: readonly string[]) => ({
  id: 'hub',
  kind: 'hub-board',
  board: 'mega',
  path: '/dev/serial/by-id/usb-hub',
  buttons: buttons.map((id, index) => ({ id, pin: 30 + index })),
});
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

test('a button that stands for a lesson is told as that', () => {
  expect(asTriggered(pressed('under-the-lathe'), triggers)).toEqual({
    type: 'trigger.fired',
    lesson: 'lesson-maker-safety',
  });
});

test('a button that stands for nothing is nothing, and a tag is no button', () => {
  expect(asTriggered(pressed('another'), triggers)).toBeUndefined();
  expect(asTriggered(pressed(TAG), triggers)).toBeUndefined();
});

test('a hub names its triggers in its configuration', () => {
  const devices = [board('under-the-lathe')];
  expect(completeConfig(schema.parse({ devices, triggers }), undefined).triggers).toEqual(triggers);
  expect(completeConfig(schema.parse({}), undefined).triggers).toEqual([]);
});

test('a trigger whose button is on no board is refused, with its name and those that there are', () => {
  expect(complaints({ triggers })).toEqual([
    'no hub board has a button called under-the-lathe (there is none)',
  ]);
  expect(complaints({ triggers, devices: [board('under-the-saw', 'garden-bed')] })).toEqual([
    'no hub board has a button called under-the-lathe (there is under-the-saw, garden-bed)',
  ]);
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
