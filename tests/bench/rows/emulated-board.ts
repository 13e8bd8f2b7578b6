import { type Board, createBoard } from '../../../hardware/emulator/board.ts';
import { CLOCK_HZ, CYCLES_PER_MS } from '../../../hardware/emulator/emulated-time.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { createBenchBoard } from '../../hardware/emulator/bench-board.ts';
import { hubIo, programmedWith, standardFirmata } from '../../hardware/emulator/images.ts';
import { createBareChip } from '../bare/bare-avr8js.ts';
import { quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsOf } from '../timing.ts';

export const emulatedBoardRow: Row = {
  name: 'emulated-board',
  title: 'Emulated board',
  async measure(bench) {
    return [...(await speed(bench)), ...keyPresses(bench)];
  },
};

/** Cycles past the start of StandardFirmata, which waits in one tight loop for two seconds. */
const STARTED = 3 * CLOCK_HZ;

async function speed({ quick, interleave }: Bench) {
  const cycles = (quick ? 0.5 : 2) * CLOCK_HZ;
  const bare = createBareChip(programmedWith(standardFirmata()).flash);
  bare.run(STARTED);
  let bareCycles = STARTED;
  const busy = plugged(standardFirmata());
  busy.run(STARTED);
  const asleep = plugged(hubIo());
  asleep.run(CLOCK_HZ);

  const rounds = await interleave({
    portico: () => cycles / 1e6 / secondsOf(() => busy.run(busy.cycles + cycles)),
    bare: () => {
      bareCycles += cycles;
      return cycles / 1e6 / secondsOf(() => bare.run(bareCycles));
    },
    idle: () => (secondsOf(() => asleep.run(asleep.cycles + cycles)) / (cycles / CLOCK_HZ)) * 100,
  });
  return [
    ratio({
      what: 'a firmware that never sleeps, every part wired, beside the bare chip',
      unit: 'MHz',
      portico: rounds.portico,
      bare: rounds.bare,
      target: { atLeast: 0.8 },
    }),
    quantity({
      what: 'hub-io with nothing to do, in real time',
      unit: '% of a core',
      rounds: rounds.idle,
      target: { atMost: 20 },
    }),
  ];
}

/** From the contact's first touch to the last byte of the report, in the board's own time. */
function keyPresses({ rounds }: Bench) {
  const bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring: HUB_WIRING });
  bench.hand({ do: 'plug' });
  // Pin 8 is a key: pulled up, its port reported.
  bench.send(0xf4, 8, 0x0b, 0xd1, 1);
  bench.run(100);
  const took = Array.from({ length: 2 * rounds }, (_, round) => {
    // Presses fall at every phase of the firmware's sampling.
    bench.run(100 + round * 0.37);
    const { length } = bench.sent;
    const { nowMs } = bench;
    const command = round % 2 === 0 ? 'press-key' : 'release-key';
    bench.board.obey({ do: command, key: 'select' }, () => undefined);
    bench.until(() => bench.sent.length >= length + 3);
    return (bench.sent[length + 2]?.atMs ?? Number.NaN) - nowMs;
  });
  return [
    quantity({
      what: 'key to report, emulated time',
      unit: 'ms',
      rounds: took,
      target: { atMost: 10 },
    }),
  ];
}

function plugged(firmware: string): Board {
  const board = createBoard({
    programmed: programmedWith(firmware),
    wiring: HUB_WIRING,
    onByte: () => undefined,
  });
  board.obey({ do: 'plug' }, () => undefined);
  board.run(CYCLES_PER_MS);
  return board;
}
