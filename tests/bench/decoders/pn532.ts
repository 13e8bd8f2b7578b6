import { PacketLengthParser } from 'serialport';
import { createPn532Decoder, type Pn532Frame } from '../../../hardware/rfid/pn532-frames.ts';
import { uidsOfTargets } from '../../../hardware/rfid/pn532-targets.ts';
import { createHandPn532, uidInFrame } from '../bare/hand-pn532.ts';
import { createDraw } from '../draw.ts';
import type { DecoderContest } from './contest.ts';

const ACK = [0x00, 0x00, 0xff, 0x00, 0xff, 0x00];
const LIST_PASSIVE_TARGET_ANSWER = 0x4b;

export const pn532Contest: DecoderContest = {
  name: 'PN532',
  targets: { hand: 0.8, stock: 3 },
  stockParser: 'packet length parser',
  frames(count) {
    const { below } = createDraw(1);
    return Buffer.concat(Array.from({ length: count }, () => cardFrame(() => below(256))));
  },
  portico(onCard) {
    const decoder = createPn532Decoder((frame) => hear(frame, onCard));
    return (chunk) => decoder.push(chunk, 0);
  },
  hand: createHandPn532,
  stock(onCard) {
    // From the second byte of the start code on: FF, length, its complement, the body, a checksum.
    const parser = new PacketLengthParser({ delimiter: 0xff, packetOverhead: 4, lengthOffset: 1 });
    parser.on('data', (packet: Buffer) => {
      const uid = uidInFrame(packet.subarray(3));
      if (uid) onCard(uid);
    });
    return (chunk) => parser.write(chunk);
  },
  held: {
    likely: [0x00, 0xff, 0xd5, 0x04, 0xfc, 0x10, 0xf0],
    endless: { head: [0x00, 0xff, 0xff, 0x01, 0xd5], body: 0x00 },
    target: { atMost: 512 },
    watch() {
      const decoder = createPn532Decoder(() => undefined);
      return { push: (chunk) => decoder.push(chunk, 0), pendingBytes: decoder.pendingBytes };
    },
  },
};

function hear(frame: Pn532Frame, onCard: (uid: Uint8Array) => void): void {
  if (frame.type !== 'answer' || frame.payload[0] !== LIST_PASSIVE_TARGET_ANSWER) return;
  for (const uid of uidsOfTargets(frame.payload) ?? []) onCard(uid);
}

/** "I heard you", and one card of seven bytes. */
function cardFrame(anyByte: () => number): Buffer {
  const uid = Array.from({ length: 7 }, anyByte);
  const body = [0xd5, LIST_PASSIVE_TARGET_ANSWER, 1, 1, 0x00, 0x44, 0x00, uid.length, ...uid];
  const sum = body.reduce((total, byte) => total + byte, 0);
  return Buffer.from([...ACK, 0, 0, 0xff, body.length, -body.length, ...body, -sum, 0]);
}
