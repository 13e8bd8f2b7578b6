import type { ForkBoard } from '../hardware/board/fork-board.ts';
import type { OpenLink } from '../hardware/device.ts';
import { openSerialLink } from '../hardware/serial/serial-transport.ts';
import type { HubConfig } from '../kiosk/config.ts';
import type { PageFocus } from '../kiosk/ipc/page-focus.ts';
import type { ProfileName } from '../kiosk/profile.ts';
import { openBadgeOffice } from './badges/open-badge-office.ts';
import type { BadgeWitness } from './badges/verify-server.ts';
import type { Bench } from './bench/bench.ts';
import { createEmulatedHub, type Emulation, wantsEmulator } from './bench/emulated-hub.ts';
import { CHANCE } from './chance.ts';
import { createHubClock } from './clock.ts';
import { createControlDesk } from './control/control-desk.ts';
import { startControlServer } from './control/control-server.ts';
import { createTagDesk } from './control/tag-desk.ts';
import { openDataDirectory } from './data-directory.ts';
import { startHubDevices } from './hub-devices.ts';
import { startHubLight } from './hub-light.ts';
import { createHubPorts, markStandIns } from './hub-ports.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { createCardKeys } from './keys/card-keys.ts';
import { loadCardSecret } from './keys/card-secret.ts';
import type { Log } from './log.ts';
import { createPageFocusRelay } from './page-focus-relay.ts';
import { IS_PACKAGED } from './places.ts';
import { readConfig } from './read-config.ts';
import { createRecordings } from './recordings.ts';
import { openReplays, type Replay } from './replays.ts';
import { startRetentionRounds } from './retention-rounds.ts';
import {
  createSessionHost,
  type SessionHost,
  type SessionHostDependencies,
} from './session-host.ts';
import { createStaffOffice, type StaffOffice } from './staff/staff-office.ts';
import { StartupFault } from './startup-fault.ts';
import { openStores } from './store/open-stores.ts';
import { createTearDown } from './tear-down.ts';
import { tellOfMissingLessons } from './trigger-lessons.ts';

/** Everything of a kiosk but its window: both hosts put theirs on top. */
export interface KioskRuntime {
  readonly config: HubConfig;
  readonly session: SessionHost;
  /** Reads cards in what a keyboard wedge typed; nobody where the hub has none. */
  readonly hearKeys: ((typed: string) => void) | undefined;
  /** Hears where the focus of the page is. */
  readonly focusMoved: (focus: PageFocus) => void;
  /** What staff screens ask. */
  readonly staff: StaffOffice;
  /** A hand at the hub board, where that runs in software. */
  readonly bench: Bench | undefined;
  /** What a page that opens badges has to know of this kiosk. */
  readonly badgeWitness: BadgeWitness;
  /**
   * Notes where this kiosk is found, for whoever tries to start a second one.
   *
   * @param hasPage whether a page is open that follows the tactile keys
   */
  announce(url: string, hasPage?: () => boolean): void;
  /** Gives everything back, the last opened first. */
  stop(): Promise<void>;
}

export interface RuntimeDependencies {
  readonly dataDir: string;
  readonly profile: ProfileName | undefined;
  /** When the hub board runs in software; never where nothing is said. */
  readonly emulation?: Emulation;
  /** Recordings that are played as devices of the configuration. */
  readonly replays?: readonly Replay[];
  readonly log: Log;
  /** The session died too often: nothing here can mend it. */
  readonly onGiveUp: () => void;
  /** Opens a device's line; the serial port unless a test plays the far end. */
  readonly openLink?: OpenLink;
  /** Starts the process that talks to a hub board; a child of Node unless the host has its own way. */
  readonly forkBoard?: ForkBoard;
  /** What the session runs on and who watches it; a test moves its clock and looks into it. */
  readonly stage?: Pick<SessionHostDependencies, 'clock' | 'inspect'>;
}

