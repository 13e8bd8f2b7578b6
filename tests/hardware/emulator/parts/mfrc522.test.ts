import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CardField, createCardField } from '../../../../hardware/emulator/parts/card-field.ts';
import { createMfrc522 } from '../../../../hardware/emulator/parts/mfrc522.ts';
import { createTypeAReader, REQA, type TypeAReader, WUPA } from './type-a-reader.ts';

let nowUs: number;
let field: CardField;
let reader: TypeAReader;

function startReader(): void {
  nowUs = 0;
  field = createCardField();
  const chip = createMfrc522({ field, nowUs: () => nowUs });
  reader = createTypeAReader(chip, (us) => {
    nowUs += us;
  });
  reader.start();
}

/** Every card in the field, found and halted in turn. */
function takeStock(call = REQA): string[] {
  const found: string[] = [];
  for (let card = reader.next(call); card; card = reader.next(REQA)) {
    found.push(Buffer.from(card.uid).toString('hex'));
    if (found.length > 20) throw new Error('Cards that were halted answer again.');
  }
  return found.sort();
}

const put = (...uids: readonly string[]) => {
  for (const uid of uids) field.put({ uid: [...Buffer.from(uid, 'hex')], sak: 0x08 });
};

beforeEach(startReader);

describe('registers', () => {
  test('the chip says which version it is, and that cannot be changed', () => {
    reader.write(0x37, 0x00);
    expect(reader.read(0x37)).toBe(0x92);
  });

  test('the antenna is off after a reset, and a soft reset takes a moment', () => {
    reader.write(0x01, 0x0f);
    expect(reader.read(0x14) & 0x03).toBe(0);
    expect(reader.read(0x01)).toBe(0x30);
    nowUs += 100;
    expect(reader.read(0x01)).toBe(0x20);
  });

  test('64 bytes fit the FIFO; the 65th is an overflow, and flushing empties it', () => {
    for (let byte = 0; byte < 65; byte += 1) reader.write(0x09, byte);
    expect(reader.read(0x0a)).toBe(64);
    expect(reader.read(0x06) & 0x10).toBe(0x10);
    expect([reader.read(0x09), reader.read(0x09)]).toEqual([0, 1]);
    reader.write(0x0a, 0x80);
    expect(reader.read(0x0a)).toBe(0);
  });

  test('interrupt flags are cleared one by one, and set when the first bit is set', () => {
    reader.write(0x04, 0x7f);
    reader.write(0x04, 0x80 | 0x21);
    expect(reader.read(0x04)).toBe(0x21);
    reader.write(0x04, 0x01);
    expect(reader.read(0x04)).toBe(0x20);
  });

  // ISO/IEC 14443-3, annex B.
  test.each([
    ['0000', 'a01e'],
    ['1234', '26cf'],
  ])('the coprocessor makes of %s the CRC %s', (bytes, crc) => {
    const result = reader.crc([...Buffer.from(bytes, 'hex')]);
    expect(Buffer.from(result).toString('hex')).toBe(crc);
  });
});

describe('cards in the field', () => {
  test('an empty field is silent, and the timer says so after its time', () => {
    const before = nowUs;
    expect(reader.transceive([REQA], { lastBits: 7 }).answered).toBe(false);
    expect(reader.read(0x04) & 0x01).toBe(0x01);
    // 201 ticks of 25 µs and the frame itself.
    expect(nowUs - before).toBeGreaterThan(5_025);
    expect(nowUs - before).toBeLessThan(5_300);
  });

  test.each(['04a1b2c3', '04a1b2c3d4e580', '04a1b2c3d4e58011223344'.slice(0, 20)])(
    'a card with the UID %s is found',
    (uid) => {
      put(uid);
      expect(takeStock()).toEqual([uid]);
    },
  );

  test('a card answers within a millisecond, and the timer is stopped', () => {
    put('01020304');
    const before = nowUs;
    expect(reader.transceive([REQA], { lastBits: 7 }).bytes).toEqual([0x04, 0x00]);
    expect(nowUs - before).toBeLessThan(1_000);
    nowUs += 10_000;
    expect(reader.read(0x04) & 0x01).toBe(0);
  });

  test('a card that was halted answers WUPA and no REQA', () => {
    put('01020304');
    expect(reader.next(REQA)?.sak).toBe(0x08);
    expect(reader.next(REQA)).toBeUndefined();
    expect(reader.next(WUPA)?.uid).toEqual([1, 2, 3, 4]);
    expect(reader.next(REQA)).toBeUndefined();
  });

  test('a card that loses the field for a moment has forgotten that it was halted', () => {
    put('01020304');
    reader.next(REQA);
    reader.write(0x14, reader.read(0x14) & ~0x03);
    expect(reader.next(WUPA)).toBeUndefined();
    reader.write(0x14, reader.read(0x14) | 0x03);
    expect(reader.next(REQA)?.uid).toEqual([1, 2, 3, 4]);
  });

  test('a card that is lifted is gone', () => {
    put('01020304', '05060708');
    field.lift([1, 2, 3, 4]);
    expect(takeStock()).toEqual(['05060708']);
  });

  test('a SELECT with a damaged CRC is not answered, and the card has to be called anew', () => {
    put('01020304');
    reader.transceive([REQA], { lastBits: 7 });
    const answer = reader.transceive([0x93, 0x70, 1, 2, 3, 4, 4, 0, 0]);
    expect(answer.answered).toBe(false);
    expect(reader.next(REQA)?.uid).toEqual([1, 2, 3, 4]);
  });
});

describe('several cards in the field', () => {
  test('a collision is flagged at its bit, and what comes after it reads as 0', () => {
    put('0f000000', '07000000');
    reader.write(0x0e, 0x00);
    reader.transceive([REQA], { lastBits: 7 });
    const { collisionAt, bytes } = reader.transceive([0x93, 0x20]);
    expect(collisionAt).toBe(4);
    expect(bytes).toEqual([0x07, 0, 0, 0, 0]);
  });

  test('the position counts within the FIFO when some bits are known already', () => {
    put('ff0f0000', 'ff070000');
    reader.write(0x0e, 0x00);
    reader.transceive([REQA], { lastBits: 7 });
    const { collisionAt, bytes } = reader.transceive([0x93, 0x32, 0xff, 0x03], {
      lastBits: 2,
      align: 2,
    });
    expect(collisionAt).toBe(4);
    expect(bytes[0]).toBe(0x04);
  });

  test('every card is found once, however many lie there', () => {
    const bytes = (length: number) =>
      fc.uint8Array({ minLength: length, maxLength: length }).filter(([first]) => first !== 0x88);
    const uid = fc
      .oneof(bytes(4), bytes(7), bytes(10))
      .map((it) => Buffer.from(it).toString('hex'));
    fc.assert(
      fc.property(fc.uniqueArray(uid, { minLength: 1, maxLength: 6 }), (uids) => {
        startReader();
        put(...uids);
        expect(takeStock()).toEqual([...uids].sort());
      }),
      { numRuns: 200 },
    );
  });
});

test('whatever is written to it, the chip answers and works again after a reset', () => {
  const access = fc.tuple(fc.nat(63), fc.nat(255), fc.nat(2_000));
  fc.assert(
    fc.property(fc.array(access, { maxLength: 60 }), (accesses) => {
      startReader();
      put('01020304');
      for (const [register, value, us] of accesses) {
        reader.write(register, value);
        nowUs += us;
        reader.read(register);
      }
      reader.start();
      expect(takeStock(WUPA)).toEqual(['01020304']);
    }),
    { numRuns: 500 },
  );
});
