import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { RequestChannel, RequestInput } from '../../kiosk/ipc/contract.ts';
import { isRequestChannel, REQUEST_SCHEMAS } from '../../kiosk/ipc/contract-schemas.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';

type Read<Channel extends RequestChannel> = z.output<(typeof REQUEST_SCHEMAS)[Channel]>;

const act = (event: object) => REQUEST_SCHEMAS['visitor.act'].safeParse({ at: 'home', event });

const EVERY_ACT: readonly VisitorEvent[] = [
  { type: 'visitor.touched' },
  { type: 'visitor.choseLanguage', language: 'it' },
  { type: 'visitor.choseTextSize', textSize: 'large' },
  { type: 'visitor.choseContrast', contrast: 'high' },
  { type: 'visitor.choseReach', lowReach: true },
  { type: 'visitor.choseTime', moreTime: true },
  { type: 'visitor.opened', door: 'learn' },
  { type: 'visitor.wentBack' },
  { type: 'visitor.finished' },
  { type: 'visitor.stayed' },
  { type: 'visitor.choseSkill', skill: 'digital' },
  { type: 'visitor.choseEnvironment', environment: 'school' },
  { type: 'visitor.choseMinutes', minutes: 3 },
  { type: 'visitor.choseAge', band: null },
  { type: 'visitor.turnedList', offset: 40 },
  { type: 'visitor.typed', query: 'acqua' },
  { type: 'visitor.choseLesson', lesson: 'a-lesson' },
  { type: 'visitor.resumed', lesson: 'a-lesson' },
  { type: 'visitor.turnedPage', direction: 'previous' },
  { type: 'visitor.answered', answer: { type: 'single', option: 'a' } },
  { type: 'visitor.answered', answer: { type: 'trueFalse', value: false } },
  { type: 'visitor.answered', answer: { type: 'multiple', options: ['a', 'b'] } },
  { type: 'visitor.answered', answer: { type: 'number', value: -2.5 } },
  { type: 'visitor.answered', answer: { type: 'ordering', order: ['b', 'a'] } },
  { type: 'visitor.answered', answer: { type: 'matching', pairs: { a: 'x' } } },
  { type: 'visitor.triedAgain' },
  { type: 'visitor.foundUnclear' },
  { type: 'visitor.agreed' },
  { type: 'visitor.declined' },
  { type: 'visitor.askedToDelete' },
];

describe('what the page may ask', () => {
  test('every request is read as exactly what the contract says', () => {
    expectTypeOf<keyof typeof REQUEST_SCHEMAS>().toEqualTypeOf<RequestChannel>();
    // Both ways: nothing is let in that the contract lacks, and nothing it allows is refused.
    expectTypeOf<Read<'visitor.act'>>().toExtend<RequestInput<'visitor.act'>>();
    expectTypeOf<RequestInput<'visitor.act'>>().toExtend<Read<'visitor.act'>>();
    expectTypeOf<Read<'page.fail'>>().toExtend<RequestInput<'page.fail'>>();
    expectTypeOf<RequestInput<'page.fail'>>().toExtend<Read<'page.fail'>>();
    expectTypeOf<Read<'focus.moved'>>().toExtend<RequestInput<'focus.moved'>>();
    expectTypeOf<RequestInput<'focus.moved'>>().toExtend<Read<'focus.moved'>>();
    expectTypeOf<Read<'keys.typed'>>().toEqualTypeOf<RequestInput<'keys.typed'>>();
    expectTypeOf<Read<'view.read'>>().toEqualTypeOf<RequestInput<'view.read'>>();
  });

  test.each(EVERY_ACT)('a visitor can say $type', (event) => {
    expect(act(event)).toEqual({ success: true, data: { at: 'home', event } });
  });

  test('only the channels of the contract are known, not what every object has', () => {
    expect(Object.keys(REQUEST_SCHEMAS).every(isRequestChannel)).toBe(true);
    expect(['toString', '__proto__', 'constructor', '', null, 3].some(isRequestChannel)).toBe(
      false,
    );
  });
});

describe('what the page may not ask', () => {
  test.each([
    ['an act nobody declared', { type: 'visitor.shutDown' }],
    ['an event of the hub’s own', { type: 'card.removed', device: 'desk' }],
    ['a language the kiosk does not speak', { type: 'visitor.choseLanguage', language: 'xx' }],
    ['a door that is not there', { type: 'visitor.opened', door: 'cellar' }],
    ['a search longer than anybody types', { type: 'visitor.typed', query: 'a'.repeat(81) }],
    ['an id longer than any lesson’s', { type: 'visitor.choseLesson', lesson: 'a'.repeat(121) }],
    ['a page before the first', { type: 'visitor.turnedList', offset: -1 }],
    ['half a page', { type: 'visitor.turnedList', offset: 1.5 }],
    ['something more than the act', { type: 'visitor.agreed', card: 'abc' }],
    [
      'more choices than any question has',
      { type: 'visitor.answered', answer: { type: 'multiple', options: Array(41).fill('a') } },
    ],
    [
      'more pairs than any question has',
      {
        type: 'visitor.answered',
        answer: {
          type: 'matching',
          pairs: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`l${index}`, 'r'])),
        },
      },
    ],
    [
      'a number without end',
      { type: 'visitor.answered', answer: { type: 'number', value: Number.POSITIVE_INFINITY } },
    ],
  ])('%s', (_, event) => {
    expect(act(event).success).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['more keys than any card has digits', '0'.repeat(33)],
    ['words with spaces', 'ADA LOVELACE'],
    ['small letters, which no key has on it', '04a1b2c3'],
    ['an Enter', '04A1B2C3\n'],
    ['digits of another script', '٠٤١٢٣٤٥٦'],
    ['a number', 77705923],
  ])('a burst of keys with %s', (_, typed) => {
    const read = REQUEST_SCHEMAS['keys.typed'];
    expect(read.safeParse('04A1?B2C3')).toEqual({ success: true, data: '04A1?B2C3' });
    expect(read.safeParse(typed).success).toBe(false);
  });

  test.each([
    ['on something nobody named', { control: 'Ada Lovelace', nth: 1, of: 1 }],
    ['before the first of its kind', { control: 'stone', nth: 0, of: 4 }],
    ['among more than a page can hold', { control: 'stone', nth: 1, of: 201 }],
    ['with what stands there', { control: 'stone', nth: 1, of: 4, text: 'Fresh air' }],
  ])('a focus %s', (_, focus) => {
    const read = REQUEST_SCHEMAS['focus.moved'];
    expect(read.safeParse({ control: 'stone', nth: 1, of: 4 }).success).toBe(true);
    expect(read.safeParse(focus).success).toBe(false);
  });

  test('a failure that quotes the screen', () => {
    const read = REQUEST_SCHEMAS['page.fail'];
    expect(read.safeParse({ name: 'TypeError', where: 'render' }).success).toBe(true);
    expect(read.safeParse({ name: 'Ada did not answer', where: 'render' }).success).toBe(false);
    expect(read.safeParse({ name: 'TypeError', where: 'render', text: 'x' }).success).toBe(false);
  });
});
