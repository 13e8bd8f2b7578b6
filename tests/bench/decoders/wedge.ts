import { ReadlineParser } from 'serialport';
import { decodeWedgeBurst } from '../../../hardware/rfid/keyboard-wedge.ts';
import type { WedgeFormat } from '../../../kiosk/device-settings.ts';
import { createWedgeEar } from '../../../renderer/wedge-ear.ts';
import { createDraw } from '../draw.ts';
import type { DecoderContest, OnCard } from './contest.ts';

const ENTER = 0x0a;
const FORMAT: WedgeFormat = { base: 16, byteOrder: 'big', technology: 'iso14443a', uidBytes: 7 };
const KEYS_APART_MS = 10;

/** Which key types a character; those that type none here are function keys. */
const CODES = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte === ENTER) return 'Enter';
  if (/[0-9]/.test(character)) return `Digit${character}`;
  return /[A-Z]/.test(character) ? `Key${character}` : 'F1';
});

/** A keyboard's keys are no bytes of a line, but whoever reads a wedge elsewhere reads lines of text. */
export const wedgeContest: DecoderContest = {
  name: 'Wedge',
  stockParser: 'readline parser',
  frames(count) {
    const { below } = createDraw(1);
    const uid = () => Buffer.from(Uint8Array.from({ length: 7 }, () => below(256))).toString('hex');
    return Buffer.from(Array.from({ length: count }, () => `${uid().toUpperCase()}\n`).join(''));
  },
  portico(onCard) {
    const ear = createWedgeEar({
      tell: (typed) => {
        const read = decodeWedgeBurst(typed, FORMAT);
        if (read.ok) onCard(read.value.uid);
      },
    });
    let atMs = 0;
    return (chunk) => {
      for (let index = 0; index < chunk.length; index += 1) {
        atMs += KEYS_APART_MS;
        const code = CODES[chunk[index] as number] as string;
        ear.hear({ code, repeat: false, chord: false, atMs });
      }
    };
  },
  hand(onCard) {
    let typed = '';
    return (chunk) => {
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] as number;
        if (byte !== ENTER) typed += String.fromCharCode(byte);
        else {
          readLine(typed, onCard);
          typed = '';
        }
      }
    };
  },
  stock(onCard) {
    const parser = new ReadlineParser({ delimiter: '\n' });
    parser.on('data', (line: string) => readLine(line, onCard));
    return (chunk) => parser.write(chunk);
  },
};

function readLine(line: string, onCard: OnCard): void {
  const uid = Buffer.from(line, 'hex');
  if (uid.length === FORMAT.uidBytes) onCard(uid);
}
