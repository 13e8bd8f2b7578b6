import type { DeviceId, DeviceSettings, SerialReaderSettings } from '../kiosk/device-settings.ts';
import type { Clock } from './clock.ts';
import type { Device, OpenLink } from './device.ts';
import { DEVICE_CATALOG } from './device-catalog.ts';
import type { IdentifyPort } from './link-actor.ts';
import { createSupervisedDevice } from './supervised-device.ts';

export interface DeviceHubDependencies {
  readonly devices: readonly DeviceSettings[];
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Retries and time-outs of every connection run on it. */
  readonly clock: Clock;
  /** A defect killed a connection, which is replaced; the fault of the device is reported apart. */
  readonly onCrash: (device: DeviceId, bug: unknown) => void;
}

/** A keyboard wedge has no line to keep open: what it types arrives as keys. */
const hasLine = (device: DeviceSettings): device is SerialReaderSettings =>
  device.kind !== 'keyboard-wedge';

/** All devices of the hub as one: each has its own connection, and none waits for another. */
export function createDeviceHub({
  devices,
  onCrash,
  ...surroundings
}: DeviceHubDependencies): Device {
  const supervised = devices.filter(hasLine).map(({ id, kind, path }) => {
    const { baudRate, createDriver } = DEVICE_CATALOG[kind];
    return createSupervisedDevice({
      ...surroundings,
      device: id,
      line: { path, baudRate },
      createDriver,
      onCrash: (bug) => onCrash(id, bug),
    });
  });

  return {
    start(listener) {
      for (const device of supervised) device.start(listener);
    },
    async stop() {
      await Promise.all(supervised.map((device) => device.stop()));
    },
  };
}
