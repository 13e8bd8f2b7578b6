import { realpathSync, unlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WALL_CLOCK } from '../../hardware/clock.ts';
import type { Device, DeviceEvent } from '../../hardware/device.ts';
import { createDeviceHub } from '../../hardware/device-hub.ts';
import { readPortIdentity } from '../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../hardware/serial/serial-transport.ts';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import { createFactLog, type FactLog } from '../support/fact-log.ts';
import { timesOpen } from '../support/open-ttys.ts';
import { createPtyPair, HAS_SOCAT, type PtyPair, SOCAT_MISSING } from '../support/pty-pair.ts';
import { createReaderFarEnd, TAG_A } from '../support/rdm6300-far-end.ts';

/** "In service again within five seconds", plus what the test itself needs on a busy machine. */
const BACK_IN_SERVICE_MS = 10_000;

let cable: PtyPair;
let facts: FactLog<DeviceEvent>;
let hub: Device;
const reader = createReaderFarEnd((bytes) => cable.write(bytes));

function startHub(paths: readonly string[] = [cable.path]): void {
  hub = createDeviceHub({
    devices: paths.map((path, index) => ({
      id: `reader-${index}` as DeviceId,
      kind: 'rdm6300',
      path,
      required: false,
    })),
    openLink: openSerialLink,
    identifyPort: readPortIdentity,
    nowMs: () => performance.now(),
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start(facts.note);
}

beforeEach(() => {
  cable = createPtyPair();
  facts = createFactLog();
});

afterEach(async () => {
  await hub.stop();
  await cable.dispose();
});

describe.skipIf(!HAS_SOCAT)(`a reader that comes and goes${SOCAT_MISSING}`, () => {
  test(
    'is in service again after it was pulled and put back, and nothing was restarted',
    async () => {
      await cable.plug();
      startHub();
      await facts.next('device.ready');
      await cable.unplug();
      expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.disconnected' });

      await cable.plug();
      await facts.next('device.ready');
      reader.show(TAG_A);
      await facts.next('card.presented');
    },
    BACK_IN_SERVICE_MS,
  );

  test(
    'is in service when it is plugged in for the first time long after the start',
    async () => {
      startHub();
      expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.not-connected' });
      await cable.plug();
      await facts.next('device.ready');
      reader.show(TAG_A);
      await facts.next('card.presented');
    },
    BACK_IN_SERVICE_MS,
  );

  test('is lost when its path vanishes, even if the port never says so', async () => {
    await cable.plug();
    const tty = realpathSync(cable.path);
    startHub();
    await facts.next('device.ready');
    unlinkSync(cable.path);
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.disconnected' });
    await hub.stop();
    expect(timesOpen(tty)).toBe(0);
  });

  test('does not disturb another reader', async () => {
    const other = createPtyPair();
    try {
      await Promise.all([cable.plug(), other.plug()]);
      startHub([cable.path, other.path]);
      await facts.next('device.ready');
      await facts.next('device.ready');
      await cable.unplug();
      expect(await facts.next('device.lost')).toMatchObject({ device: 'reader-0' });
      createReaderFarEnd(other.write).show(TAG_A);
      expect(await facts.next('card.presented')).toMatchObject({ device: 'reader-1' });
    } finally {
      await other.dispose();
    }
  });

  test('gives its port back when the hub stops, so that another program can have it', async () => {
    await cable.plug();
    startHub();
    await facts.next('device.ready');
    await hub.stop();
    const link = await openSerialLink({ path: cable.path, baudRate: 9_600 });
    await link.close();
  });
});

describe.skipIf(!HAS_SOCAT)(`a port that cannot be used${SOCAT_MISSING}`, () => {
  test('because another program holds it is refused, and used once that program lets go', async () => {
    await cable.plug();
    const holder = await openSerialLink({ path: cable.path, baudRate: 9_600 });
    startHub();
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.refused' });
    await holder.close();
    await facts.next('device.ready');
  });

  test('because it is no serial port at all is refused', async () => {
    startHub([new URL(import.meta.url).pathname]);
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.refused' });
  });
});
