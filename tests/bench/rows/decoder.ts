import { DelimiterParser } from 'serialport';
import { createRdm6300Decoder } from '../../../hardware/rfid/rdm6300-decoder.ts';
import { rdm6300Frame } from '../../support/rdm6300-far-end.ts';
import { createHandParser, tagInFrame } from '../bare/hand-parser.ts';
import { createDraw } from '../draw.ts';
import { count, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsOf } from '../timing.ts';

const MIB = 1024 * 1024;

/** A parser of tags: the bytes of the wire in whatever pieces they come. */
type Push = (chunk: Buffer) => void;

export const decoderRow: Row = {
  name: 'decoder',
  title: 'RDM6300 decoder',
  async measure(bench) {
    return [...(await throughput(bench)), ...(await noise(bench)), pendingBytes()];
  },
};

async function throughput({ quick, interleave }: Bench) {
  const wire = chunked(frames(quick ? 2 : 8));
  const megabytes = wire.reduce((sum, chunk) => sum + chunk.length, 0) / 1e6;
  const expected = Math.round((megabytes * 1e6) / 14);
  let tags = 0;
  const seen = () => {
    tags += 1;
  };
  const run = (create: () => Push) => () => {
    tags = 0;
    const push = create();
    const seconds = secondsOf(() => {
      for (const chunk of wire) push(chunk);
    });
    if (tags !== expected) throw new Error(`${tags} of ${expected} tags were read`);
    return megabytes / seconds;
  };
  const speed = await interleave({
    portico: run(() => portico(seen)),
    hand: run(() => createHandParser(seen)),
    delimiter: run(() => delimiter(seen)),
  });
  return [
    ratio({
      what: 'speed beside a hand-written parser',
      unit: 'MB/s',
      portico: speed.portico,
      bare: speed.hand,
      target: { atLeast: 0.8 },
    }),
    ratio({
      what: 'speed beside the delimiter parser',
      unit: 'MB/s',
      portico: speed.portico,
      bare: speed.delimiter,
      target: { atLeast: 3 },
    }),
  ];
}

/** Sixteen times the noise should cost sixteen times as much. */
async function noise({ interleave }: Bench) {
  const { below } = createDraw(2);
  const bytes = Buffer.from(Uint8Array.from({ length: MIB }, () => below(256)));
  const long = chunked(bytes);
  const short = chunked(bytes.subarray(0, MIB / 16));
  const cost = (wire: readonly Buffer[], times: number) => () =>
    (secondsOf(() => {
      for (let time = 0; time < times; time += 1) {
        const push = portico(() => undefined);
        for (const chunk of wire) push(chunk);
      }
    }) *
      1000) /
    times;
  const { portico: whole, bare: sixteenth } = await interleave({
    portico: cost(long, 8),
    bare: cost(short, 128),
  });
  return [
    ratio({
      what: 'a MiB of noise beside 64 KiB',
      unit: 'ms',
      portico: whole,
      bare: sixteenth,
      target: { atMost: 17 },
    }),
  ];
}

/** The most that is held of bytes that never make a frame, the worst of them the inside of one. */
function pendingBytes() {
  const decoder = createRdm6300Decoder(() => undefined);
  const { below, one } = createDraw(3);
  const likely = [0x02, 0x03, 0x0d, 0x0a, ...Buffer.from('0123456789ABCDEF')];
  let most = 0;
  for (let round = 0; round < 100_000; round += 1) {
    const chunk = Uint8Array.from({ length: 1 + below(16) }, () =>
      below(8) === 0 ? below(256) : one(likely),
    );
    decoder.push(chunk, 0);
    most = Math.max(most, decoder.counts().pendingBytes);
  }
  return count({ what: 'bytes held at most', unit: 'B', value: most, target: { atMost: 512 } });
}

function portico(onTag: (tag: number) => void): Push {
  const decoder = createRdm6300Decoder(onTag);
  return (chunk) => decoder.push(chunk, 0);
}

function delimiter(onTag: (tag: number) => void): Push {
  const parser = new DelimiterParser({ delimiter: Buffer.of(0x03) });
  parser.on('data', (frame: Buffer) => {
    const tag = tagInFrame(frame, frame.indexOf(0x02) + 1);
    if (tag !== undefined) onTag(tag);
  });
  return (chunk) => parser.write(chunk);
}

function frames(mebibytes: number): Buffer {
  const { below } = createDraw(1);
  const tag = () => Buffer.from(Uint8Array.from({ length: 5 }, () => below(256))).toString('hex');
  const some = Buffer.concat(Array.from({ length: 1024 }, () => rdm6300Frame(tag().toUpperCase())));
  return Buffer.concat(Array<Buffer>(Math.round((mebibytes * MIB) / some.length)).fill(some));
}

/** Pieces of 16 to 64 bytes, as a port hands them over. */
function chunked(bytes: Buffer): Buffer[] {
  const { below } = createDraw(4);
  const chunks: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = from + 16 + below(49);
    chunks.push(bytes.subarray(from, to));
    from = to;
  }
  return chunks;
}
