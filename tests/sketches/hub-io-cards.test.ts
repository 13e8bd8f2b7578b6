import { beforeEach, describe, expect, test } from 'vitest';
import {
  type CardMessage,
  decodeCardMessage,
  decodeHubReport,
  HUB_PINS,
  SYSEX,
} from '../../hardware/board/hub-io-protocol.ts';
import { type BareBoard, createBareBoard } from './bare-board.ts';
import { type BoardEar, type BoardMessage, listenTo } from './board-messages.ts';
import { readImage } from './read-image.ts';
import { putReaders, type ReaderOnBus } from './reader-on-bus.ts';

/** The image for the Uno with MFRC522 models on its bus and cards in their fields. */

const PINS = HUB_PINS.uno;
const LIBRARY_CARD = { uid: [0x14, 0xa1, 0xb2, 0xc3], sak: 0x08 };
const STICKER = { uid: [0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80], sak: 0x00 };
const LONG_CARD = { uid: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], sak: 0x20 };
const SHORT_FRAME_BITS = 7;
const READING = 0x30;

let board: BareBoard;
let ear: BoardEar;
let readers: ReaderOnBus[];

const program = readImage('uno');
const isCard = ({ isSysex, command }: BoardMessage) => isSysex && command === SYSEX.cardMessage;
const decode = ({ data }: BoardMessage) => decodeCardMessage(data) as CardMessage;
const nextCard = (patienceMs: number) => decode(ear.next(isCard, patienceMs));
const cardsDuring = (durationMs: number) => ear.during(durationMs).filter(isCard).map(decode);
const reader = (index: number) => readers[index] as ReaderOnBus;

function start(selectPins: readonly number[]): void {
  board = createBareBoard({ program });
  readers = putReaders(board, selectPins);
  ear = listenTo(board);
}

describe('a card on the reader', () => {
  beforeEach(() => {
    start([PINS.reader0Select]);
    board.runMs(60);
    ear.during(0);
  });

  test.each([
    ['four', LIBRARY_CARD],
    ['seven', STICKER],
    ['ten', LONG_CARD],
  ])(
    'with a UID of %s bytes is told within a tenth of a second, once, and its going in three',
    (_, card) => {
      reader(0).field.put(card);
      expect(nextCard(100)).toMatchObject({
        reader: 0,
        word: 'arrived',
        sak: card.sak,
        uid: Uint8Array.from(card.uid),
      });
      expect(cardsDuring(1000)).toEqual([]);
      reader(0).field.lift();
      expect(nextCard(300)).toMatchObject({ word: 'left', uid: Uint8Array.from(card.uid) });
      expect(cardsDuring(500)).toEqual([]);
    },
  );

  test('put down again and again is told every time, and the count never skips', () => {
    const sequences: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      reader(0).field.put(STICKER);
      sequences.push(nextCard(100).sequence);
      reader(0).field.lift();
      sequences.push(nextCard(300).sequence);
    }
    const first = sequences[0] ?? 0;
    expect(sequences).toEqual(sequences.map((__, index) => first + index));
  });

  test('is never read: no frame but calls, anticollision, SELECT and HALT goes on air', () => {
    reader(0).field.put(STICKER);
    board.runMs(500);
    const firstBytes = reader(0).frames.map((frame) =>
      frame.slice(0, 8).reduce((byte, bit, index) => byte | (bit << index), 0),
    );
    expect(firstBytes).not.toContain(READING);
    const known = [0x26, 0x52, 0x93, 0x95, 0x50];
    expect([...new Set(firstBytes)].sort()).toEqual(known.sort());
  });

  test('does not make a key wait', () => {
    const key = PINS.keySelect;
    board.send([0xf4, key, 0x0b, 0xd1, 1]);
    board.runMs(30);
    ear.during(0);
    reader(0).field.put(LONG_CARD);
    for (let round = 0; round < 10; round += 1) {
      board.runMs(23.7);
      board.setPin(key, round % 2 === 1);
      ear.next(({ command }) => command === 0x91, 10);
    }
  });

  test('is told again to a host that asks, with what reads it', () => {
    reader(0).field.put(LIBRARY_CARD);
    nextCard(100);
    board.send([0xf0, SYSEX.hubQuery, 0xf7]);
    expect(decodeHubReport(ear.nextSysex(SYSEX.hubReport).data)).toEqual({
      version: { major: 1, minor: 0 },
      readerChips: [0x92, 0],
      distancePin: PINS.distance,
      restartedByWatchdog: false,
    });
    expect(nextCard(20)).toMatchObject({ reader: 0, word: 'arrived' });
    expect(nextCard(20)).toMatchObject({ reader: 1, word: 'absent' });
  });
});

