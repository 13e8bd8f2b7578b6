import type { DecoderContest, Push } from '../decoders/contest.ts';
import { hubIoContest } from '../decoders/hub-io.ts';
import { pn532Contest } from '../decoders/pn532.ts';
import { rdm6300Contest } from '../decoders/rdm6300.ts';
import { wedgeContest } from '../decoders/wedge.ts';
import { createDraw } from '../draw.ts';
import { count, type Figure, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsOf } from '../timing.ts';

const MIB = 1024 * 1024;

export const decoderRow: Row = {
  name: 'decoder',
  title: 'Decoders',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const contest of [rdm6300Contest, pn532Contest, hubIoContest, wedgeContest]) {
      figures.push(...(await cardFrames(contest, bench)));
      figures.push(...(await noise(contest, bench)), ...bytesHeld(contest));
    }
    return figures;
  },
};

/** Good frames, one after the other. */
async function cardFrames(
  { name, stockParser, targets, frames, portico, hand, stock }: DecoderContest,
  { quick, interleave }: Bench,
) {
  const cards = quick ? 100_000 : 400_000;
  const some = 1_000;
  const wire = chunked(Buffer.concat(Array<Buffer>(cards / some).fill(frames(some))));
  let seen = 0;
  const run = (create: DecoderContest['portico']) => () => {
    seen = 0;
    const push = create(() => {
      seen += 1;
    });
    const seconds = secondsOf(() => {
      for (const chunk of wire) push(chunk);
    });
    if (seen !== cards) throw new Error(`${seen} of ${cards} cards were read (${name})`);
    return cards / seconds;
  };
  const speed = await interleave({ portico: run(portico), hand: run(hand), stock: run(stock) });
  return [
    ratio({
      what: `${name} cards beside a hand-written loop`,
      unit: 'a second',
      portico: speed.portico,
      bare: speed.hand,
      ...asked(targets?.hand),
    }),
    ratio({
      what: `${name} cards beside the ${stockParser}`,
      unit: 'a second',
      portico: speed.portico,
      bare: speed.stock,
      ...asked(targets?.stock),
    }),
  ];
}

/** Random bytes: whatever throws breaks the row, and sixteen times the noise costs sixteen times as much. */
async function noise({ name, stockParser, portico, stock }: DecoderContest, { interleave }: Bench) {
  const { below } = createDraw(2);
  const bytes = Buffer.from(Uint8Array.from({ length: MIB }, () => below(256)));
  const long = chunked(bytes);
  const short = chunked(bytes.subarray(0, MIB / 16));
  const cost = (create: DecoderContest['portico'], wire: readonly Buffer[], times: number) => () =>
    (secondsOf(() => {
      for (let time = 0; time < times; time += 1)
        pushAll(
          create(() => undefined),
          wire,
        );
    }) *
      1000) /
    times;
  const ms = await interleave({
    whole: cost(portico, long, 4),
    sixteenth: cost(portico, short, 64),
    stock: cost(stock, short, 4),
  });
  const speed = (all: readonly number[], size: number) => all.map((each) => size / 1_000 / each);
  return [
    ratio({
      what: `${name} noise beside the ${stockParser}`,
      unit: 'MB/s',
      portico: speed(ms.whole, MIB),
      bare: speed(ms.stock, MIB / 16),
    }),
    ratio({
      what: `${name}, a MiB of noise beside 64 KiB`,
      unit: 'ms',
      portico: ms.whole,
      bare: ms.sixteenth,
      target: { atMost: 17 },
    }),
  ];
}

/** The most that is held of bytes that never make a frame, the worst of them the inside of one. */
function bytesHeld({ name, held }: DecoderContest) {
  if (!held) return [];
  const { likely, endless, target } = held;
  const { push, pendingBytes } = held.watch();
  const { below, one } = createDraw(3);
  let most = 0;
  const hold = (bytes: Iterable<number>) => {
    push(Buffer.from(Uint8Array.from(bytes)));
    most = Math.max(most, pendingBytes());
  };
  for (let round = 0; round < 100_000; round += 1) {
    hold(Array.from({ length: 1 + below(16) }, () => (below(8) === 0 ? below(256) : one(likely))));
  }
  hold(endless.head);
  for (let round = 0; round < 10_000; round += 1) hold([endless.body]);
  return [count({ what: `${name}, bytes held at most`, unit: 'B', value: most, target })];
}

const asked = (atLeast: number | undefined) =>
  atLeast === undefined ? {} : { target: { atLeast } };

function pushAll(push: Push, wire: readonly Buffer[]): void {
  for (const chunk of wire) push(chunk);
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
