import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { boardProcesses } from '../../support/board-processes.ts';
import { createFirmataFarEnd } from '../../support/firmata-far-end.ts';
import { descriptors, heapBytes, listeners, RECONNECTS } from '../../support/footprint.ts';
import { stageHubBoard } from '../../support/hub-board-stage.ts';

const WARM_UP_ROUNDS = 5;
const SELECT_PIN = 8;

/** What a heap differs by from one collection to the next in a test runner. */
const NOISE_BYTES = 2_000_000;
/** Far less than a link, a driver or a chart that stayed. */
const STAYED_BYTES_A_ROUND = 1_000;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test(
  `${RECONNECTS} times unplugged and plugged in leaves no descriptor, listener, process or memory behind`,
  async () => {
    const board = createFirmataFarEnd();
    const clock = new SimulatedClock();
    const before = { descriptors: descriptors(), listeners: listeners() };
    const { openLink, identifyPort } = board;
    const { facts, hub } = stageHubBoard({ openLink, identifyPort, clock });
    await facts.next('device.ready');

    let warmHeap = 0;
    let warmDescriptors = 0;
    for (let round = 1; round <= RECONNECTS; round += 1) {
      board.press(SELECT_PIN);
      await facts.next('key.pressed');
      board.unplug();
      await facts.next('device.lost');
      board.plug();
      // The wait before the next try; how long it is does not matter here.
      clock.increment(2_000);
      await facts.next('device.ready');
      board.release(SELECT_PIN);
      while (boardProcesses().length > 1) await turn();
      facts.forget();
      if (round === WARM_UP_ROUNDS) {
        warmHeap = heapBytes();
        warmDescriptors = descriptors();
      }
    }

    expect(descriptors()).toBe(warmDescriptors);
    expect(heapBytes() - warmHeap).toBeLessThan(NOISE_BYTES + RECONNECTS * STAYED_BYTES_A_ROUND);
    await hub.stop();
    expect(boardProcesses()).toEqual([]);
    expect(listeners()).toEqual(before.listeners);
    expect(descriptors()).toBe(before.descriptors);
    expect(facts.count('device.ready')).toBe(RECONNECTS + 1);
    expect(facts.count('key.pressed')).toBe(RECONNECTS);
  },
  60_000 + RECONNECTS * 3_000,
);
