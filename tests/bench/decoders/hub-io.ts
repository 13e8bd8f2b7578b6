import { DelimiterParser } from 'serialport';
import { createFirmataFramer } from '../../../hardware/board/firmata-framer.ts';
import { crc8, decodeCardMessage, SYSEX } from '../../../hardware/board/hub-io-protocol.ts';
import { createHandHubIo, uidInSysex } from '../bare/hand-hub-io.ts';
import { createDraw } from '../draw.ts';
import type { DecoderContest } from './contest.ts';

const START_SYSEX = 0xf0;
const END_SYSEX = 0xf7;
const ARRIVED = 2;

export const hubIoContest: DecoderContest = {
  name: 'hub-io',
  // Its messages are so short that a loop by hand is not three times as quick as the parser either.
  targets: { hand: 0.8 },
  stockParser: 'delimiter parser',
  frames(count) {
    const { below } = createDraw(1);
    const card = (_: unknown, index: number) => cardMessage(index & 0xff, () => below(256));
    return Buffer.concat(Array.from({ length: count }, card));
  },
  portico(onCard) {
    const framer = createFirmataFramer((message) => {
      if (message[0] !== START_SYSEX || message[1] !== SYSEX.cardMessage) return;
      const card = decodeCardMessage(message.subarray(2, -1));
      if (card?.word === 'arrived') onCard(card.uid);
    });
    return framer.push;
  },
  hand: createHandHubIo,
  stock(onCard) {
    const parser = new DelimiterParser({ delimiter: Buffer.of(END_SYSEX) });
    parser.on('data', (message: Buffer) => {
      const uid = uidInSysex(message.subarray(message.lastIndexOf(START_SYSEX) + 1));
      if (uid) onCard(uid);
    });
    return (chunk) => parser.write(chunk);
  },
  held: {
    likely: [START_SYSEX, END_SYSEX, SYSEX.cardMessage, 0x00, 0x02, 0x10, 0x91],
    endless: { head: [START_SYSEX], body: 0x42 },
    // A board's answer about its pins is a kilobyte, so a Firmata line has to hold more than a reader's.
    target: { atMost: 4_096 },
    watch() {
      const framer = createFirmataFramer(() => undefined);
      return { push: framer.push, pendingBytes: () => framer.counts().pendingBytes };
    },
  },
};

/** A card of seven bytes has come to reader 0. */
function cardMessage(sequence: number, anyByte: () => number): Buffer {
  const body = [sequence, 0, ARRIVED, 0x00, ...Array.from({ length: 7 }, anyByte)];
  const bits = [...body, crc8(body)].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
  );
  const packed = Array.from({ length: Math.ceil(bits.length / 7) }, (_, index) =>
    bits.slice(index * 7, index * 7 + 7).reduce((sum, bit, at) => sum | (bit << at), 0),
  );
  return Buffer.from([START_SYSEX, SYSEX.cardMessage, ...packed, END_SYSEX]);
}
