import type { ForkBoard } from '../hardware/board/fork-board.ts';
import { WALL_CLOCK } from '../hardware/clock.ts';
import { createDeviceHub } from '../hardware/device-hub.ts';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import type { EmulatedHub } from './bench/emulated-hub.ts';
import { createDeviceReports } from './device-reports.ts';
import type { HubPorts } from './hub-ports.ts';
import { lightKeys } from './key-lamps.ts';
import type { CardKeys } from './keys/card-keys.ts';
import type { Log } from './log.ts';
import type { SessionHost } from './session-host.ts';
import { tellOfCalls } from './staff-calls.ts';
import type { ReadingStore } from './store/reading-store.ts';
import { createTagWatch, type TagWatch } from './tag-watch.ts';

/** Everything that is plugged in. */
export interface HubDevices {
  /** Lets keyboard wedges hear a burst of keys; nobody where the hub has none. */
  readonly hearKeys: ((typed: string) => void) | undefined;
  readonly tags: TagWatch;
  /** Gives every port back. */
  stop(): Promise<void>;
}

/**
 * Connects the session with everything that is plugged in: what devices see goes in, and the lamps
 * show which keys do something on the view that comes out.
 */
export function startHubDevices({
  devices,
  emulated,
  ports,
  forkBoard,
  session,
  keys,
  readings,
  log,
  nowMs,
}: {
  readonly devices: readonly DeviceSettings[];
  /** Is told what its board is taken for. */
  readonly emulated: EmulatedHub | undefined;
  readonly ports: HubPorts;
  /** Starts the process that talks to a hub board; a child of Node when left out. */
  readonly forkBoard: ForkBoard | undefined;
  readonly session: SessionHost;
  readonly keys: CardKeys;
  readonly readings: ReadingStore;
  readonly log: Log;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): HubDevices {
  const hub = createDeviceHub({
    devices,
    openLink: ports.openLink,
    identifyPort: ports.identifyPort,
    ...(forkBoard && { forkBoard }),
    nowMs,
    clock: WALL_CLOCK,
    onCrash: (_device, bug) => log.bug('device.failed', bug),
  });

  const stopLighting = lightKeys({ session, light: hub.light });
  const stopCalls = tellOfCalls({ session, log });

  const tags = createTagWatch({ next: session.hear });
  const report = createDeviceReports({ keys, readings, log, report: tags.hear });
  hub.start((event) => {
    emulated?.hear(event);
    report(event);
  });
  return {
    hearKeys: devices.some(({ kind }) => kind === 'keyboard-wedge') ? hub.hearKeys : undefined,
    tags,
    stop: async () => {
      stopLighting();
      stopCalls();
      await hub.stop();
    },
  };
}
