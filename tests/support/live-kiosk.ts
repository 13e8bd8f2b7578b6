import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from 'xstate';
import type { HubConfig } from '../../kiosk/config.ts';
import type { HubFile } from '../../kiosk/config-schema.ts';
import type { ProfileName } from '../../kiosk/profile.ts';
import type { SessionSnapshot } from '../../kiosk/session/project-view.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { openVerifyDoor } from '../../main/badges/verify-server.ts';
import { openBenchDoor } from '../../main/bench/bench-server.ts';
import { startBrowserHost } from '../../main/browser/browser-host.ts';
import { startKioskRuntime } from '../../main/kiosk-runtime.ts';
import { createLog } from '../../main/log.ts';
import { readPageFiles } from '../../main/page-files.ts';
import { RENDERER_BUILT_DIR } from '../../main/places.ts';
import type { SessionHost } from '../../main/session-host.ts';
import { createTearDown } from '../../main/tear-down.ts';
import { untilServing } from '../../main/until-serving.ts';
import { buildKiosk } from './built-kiosk.ts';

export type HubSettings = { -readonly [Part in keyof HubFile]: HubFile[Part] };

export interface LiveKioskOptions {
  readonly hub?: HubSettings;
  readonly profile?: ProfileName;
  /** Whether its hub board runs in software, with the bench beside it. */
  readonly emulate?: boolean;
  /** One of the test's own; otherwise a fresh one that goes when the kiosk stops. */
  readonly dataDir?: string;
  /** Is told the data directory before the kiosk opens it. */
  readonly furnish?: (dataDir: string) => void;
}

/** A whole kiosk in this process: real disk, real devices, real page; only its time moves when told. */
export interface LiveKiosk {
  readonly url: string;
  readonly dataDir: string;
  readonly config: HubConfig;
  readonly session: SessionHost;
  readonly clock: SimulatedClock;
  /** Lines of the staff's log. */
  readonly logged: readonly string[];
  /** What the session's machine is in right now. */
  snapshot(): SessionSnapshot;
  /** Waits until the session shows a view of which this is true. */
  until(isTrueOf: (view: KioskView) => boolean): Promise<void>;
  stop(): Promise<void>;
}

export async function startLiveKiosk(options: LiveKioskOptions = {}): Promise<LiveKiosk> {
  const { hub = {}, profile, emulate = false, furnish } = options;
  await buildKiosk();
  const opened = createTearDown();
  const dataDir = options.dataDir ?? freshDirectory(opened.add);
  mkdirSync(dataDir, { recursive: true });
  // The brightness of the tester's own screen is nobody's business here.
  const light = { backlight: 'none' };
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ light, ...hub }));
  furnish?.(dataDir);

  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line), nowMs: Date.now });
  const clock = new SimulatedClock();
  let latest: SessionSnapshot | undefined;
  try {
    const runtime = await startKioskRuntime({
      dataDir,
      profile,
      emulation: { asked: emulate, unasked: false },
      log,
      onGiveUp: () => logged.push('The kiosk gave up.'),
      stage: {
        clock,
        inspect: (step) => {
          const isSession = step.actorRef.sessionId === step.rootId;
          if (step.type === '@xstate.snapshot' && isSession)
            latest = step.snapshot as SessionSnapshot;
        },
      },
    });
    opened.add(runtime.stop);
    const files = readPageFiles(RENDERER_BUILT_DIR);
    const { session, hearKeys, focusMoved, staff } = runtime;
    const bench = runtime.bench && openBenchDoor(runtime.bench);
    const verify = openVerifyDoor(runtime.badgeWitness);
    const page = { files, session, hearKeys, focusMoved, staff, bench, verify };
    const host = await startBrowserHost({ port: 0, ...page, log });
    runtime.announce(host.url, host.hasPage);
    opened.add(host.stop);
    await untilServing(session);
    return {
      url: host.url,
      dataDir,
      config: runtime.config,
      session,
      clock,
      logged,
      snapshot: () => {
        if (latest === undefined) throw new Error('The session has taken no step yet.');
        return latest;
      },
      until: (isTrueOf) =>
        new Promise((resolve) => {
          const look = (view: KioskView) => {
            if (!isTrueOf(view)) return;
            stopLooking();
            resolve();
          };
          const stopLooking = session.onView(look);
          look(session.view());
        }),
      stop: opened.run,
    };
  } catch (cause) {
    await opened.run();
    throw cause;
  }
}

function freshDirectory(onStop: (remove: () => void) => void): string {
  const directory = mkdtempSync(join(tmpdir(), 'portico-kiosk-'));
  onStop(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
