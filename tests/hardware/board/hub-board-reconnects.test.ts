import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { boardProcesses } from '../../support/board-processes.ts';
import { createFirmataFarEnd } from '../../support/firmata-far-end.ts';
import { stageHubBoard } from '../../support/hub-board-stage.ts';

const ROUNDS = process.env.PORTICO_LONG === '1' ? 1_000 : 20;
const WARM_UP_ROUNDS = 5;
const SELECT_PIN = 8;

/** What a heap differs by from one collection to the next in a test runner. */
const NOISE_BYTES = 2_000_000;
/** The test's own log grows by four facts a round; a link that stayed would be ten times that. */
const LOGGED_BYTES_A_ROUND = 5_000;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const descriptors = () => readdirSync('/proc/self/fd').length;
const listeners = () => process.eventNames().map((name) => process.listenerCount(name));
const heapBytes = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test(
  `${ROUNDS} times unplugged and plugged in leaves no descriptor, listener, process or memory behind`,
  async () => {
    const board = createFirmataFarEnd();
    const clock = new SimulatedClock();
    const before = { descriptors: descriptors(), listeners: listeners() };
    const { openLink, identifyPort } = board;
    const { facts, hub } = stageHubBoard({ openLink, identifyPort, clock });
    await facts.next('device.ready');

    let warmHeap = 0;
    let warmDescriptors = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
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
      if (round === WARM_UP_ROUNDS) {
        warmHeap = heapBytes();
        warmDescriptors = descriptors();
      }
    }

    expect(descriptors()).toBe(warmDescriptors);
    expect(heapBytes() - warmHeap).toBeLessThan(NOISE_BYTES + ROUNDS * LOGGED_BYTES_A_ROUND);
    await hub.stop();
    expect(boardProcesses()).toEqual([]);
    expect(listeners()).toEqual(before.listeners);
    expect(descriptors()).toBe(before.descriptors);
    expect(facts.count('device.ready')).toBe(ROUNDS + 1);
    expect(facts.count('key.pressed')).toBe(ROUNDS);
  },
  60_000 + ROUNDS * 3_000,
);
