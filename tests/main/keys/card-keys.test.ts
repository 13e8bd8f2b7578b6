import { describe, expect, test } from 'vitest';
import type { CardReading } from '../../../kiosk/people/card.ts';
import { createCardKeys } from '../../../main/keys/card-keys.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
const { identify } = createCardKeys({ secret });
const a14443 = (...uid: number[]): CardReading => ({
  technology: 'iso14443a',
  uid: Uint8Array.from(uid),
});
const em4100 = (...uid: number[]): CardReading => ({
  technology: 'em4100',
  uid: Uint8Array.from(uid),
});

test.each([
  // Worked out with Python's hmac module over b"portico-card/1\0" + technology + b"\0" + length + uid.
  [
    a14443(0x04, 0xa1, 0xb2, 0xc3),
    'e94e1114a1dc4daf779ed3a3af85e0eb3957dd5aed2158520b7bbc1ab1a3d552',
  ],
  [
    em4100(0x08, 0x00, 0x5d, 0x32, 0x9f),
    'd4ee4ef0969f8bd16d32ae429640997f18158840a1717d83acafc71546cfa453',
  ],
])('the key of a card can be worked out by anybody who has the secret', (reading, key) => {
  expect(identify(reading)).toEqual({ ok: true, value: key });
});

test('the same card always has the same key, and a hub with another secret knows another', () => {
  const card = a14443(1, 2, 3, 4, 5, 6, 7);
  const elsewhere = createCardKeys({ secret: secret.map((byte) => byte ^ 1) });
  expect(identify(card)).toEqual(identify(card));
  expect(elsewhere.identify(card)).not.toEqual(identify(card));
});

test('cards of two technologies or two lengths never share a key', () => {
  const keys = [
    a14443(1, 2, 3, 4),
    a14443(1, 2, 3, 4, 0, 0, 0),
    a14443(1, 2, 3, 4, 0, 0, 0, 0, 0, 0),
    em4100(1, 2, 3, 4, 0),
    em4100(0, 1, 2, 3, 4),
  ].map((reading) => {
    const key = identify(reading);
    return key.ok ? key.value : key.error.code;
  });
  expect(new Set(keys).size).toBe(5);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('the number of a card cannot be read from its key', () => {
  const key = identify(a14443(0xde, 0xad, 0xbe, 0xef));
  expect(JSON.stringify(key)).not.toMatch(/deadbeef|efbeadde|3735928559/i);
});

describe('cards that are refused', () => {
  test('a number that is drawn anew at every tap', () => {
    expect(identify(a14443(0x08, 1, 2, 3))).toEqual({
      ok: false,
      error: { code: 'card.random-id' },
    });
  });

  test.each([
    ['a 125 kHz tag that starts with 08', em4100(0x08, 1, 2, 3, 4)],
    ['a longer number that starts with 08', a14443(0x08, 1, 2, 3, 4, 5, 6)],
    ['a number with 08 elsewhere', a14443(0x80, 0x08, 2, 3)],
  ])('but not %s', (_, reading) => {
    expect(identify(reading).ok).toBe(true);
  });

  test.each([
    ['half a number', a14443(1, 2)],
    ['no number at all', em4100()],
    ['a number of the other technology', a14443(1, 2, 3, 4, 5)],
    ['half a random number', a14443(0x08, 1)],
  ])('%s', (_, reading) => {
    expect(identify(reading)).toEqual({ ok: false, error: { code: 'card.unreadable' } });
  });
});
