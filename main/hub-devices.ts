import type { ForkBoard } from '../hardware/board/fork-board.ts';
import { WALL_CLOCK } from '../hardware/clock.ts';
import type { OpenLink } from '../hardware/device.ts';
import { createDeviceHub } from '../hardware/device-hub.ts';
import { readPortIdentity } from '../hardware/serial/port-identity.ts';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import { EMULATED_PORT, type EmulatedHub } from './bench/emulated-hub.ts';
import { createDeviceReports } from './device-reports.ts';
import { lightKeys } from './key-lamps.ts';
import type { CardKeys } from './keys/card-keys.ts';
import type { Log } from './log.ts';
import type { SessionHost } from './session-host.ts';
import { tellOfCalls } from './staff-calls.ts';
import type { ReadingStore } from './store/reading-store.ts';

/**
 * Connects the session with everything that is plugged in: what devices see goes in, and the lamps
 * show which keys do something on the view that comes out.
 *
 * @returns how to give every port back
 */
export function startHubDevices({
  devices,
  emulated,
  openLink,
  forkBoard,
  session,
  keys,
  readings,
  log,
  nowMs,
}: {
  readonly devices: readonly DeviceSettings[];
  /** Answers at its own port beside the real ones. */
  readonly emulated: EmulatedHub | undefined;
  readonly openLink: OpenLink;
  /** Starts the process that talks to a hub board; a child of Node when left out. */
  readonly forkBoard: ForkBoard | undefined;
  readonly session: SessionHost;
  readonly keys: CardKeys;
  readonly readings: ReadingStore;
  readonly log: Log;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): () => Promise<void> {
  const emulatedAt = (path: string) => (path === EMULATED_PORT ? emulated : undefined);
  const hub = createDeviceHub({
    devices,
    openLink: (line) => (emulatedAt(line.path)?.openLink ?? openLink)(line),
    identifyPort: (path) => (emulatedAt(path)?.identifyPort ?? readPortIdentity)(path),
    ...(forkBoard && { forkBoard }),
    nowMs,
    clock: WALL_CLOCK,
    onCrash: (_device, bug) => log.bug('device.failed', bug),
  });

  const stopLighting = lightKeys({ session, light: hub.light });
  const stopCalls = tellOfCalls({ session, log });

  const report = createDeviceReports({ keys, readings, log, report: session.hear });
  hub.start((event) => {
    emulated?.hear(event);
    report(event);
  });
  return async () => {
    stopLighting();
    stopCalls();
    await hub.stop();
  };
}
