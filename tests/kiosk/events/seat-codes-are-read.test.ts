import { describe, expect, test } from 'vitest';
import type { SeatCode } from '../../../kiosk/events/seat-code.ts';
import {
  type SeatEntry,
  seatCodeQr,
  seatEntryQr,
  seatEntryText,
  waitingEntryQr,
  waitingEntryText,
} from '../../../kiosk/events/seat-entry.ts';
import type { QrCode } from '../../../kiosk/ports.ts';
import { codeInPixels } from '../../support/code-in-pixels.ts';
import {
  type CodeReader,
  HAS_ZBAR,
  readWithZbar,
  readWithZxing,
} from '../../support/code-readers.ts';

const CODE = 'A7K3MXR' as SeatCode;
const entry = (title: string): SeatEntry => ({
  code: CODE,
  title,
  place: 'Città, sala à',
  startMs: Date.parse('2027-03-06T09:00Z'),
  endMs: Date.parse('2027-03-06T11:00Z'),
  madeMs: Date.parse('2027-02-20T15:30:12Z'),
  hub: 'hub.example',
  language: 'it',
});
const TITLES = [
  'Garden morning',
  'Caffè delle lingue – perché no?',
  'Мова і кава',
  '日本語カフェ',
  'قهوة',
];

/** A grey picture (PGM), which both readers take. */
function pictureOf(code: QrCode): Buffer {
  const { width, height, data } = codeInPixels(code);
  const grey = Uint8Array.from(data).filter((_, index) => index % 4 === 0);
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}

function readsEverySeat(read: CodeReader): void {
  test.each(TITLES)('the entry of a seat, and of a place on the list: %s', async (title) => {
    const made = entry(title);
    const seat = await read(pictureOf(seatEntryQr(made)));
    expect(seat?.trim()).toBe(seatEntryText(made).trim());
    const waiting = await read(pictureOf(waitingEntryQr(made)));
    expect(waiting?.trim()).toBe(waitingEntryText(made).trim());
  });

  test('the code alone, as the scanner at the door would type it', async () => {
    expect(await read(pictureOf(seatCodeQr(CODE)))).toBe(CODE);
  });
}

describe('the reader inside many Android apps reads', () => readsEverySeat(readWithZxing));

describe.skipIf(!HAS_ZBAR)('the reader of Linux tools reads (needs zbar-tools)', () =>
  readsEverySeat(readWithZbar),
);