describe('several cards on the reader', () => {
  beforeEach(() => {
    start([PINS.reader0Select]);
    board.runMs(60);
    ear.during(0);
  });

  test('put down together are told as several, and none of them is told', () => {
    for (const card of [LIBRARY_CARD, STICKER, LONG_CARD]) reader(0).field.put(card);
    expect(nextCard(150)).toMatchObject({ word: 'several', uid: new Uint8Array() });
    expect(cardsDuring(1000)).toEqual([]);
  });

  test('whose UIDs differ in the last bit only are told apart', () => {
    reader(0).field.put({ uid: [1, 2, 3, 0x7f], sak: 8 });
    reader(0).field.put({ uid: [1, 2, 3, 0xff], sak: 8 });
    expect(nextCard(150)).toMatchObject({ word: 'several' });
  });

  test('become one when the others go', () => {
    reader(0).field.put(STICKER);
    expect(nextCard(100)).toMatchObject({ word: 'arrived' });
    reader(0).field.put(LIBRARY_CARD);
    expect(nextCard(100)).toMatchObject({ word: 'several' });
    reader(0).field.lift(STICKER.uid);
    expect(nextCard(400)).toMatchObject({ word: 'left', uid: Uint8Array.from(STICKER.uid) });
    expect(nextCard(100)).toMatchObject({
      word: 'arrived',
      uid: Uint8Array.from(LIBRARY_CARD.uid),
    });
  });
});

describe('two readers', () => {
  beforeEach(() => {
    start([PINS.reader0Select, PINS.reader1Select]);
    board.runMs(60);
    ear.during(0);
  });

  test('tell each of its own cards', () => {
    reader(1).field.put(STICKER);
    expect(nextCard(100)).toMatchObject({ reader: 1, word: 'arrived' });
    reader(0).field.put(LIBRARY_CARD);
    expect(nextCard(100)).toMatchObject({ reader: 0, word: 'arrived' });
    reader(1).field.lift();
    expect(nextCard(300)).toMatchObject({ reader: 1, word: 'left' });
  });

  test('leave no pin for a distance sensor, and the board says so', () => {
    board.send([0xf0, SYSEX.hubQuery, 0xf7]);
    expect(decodeHubReport(ear.nextSysex(SYSEX.hubReport).data)).toMatchObject({
      readerChips: [0x92, 0x92],
      distancePin: undefined,
    });
  });
});

describe('trouble with a reader', () => {
  test('that is not there is told, and one plugged in later works', () => {
    start([PINS.reader0Select]);
    reader(0).switchTo(false);
    expect(nextCard(60)).toMatchObject({ reader: 0, word: 'absent' });
    expect(nextCard(60)).toMatchObject({ reader: 1, word: 'absent' });
    reader(0).switchTo(true);
    expect(nextCard(700)).toMatchObject({ reader: 0, word: 'empty' });
    reader(0).field.put(STICKER);
    expect(nextCard(100)).toMatchObject({ word: 'arrived' });
  });

  test('that loses its power under a card is told, and its card is told again afterwards', () => {
    start([PINS.reader0Select]);
    board.runMs(60);
    reader(0).field.put(STICKER);
    board.runMs(100);
    ear.during(0);
    reader(0).switchTo(false);
    expect(nextCard(700)).toMatchObject({ word: 'absent' });
    reader(0).switchTo(true);
    expect(nextCard(700)).toMatchObject({ word: 'arrived' });
  });

  test('whose chip is reset by a dip in its supply recovers and loses no card', () => {
    start([PINS.reader0Select]);
    board.runMs(60);
    ear.during(0);
    reader(0).switchTo(false);
    reader(0).switchTo(true);
    reader(0).field.put(STICKER);
    expect(nextCard(700)).toMatchObject({ word: 'arrived' });
  });

  test('calls cards only while it has to: short frames begin every round', () => {
    start([PINS.reader0Select]);
    board.runMs(1000);
    const calls = reader(0).frames.filter(({ length }) => length === SHORT_FRAME_BITS);
    expect(calls.length).toBeGreaterThan(55);
    expect(calls.length).toBeLessThan(70);
  });
});
