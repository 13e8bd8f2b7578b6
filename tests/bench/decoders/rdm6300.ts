import { DelimiterParser } from 'serialport';
import { createRdm6300Decoder } from '../../../hardware/rfid/rdm6300-decoder.ts';
import { rdm6300Frame } from '../../support/rdm6300-far-end.ts';
import { createHandParser, tagInFrame } from '../bare/hand-parser.ts';
import { createDraw } from '../draw.ts';
import type { DecoderContest } from './contest.ts';

const STX = 0x02;
const ETX = 0x03;

export const rdm6300Contest: DecoderContest = {
  name: 'RDM6300',
  targets: { hand: 0.8, stock: 3 },
  stockParser: 'delimiter parser',
  frames(count) {
    const { below } = createDraw(1);
    const tag = () => Buffer.from(Uint8Array.from({ length: 5 }, () => below(256))).toString('hex');
    return Buffer.concat(Array.from({ length: count }, () => rdm6300Frame(tag().toUpperCase())));
  },
  portico(onCard) {
    const decoder = createRdm6300Decoder(onCard);
    return (chunk) => decoder.push(chunk, 0);
  },
  hand: createHandParser,
  stock(onCard) {
    const parser = new DelimiterParser({ delimiter: Buffer.of(ETX) });
    parser.on('data', (frame: Buffer) => {
      const tag = tagInFrame(frame, frame.indexOf(STX) + 1);
      if (tag !== undefined) onCard(tag);
    });
    return (chunk) => parser.write(chunk);
  },
  held: {
    likely: [STX, ETX, 0x0d, 0x0a, ...Buffer.from('0123456789ABCDEF')],
    endless: { head: [STX], body: 0x30 },
    target: { atMost: 512 },
    watch() {
      const decoder = createRdm6300Decoder(() => undefined);
      return {
        push: (chunk) => decoder.push(chunk, 0),
        pendingBytes: () => decoder.counts().pendingBytes,
      };
    },
  },
};
