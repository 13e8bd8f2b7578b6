import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmulatedBoard } from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { createBenchBoard } from './bench-board.ts';
import { connect, emulate } from './firmata-peer.ts';
import { hubIo, programmedWith, standardFirmata } from './images.ts';

const QUERY_FIRMWARE = [0xf0, 0x79, 0xf7];

test('an image that is damaged makes no board', () => {
  const [first = ''] = hubIo().split('\n');
  const made = createEmulatedBoard({
    firmware: `${first}\n:00`,
    wiring: HUB_WIRING,
    onCrash: (bug) => {
      throw bug;
    },
  });
  expect(made).toEqual({ ok: false, error: { code: 'hex.bad-line', line: 2 } });
});

test('pulling the plug ends the link, and the port opens again when it is back', async () => {
  const board = emulate(hubIo());
  const first = await board.open();
  expect(await board.hands.unplug()).toMatchObject({ value: { seen: true } });
  await first.ended;
  first.write(Uint8Array.from(QUERY_FIRMWARE));
  await expect(board.open()).rejects.toThrow('not plugged in');
  await board.hands.plug();
  const firmata = await connect(board);
  expect(firmata.firmware.name).toBe('hub-io');
});

test('a plug pulled in the middle of a frame leaves nothing of it behind', async () => {
  const board = emulate(hubIo());
  for (let round = 0; round < 10; round += 1) {
    const link = await board.open();
    const cut = new Promise<void>((resolve) => {
      link.receive((chunk) => {
        // The name of the firmware is being sent.
        if (chunk.includes(0x79)) resolve();
      });
    });
    link.write(Uint8Array.from([0xf0, 0x79]));
    await cut;
    await board.hands.unplug();
    await link.ended;
    await board.hands.plug();
  }
  const firmata = await connect(board);
  expect(firmata.firmware.name).toBe('hub-io');
});

test('one port is opened by one at a time', async () => {
  const board = emulate(hubIo());
  const link = await board.open();
  await expect(board.open()).rejects.toThrow('in use');
  await link.close();
  await link.ended;
  await (await board.open()).close();
});

test('opening the port starts the firmware again', async () => {
  const board = emulate(hubIo());
  await (await board.open()).close();
  const startedBy = await new Promise((resolve) => {
    board.observe((state) => {
      if (state.starts === 2) resolve(state.startedBy);
    });
  });
  expect(startedBy).toBe('external');
});

test('a board that has been closed answers everything, and opens no more', async () => {
  const board = emulate(hubIo());
  const link = await board.open();
  const asked = board.hands.set('light', 5);
  await board.close();
  await link.ended;
  const gone = { ok: false, error: { code: 'bench.board-gone' } };
  expect(await asked).toEqual(gone);
  expect(await board.hands.plug()).toEqual(gone);
  await expect(board.open()).rejects.toThrow('closed');
});

test('a hand that asks for what is not there is told so', async () => {
  const board = emulate(hubIo());
  const refused = (code: string) => ({ ok: false, error: { code } });
  const { hands } = board;
  expect(await hands.pressKey('doorbell')).toEqual(refused('bench.unknown-part'));
  expect(await hands.putCard('back door', { uid: '01020304' })).toEqual(
    refused('bench.unknown-part'),
  );
  expect(await hands.putCard('front', { uid: '0102' })).toEqual(refused('bench.bad-uid'));
  expect(await hands.putCard('front', { uid: 'a card' })).toEqual(refused('bench.bad-uid'));
  expect(await hands.set('temperature', 400)).toMatchObject(refused('bench.out-of-range'));
  expect(await hands.set('light', Number.NaN)).toMatchObject(refused('bench.out-of-range'));
});

test('what the firmware does not look at is answered after five seconds: not seen', () => {
  const bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring: HUB_WIRING });
  bench.hand({ do: 'plug' });
  const { nowMs } = bench;
  const answer = bench.hand({ do: 'set', sensor: 'noise', value: 70 });
  expect(answer).toMatchObject({ value: { seen: false } });
  expect(bench.nowMs - nowMs).toBeCloseTo(5_000, -1);
});

test.each([
  ['StandardFirmata', standardFirmata],
  ['hub-io', hubIo],
])('whatever noise is on the line, %s answers after a reset', (_, firmware) => {
  const bench = createBenchBoard({ programmed: programmedWith(firmware()), wiring: HUB_WIRING });
  bench.hand({ do: 'plug' });
  bench.until(() => bench.sysex(0x79).length > 0, 5_000);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 120 }), (noise) => {
      bench.board.send(noise);
      bench.run(20);
    }),
    { numRuns: 60 },
  );
  bench.hand({ do: 'reset' });
  const before = bench.sysex(0x79).length;
  bench.send(...QUERY_FIRMWARE);
  bench.until(() => bench.sysex(0x79).length > before, 5_000);
});

test('after noise hub-io answers the next good question without a reset', () => {
  const bench = createBenchBoard({ programmed: programmedWith(hubIo()), wiring: HUB_WIRING });
  bench.hand({ do: 'plug' });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (noise) => {
      bench.board.send(noise);
      bench.run(30);
      const before = bench.sysex(0x79).length;
      // The first end of a sysex may be that of one which the noise began.
      bench.send(0xf7, 0xff, ...QUERY_FIRMWARE);
      bench.until(() => bench.sysex(0x79).length > before, 3_000);
    }),
    { numRuns: 100 },
  );
});