/** @throws {StartupFault} when anything refuses to start; what was opened by then is closed again */
export async function startKioskRuntime(dependencies: RuntimeDependencies): Promise<KioskRuntime> {
  const { dataDir, profile, log, onGiveUp, openLink = openSerialLink, stage } = dependencies;
  const { emulation = { asked: false, unasked: false }, replays = [], forkBoard } = dependencies;
  const nowMs = () => performance.now();
  const opened = createTearDown();
  try {
    const written = readConfig({ dataDir, profile });
    openDataDirectory(dataDir);
    const lock = takeInstanceLock({ dataDir });
    opened.add(() => lock.release());

    const emulated = wantsEmulator(emulation, written.devices)
      ? createEmulatedHub({ devices: written.devices, log })
      : undefined;
    if (emulated) opened.add(emulated.close);
    const devices = emulated ? [...written.devices, emulated.device] : written.devices;
    const played = openReplays({ asked: replays, devices, log });
    const config: HubConfig = { ...written, devices: markStandIns(devices, played) };

    const clock = createHubClock({ timeZone: config.hub.timeZone });
    const mayAccredit = config.badges.issuer.entitledBody;
    const events = eventSettingsOf(config, log);
    const stores = await openStores({ dataDir, clock, events, mayAccredit });
    opened.add(() => stores.close());
    opened.add(startRetentionRounds({ retention: stores.retention, log }));
    const hasLearners = stores.hasLearners();
    const secret = loadCardSecret({ dataDir, hasLearners });
    const keys = createCardKeys({ secret });

    const { catalogue, records, counters, readings } = stores;
    const signing = { dataDir, config, catalogue, ledger: stores.badgeLedger, secret, clock, log };
    const opening = await openBadgeOffice({ ...signing, isPackaged: IS_PACKAGED });
    const { office, witness, isClockTrusted: isSure } = opening;
    const sessionClock = { ...clock, isSure };
    const ports = {
      catalogue,
      records,
      readings,
      badges: office,
      programme: stores.events.programme,
      seats: stores.events.seats,
      clock: sessionClock,
      chance: CHANCE,
    };
    const session = createSessionHost({ config, ports, counters, log, nowMs, onGiveUp, ...stage });
    opened.add(() => session.stop());
    const hubPorts = createHubPorts({ emulated, played, openLink, nowMs });
    const staff = createStaffOffice({
      ...stores,
      ...stores.events,
      session,
      clock: sessionClock,
      chance: CHANCE,
      nowMs,
    });
    opened.add(staff.close);
    const plugs = { devices, emulated, ports: hubPorts, forkBoard };
    const hubDevices = startHubDevices({
      ...plugs,
      session: staff.session,
      keys,
      readings,
      log,
      nowMs,
    });
    opened.add(hubDevices.stop);
    opened.add(startHubLight({ config, session, stores, clock, log, nowMs }));

    // A board that is played back is not there to be handled.
    const bench = emulated && played.has(emulated.device.path) ? undefined : emulated?.bench;
    let pageIsOpen = () => false;
    const hasPage = () => pageIsOpen();
    const recordings = createRecordings({ devices, ports: hubPorts, log });
    const { triggers } = config;
    void tellOfMissingLessons({ triggers, catalogue, log });
    const tags = createTagDesk({ watch: hubDevices.tags, catalogue, records, triggers });
    const focus = createPageFocusRelay();
    const { examples } = stores.events;
    const reach = { session, focus, bench, recordings, tags, staff, examples, hasPage };
    const desk = createControlDesk(reach);
    const control = await startControlServer({ dataDir, desk, log });
    opened.add(control.close);

    // Without its note a kiosk serves as well; only a second start cannot say where the first is.
    const noteWhere = (url: string) => {
      try {
        lock.announce(url);
      } catch (fault) {
        if (!(fault instanceof StartupFault)) throw fault;
        log.fault(fault.code, { file: fault.file ?? dataDir });
      }
    };
    return {
      config,
      session,
      hearKeys: hubDevices.hearKeys,
      focusMoved: focus.tell,
      staff,
      bench,
      badgeWitness: witness,
      announce: (url, isOpen = () => true) => {
        pageIsOpen = isOpen;
        noteWhere(url);
      },
      stop: opened.run,
    };
  } catch (cause) {
    await opened.run();
    throw cause;
  }
}

function eventSettingsOf({ hub }: HubConfig, log: Log) {
  return {
    timeZone: hub.timeZone,
    ...(hub.kiosk !== undefined && { kiosk: hub.kiosk }),
    onUnfollowed: (ids: readonly string[]) =>
      log.fault('programme.not-expanded', { events: ids.join(', ') }),
  };
}
