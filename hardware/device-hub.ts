import type {
  DeviceId,
  DeviceSettings,
  HubBoardSettings,
  KeyboardWedgeSettings,
  SerialReaderSettings,
} from '../kiosk/device-settings.ts';
import { createSupervisedBoard } from './board/board-driver.ts';
import { type ForkBoard, forkNodeBoard } from './board/fork-board.ts';
import { BAUD_RATE } from './board/hub-io-protocol.ts';
import type { Clock } from './clock.ts';
import type { Device, DeviceHub, OpenLink } from './device.ts';
import { DEVICE_CATALOG } from './device-catalog.ts';
import type { IdentifyPort } from './link-actor.ts';
import { createWedgeReaders } from './rfid/wedge-readers.ts';
import { createSupervisedDevice } from './supervised-device.ts';

export interface DeviceHubDependencies {
  readonly devices: readonly DeviceSettings[];
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  /** Starts the process that talks to a hub board; a child of Node unless the host has its own way. */
  readonly forkBoard?: ForkBoard;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Retries and time-outs of every connection run on it. */
  readonly clock: Clock;
  /** A defect killed a connection, which is replaced; the fault of the device is reported apart. */
  readonly onCrash: (device: DeviceId, bug: unknown) => void;
}

/** All devices of the hub as one: each has its own connection, and none waits for another. */
export function createDeviceHub({
  devices,
  forkBoard = forkNodeBoard,
  onCrash,
  ...surroundings
}: DeviceHubDependencies): DeviceHub {
  const isBoard = (device: DeviceSettings): device is HubBoardSettings =>
    device.kind === 'hub-board';
  const isWedge = (device: DeviceSettings): device is KeyboardWedgeSettings =>
    device.kind === 'keyboard-wedge';
  const isReader = (device: DeviceSettings): device is SerialReaderSettings =>
    !isBoard(device) && !isWedge(device);

  const supervise = (
    { id, path }: SerialReaderSettings | HubBoardSettings,
    how: Pick<Parameters<typeof createSupervisedDevice>[0], 'createDriver'> & {
      readonly baudRate: number;
      readonly reset?: boolean;
    },
  ): Device => {
    const { createDriver, ...line } = how;
    return createSupervisedDevice({
      ...surroundings,
      device: id,
      line: { path, ...line },
      createDriver,
      onCrash: (bug) => onCrash(id, bug),
    });
  };

  const boards = devices.filter(isBoard).map((settings) => {
    const board = createSupervisedBoard({ settings, forkBoard });
    const { createDriver } = board;
    return {
      board,
      device: supervise(settings, { createDriver, baudRate: BAUD_RATE, reset: true }),
    };
  });
  const { nowMs, clock } = surroundings;
  const wedges = createWedgeReaders({ wedges: devices.filter(isWedge), nowMs, clock });
  const supervised = [
    wedges,
    ...boards.map(({ device }) => device),
    ...devices.filter(isReader).map((settings) => {
      const { baudRate, driverFor } = DEVICE_CATALOG[settings.kind];
      return supervise(settings, { createDriver: driverFor(settings.id), baudRate });
    }),
  ];

  return {
    start(listener) {
      for (const device of supervised) device.start(listener);
    },
    light(lamps) {
      for (const { board } of boards) board.light(lamps);
    },
    hearKeys: wedges.hear,
    async stop() {
      await Promise.all(supervised.map((device) => device.stop()));
      await Promise.all(boards.map(({ board }) => board.ended()));
    },
  };
}
