import { realpathSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { DeviceEvent, Link, OpenLink } from '../../hardware/device.ts';
import { createDeviceHub } from '../../hardware/device-hub.ts';
import type { IdentifyPort } from '../../hardware/link-actor.ts';
import { readPortIdentity } from '../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../hardware/serial/serial-transport.ts';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import { createFactLog } from '../support/fact-log.ts';
import { descriptors, heapBytes, listeners, RECONNECTS } from '../support/footprint.ts';
import { openTtys, timesOpen } from '../support/open-ttys.ts';
import { createPtyPair, HAS_SOCAT, SOCAT_MISSING } from '../support/pty-pair.ts';
import { createReaderFarEnd, TAG_A } from '../support/rdm6300-far-end.ts';

const WARM_UP_ROUNDS = 5;

/** What a heap differs by from one collection to the next in a test runner. */
const NOISE_BYTES = 2_000_000;
/**
 * Far less than a port, a driver or a chart that stayed. Half of it does stay: a poller of
 * `@serialport/bindings-cpp` 13 and its callback hold on to each other once their port is closed.
 */
const STAYED_BYTES_A_ROUND = 1_000;

test.skipIf(!HAS_SOCAT)(
  `${RECONNECTS} times pulled and put back, a reader leaves no descriptor, listener, memory or half frame behind${SOCAT_MISSING}`,
  async () => {
    const cable = createPtyPair();
    const reader = createReaderFarEnd((bytes) => cable.write(bytes));
    const clock = new SimulatedClock();
    const facts = createFactLog<DeviceEvent>();
    let opened = 0;
    let lastLink: Link | undefined;
    /** What the hub is asking the kernel at this moment. */
    const underWay = new Set<Promise<unknown>>();
    const watch = <Value>(work: Promise<Value>): Promise<Value> => {
      const done = () => underWay.delete(work);
      underWay.add(work);
      work.then(done, done);
      return work;
    };
    /** With the clock standing still: nothing more will happen until it moves or the wire does. */
    const quiet = async () => {
      do {
        await Promise.allSettled(underWay);
        await new Promise<void>((resolve) => setImmediate(resolve));
      } while (underWay.size > 0);
    };
    const openLink: OpenLink = async (settings) => {
      const link = await watch(openSerialLink(settings));
      opened += 1;
      lastLink = link;
      return link;
    };
    const identifyPort: IdentifyPort = (path) => watch(readPortIdentity(path));

    const before = { descriptors: descriptors(), listeners: listeners(), ttys: openTtys() };
    const hub = createDeviceHub({
      devices: [{ id: 'reader' as DeviceId, kind: 'rdm6300', path: cable.path, required: false }],
      openLink,
      identifyPort,
      nowMs: () => performance.now(),
      clock,
      onCrash: (_, bug) => {
        throw bug;
      },
    });
    hub.start(facts.note);
    await facts.next('device.lost');

    let warm = { descriptors: 0, heap: 0 };
    for (let round = 1; round <= RECONNECTS; round += 1) {
      await cable.plug();
      const tty = realpathSync(cable.path);
      await quiet();
      clock.increment(2_000);
      await facts.next('device.ready');
      expect(timesOpen(tty)).toBe(1);
      reader.show(TAG_A);
      await facts.next('card.presented');
      reader.half(TAG_A);
      await cable.unplug();
      // The port may say that it is gone; where it does not, the next check of its path does.
      await quiet();
      clock.increment(1_000);
      await facts.next('device.lost');
      await lastLink?.ended;
      facts.forget();
      if (round === WARM_UP_ROUNDS) warm = { descriptors: descriptors(), heap: heapBytes() };
    }

    expect(descriptors()).toBe(warm.descriptors);
    expect(heapBytes() - warm.heap).toBeLessThan(NOISE_BYTES + RECONNECTS * STAYED_BYTES_A_ROUND);
    await hub.stop();
    await cable.dispose();
    expect([facts.count('card.presented'), facts.count('device.ready'), opened]).toEqual([
      RECONNECTS,
      RECONNECTS,
      RECONNECTS,
    ]);
    expect(openTtys()).toEqual(before.ttys);
    expect(descriptors()).toBe(before.descriptors);
    expect(listeners()).toEqual(before.listeners);
  },
  60_000 + RECONNECTS * 2_000,
);
