import { beforeEach, describe, expect, test } from 'vitest';
import { type CardField, createCardField, MEMORY_MS } from '../../../hardware/rfid/card-field.ts';
import type { DeviceId } from '../../../kiosk/device-settings.ts';

const A = Uint8Array.of(0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80);
const B = Uint8Array.of(0x8f, 0x2c, 0x11, 0xd0);
const NONE = new Uint8Array();

let field: CardField;
const hear = (word: Parameters<CardField['hear']>[0]['word'], uid = NONE, reader = 0) =>
  field
    .hear({ reader, word, uid })
    .map((event) =>
      event.type === 'card.presented' ? `presented ${event.card.uid[0]}` : event.type,
    );

beforeEach(() => {
  field = createCardField('hub' as DeviceId);
});

describe('one physical tap is one fact', () => {
  test('when a card comes, stays and goes', () => {
    expect(hear('arrived', A)).toEqual(['presented 4']);
    expect(hear('arrived', A)).toEqual([]);
    expect(hear('left', A)).toEqual(['card.removed']);
    expect(hear('empty')).toEqual([]);
    expect(hear('arrived', A)).toEqual(['presented 4']);
  });

  test('when one card takes the place of another', () => {
    hear('arrived', A);
    expect(hear('arrived', B)).toEqual(['card.removed', 'presented 143']);
  });

  test('when a second card is laid beside it and taken away', () => {
    hear('arrived', A);
    expect(hear('several')).toEqual(['cards.several']);
    expect(hear('several')).toEqual([]);
    expect(hear('arrived', A)).toEqual([]);
    expect(hear('left', A)).toEqual(['card.removed']);
  });

  test('when two come at once and one of them stays', () => {
    expect(hear('several')).toEqual(['cards.several']);
    expect(hear('arrived', B)).toEqual(['presented 143']);
  });

  test('when the reader itself is lost', () => {
    hear('arrived', A);
    expect(hear('absent')).toEqual(['card.removed']);
    expect(hear('absent')).toEqual([]);
  });

  test('on each of two readers', () => {
    expect(hear('arrived', A, 0)).toEqual(['presented 4']);
    expect(hear('arrived', B, 1)).toEqual(['presented 143']);
    expect(hear('left', A, 0)).toEqual(['card.removed']);
  });
});

describe('a device that was lost with a card on it', () => {
  beforeEach(() => {
    hear('arrived', A);
    field.lose(1_000);
  });

  test('takes up the tap where it was', () => {
    field.resume(1_000 + MEMORY_MS);
    expect(hear('arrived', A)).toEqual([]);
    expect(hear('left', A)).toEqual(['card.removed']);
  });

  test('knows another card for another', () => {
    field.resume(2_000);
    expect(hear('arrived', B)).toEqual(['presented 143']);
  });

  test('has nothing to say when the card is gone, as its loss has said it', () => {
    field.resume(2_000);
    expect(hear('empty')).toEqual([]);
    expect(hear('arrived', A)).toEqual(['presented 4']);
  });

  test('has forgotten the card after a while', () => {
    field.resume(1_001 + MEMORY_MS);
    expect(hear('arrived', A)).toEqual(['presented 4']);
  });
});

test('the UID of a fact is a copy: wiping what was heard does not change it', () => {
  const uid = A.slice();
  const [event] = field.hear({ reader: 0, word: 'arrived', uid });
  uid.fill(0);
  expect(event).toMatchObject({ card: { uid: A } });
});
