import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { decodeCardMessage, HUB_PINS, SYSEX } from '../../../hardware/board/hub-io-protocol.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import type { Wiring } from '../../../hardware/emulator/wiring.ts';
import { type BenchBoard, createBenchBoard } from './bench-board.ts';
import { hubIo, programmedWith } from './images.ts';

/** How long a lifted card may go unnoticed, and how soon a card that comes is told. */
const ARRIVES_WITHIN_MS = 100;
const LEAVES_WITHIN_MS = 300;

const TWO_READERS: Wiring = [
  ...HUB_WIRING.filter(({ kind }) => kind !== 'distance'),
  { kind: 'mfrc522', name: 'staff', selectPin: HUB_PINS.uno.reader1Select },
];

let bench: BenchBoard;

const cardMessages = () => bench.sysex(SYSEX.cardMessage);

/** A card message in short: reader, word, UID. */
function inShort(data: readonly number[] | undefined): string {
  const { reader, word, uid } = decodeCardMessage(data ?? []) ?? { uid: [] };
  return [reader, word, Buffer.from(uid).toString('hex').toUpperCase()].join(' ').trim();
}

const told = () => cardMessages().map(inShort);
const lastTold = () => inShort(cardMessages().at(-1));

/** Waits for one more word about cards than there were. */
function next(withinMs: number): string {
  const before = cardMessages().length;
  bench.until(() => cardMessages().length > before, withinMs);
  return lastTold();
}

const put = (uid: string, reader = 'front', sak = 0x08) =>
  bench.board.obey({ do: 'put-card', reader, uid, sak }, () => undefined);
const lift = (reader = 'front', uid?: string) =>
  bench.board.obey({ do: 'lift-card', reader, ...(uid ? { uid } : {}) }, () => undefined);

function start(wiring: Wiring): void {
  bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring });
  bench.hand({ do: 'plug' });
  bench.send(0xf0, SYSEX.hubQuery, 0xf7);
  bench.until(() => bench.sysex(SYSEX.hubReport).length > 0);
  bench.run(500);
}

describe('one reader', () => {
  beforeEach(() => start(HUB_WIRING));

  test('an empty field is told of', () => {
    expect(told()).toContain('0 empty');
  });

  test.each(['01A1B2C3', '04A1B2C3D4E580', '04A1B2C3D4E580112233'])(
    'the card %s is told within 100 ms, once however long it lies, and when it is lifted',
    (uid) => {
      put(uid);
      expect(next(ARRIVES_WITHIN_MS)).toBe(`0 arrived ${uid}`);
      const before = cardMessages().length;
      bench.run(5_000);
      expect(cardMessages()).toHaveLength(before);
      lift();
      expect(next(LEAVES_WITHIN_MS)).toBe(`0 left ${uid}`);
    },
  );

  test('what the card says of its kind is passed on', () => {
    put('04A1B2C3D4E580', 'front', 0x20);
    next(ARRIVES_WITHIN_MS);
    expect(decodeCardMessage(cardMessages().at(-1) ?? [])?.sak).toBe(0x20);
  });

  test('two cards at once are told as several, and the one that stays by its name', () => {
    put('01A1B2C3');
    put('02A1B2C3');
    bench.until(() => lastTold() === '0 several', ARRIVES_WITHIN_MS);
    lift('front', '01A1B2C3');
    bench.until(() => lastTold() === '0 arrived 02A1B2C3', LEAVES_WITHIN_MS);
  });

  test('a second card beside the first is noticed', () => {
    put('01A1B2C3');
    next(ARRIVES_WITHIN_MS);
    put('04A1B2C3D4E580');
    bench.until(() => lastTold() === '0 several', LEAVES_WITHIN_MS);
  });

  test('the bench is told when the firmware has seen a card come and go', () => {
    const card = { do: 'put-card', reader: 'front', uid: '01A1B2C3' } as const;
    expect(bench.hand(card)).toMatchObject({ value: { seen: true } });
    expect(bench.hand({ do: 'lift-card', reader: 'front' })).toMatchObject({
      value: { seen: true },
    });
  });

  test('any card is read as what it is', () => {
    const bytes = (length: number) =>
      fc
        .uint8Array({ minLength: length, maxLength: length })
        .filter((uid) => uid[0] !== 0x88 && uid[3] !== 0x88);
    const uids = fc.oneof(bytes(4), bytes(7), bytes(10));
    fc.assert(
      fc.property(uids, (bytes) => {
        const uid = Buffer.from(bytes).toString('hex').toUpperCase();
        put(uid);
        expect(next(ARRIVES_WITHIN_MS)).toBe(`0 arrived ${uid}`);
        lift();
        expect(next(LEAVES_WITHIN_MS)).toBe(`0 left ${uid}`);
      }),
      { numRuns: 20 },
    );
  });

  test('a key is reported within 10 ms while a card is being read', () => {
    const { keySelect } = HUB_PINS.uno;
    bench.send(0xf4, keySelect, 0x0b, 0xd0 | (keySelect >> 3), 1);
    bench.run(50);
    const late: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      // Each round meets the reading of a card at another moment.
      put('04A1B2C3D4E580112233');
      bench.run(round * 0.7);
      const pressed = round % 2 === 0;
      const { length } = bench.sent;
      const { nowMs } = bench;
      const command = pressed ? 'press-key' : 'release-key';
      bench.board.obey({ do: command, key: 'select' }, () => undefined);
      const report = () =>
        bench.sent.slice(length).find(({ byte }) => byte === (0x90 | (keySelect >> 3)));
      bench.until(() => report() !== undefined, 100);
      late.push((report()?.atMs ?? 0) - nowMs);
      lift();
      bench.run(400);
    }
    expect(Math.max(...late)).toBeLessThan(10);
  });
});

describe('two readers', () => {
  beforeEach(() => start(TWO_READERS));

  test('each tells of its own cards', () => {
    put('01A1B2C3', 'front');
    expect(next(ARRIVES_WITHIN_MS)).toBe('0 arrived 01A1B2C3');
    put('02A1B2C3', 'staff');
    expect(next(ARRIVES_WITHIN_MS)).toBe('1 arrived 02A1B2C3');
    lift('front');
    expect(next(LEAVES_WITHIN_MS)).toBe('0 left 01A1B2C3');
  });
});

test('a board without a reader says that it is absent', () => {
  start(HUB_WIRING.filter(({ kind }) => kind !== 'mfrc522'));
  expect(told()).toContain('0 absent');
});
