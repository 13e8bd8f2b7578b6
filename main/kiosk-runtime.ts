import { WALL_CLOCK } from '../hardware/clock.ts';
import type { OpenLink } from '../hardware/device.ts';
import { createDeviceHub } from '../hardware/device-hub.ts';
import { readPortIdentity } from '../hardware/serial/port-identity.ts';
import { openSerialLink } from '../hardware/serial/serial-transport.ts';
import type { HubConfig } from '../kiosk/config.ts';
import type { ProfileName } from '../kiosk/profile.ts';
import { createCardReports } from './card-reports.ts';
import { CHANCE } from './chance.ts';
import { createHubClock } from './clock.ts';
import { openDataDirectory } from './data-directory.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { createCardKeys } from './keys/card-keys.ts';
import { loadCardSecret } from './keys/card-secret.ts';
import type { Log } from './log.ts';
import { readConfig } from './read-config.ts';
import { startRetentionRounds } from './retention-rounds.ts';
import {
  createSessionHost,
  type SessionHost,
  type SessionHostDependencies,
} from './session-host.ts';
import { StartupFault } from './startup-fault.ts';
import { openStores } from './store/open-stores.ts';
import { createTearDown } from './tear-down.ts';

/** Everything of a kiosk but its window: both hosts put theirs on top. */
export interface KioskRuntime {
  readonly config: HubConfig;
  readonly session: SessionHost;
  /** Notes where this kiosk is found, for whoever tries to start a second one. */
  announce(url: string): void;
  /** Gives everything back, the last opened first. */
  stop(): Promise<void>;
}

export interface RuntimeDependencies {
  readonly dataDir: string;
  readonly profile: ProfileName | undefined;
  readonly log: Log;
  /** The session died too often: nothing here can mend it. */
  readonly onGiveUp: () => void;
  /** Opens a device's line; the serial port unless a test plays the far end. */
  readonly openLink?: OpenLink;
  /** What the session runs on and who watches it; a test moves its clock and looks into it. */
  readonly stage?: Pick<SessionHostDependencies, 'clock' | 'inspect'>;
}

/** @throws {StartupFault} when anything refuses to start; what was opened by then is closed again */
export async function startKioskRuntime(dependencies: RuntimeDependencies): Promise<KioskRuntime> {
  const { dataDir, profile, log, onGiveUp, openLink = openSerialLink, stage } = dependencies;
  const nowMs = () => performance.now();
  const opened = createTearDown();
  try {
    const config = readConfig({ dataDir, profile });
    openDataDirectory(dataDir);
    const lock = takeInstanceLock({ dataDir });
    opened.add(() => lock.release());

    const clock = createHubClock({ timeZone: config.hub.timeZone });
    const stores = await openStores({ dataDir, clock });
    opened.add(() => stores.close());
    opened.add(startRetentionRounds({ retention: stores.retention, log }));
    const hasLearners = stores.hasLearners();
    const keys = createCardKeys({ secret: loadCardSecret({ dataDir, hasLearners }) });

    const { catalogue, records, counters } = stores;
    const ports = { catalogue, records, clock, chance: CHANCE };
    const session = createSessionHost({ config, ports, counters, log, nowMs, onGiveUp, ...stage });
    opened.add(() => session.stop());

    const devices = createDeviceHub({
      devices: config.devices,
      openLink,
      identifyPort: readPortIdentity,
      nowMs,
      clock: WALL_CLOCK,
      onCrash: (_device, bug) => log.bug('device.failed', bug),
    });
    opened.add(() => devices.stop());
    devices.start(createCardReports({ keys, log, report: session.hear }));

    // Without its note a kiosk serves as well; only a second start cannot say where the first is.
    const announce = (url: string) => {
      try {
        lock.announce(url);
      } catch (fault) {
        if (!(fault instanceof StartupFault)) throw fault;
        log.fault(fault.code, { file: fault.file ?? dataDir });
      }
    };
    return { config, session, announce, stop: opened.run };
  } catch (cause) {
    await opened.run();
    throw cause;
  }
}
