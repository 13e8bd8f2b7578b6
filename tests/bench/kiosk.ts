import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubFile } from '../../kiosk/config-schema.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { startBrowserHost } from '../../main/browser/browser-host.ts';
import { startKioskRuntime } from '../../main/kiosk-runtime.ts';
import { createLog } from '../../main/log.ts';
import { readPageFiles } from '../../main/page-files.ts';
import { RENDERER_BUILT_DIR } from '../../main/places.ts';
import type { SessionHost } from '../../main/session-host.ts';
import { untilServing } from '../../main/until-serving.ts';
import { SCREEN } from './browser.ts';
import type { Bench } from './row.ts';

/** A whole kiosk in this process: its disk, its devices, its page. */
export interface BenchKiosk {
  readonly url: string;
  readonly session: SessionHost;
  act(event: VisitorEvent): void;
}

export async function startKiosk(
  dataDir: string,
  { opened }: Pick<Bench, 'opened'>,
  hub: Partial<Pick<HubFile, 'devices'>> = {},
): Promise<BenchKiosk> {
  writeFileSync(join(dataDir, 'hub.json'), JSON.stringify({ screen: SCREEN, ...hub }));
  const log = createLog({ write: () => undefined, nowMs: Date.now });
  const runtime = await startKioskRuntime({
    dataDir,
    profile: undefined,
    log,
    onGiveUp: () => {
      throw new Error('the kiosk gave up');
    },
  });
  opened.add(runtime.stop);
  const { session, staff } = runtime;
  const files = readPageFiles(RENDERER_BUILT_DIR);
  const host = await startBrowserHost({ port: 0, files, session, staff, log });
  opened.add(host.stop);
  await untilServing(session);
  return {
    url: host.url,
    session,
    act: (event) => session.act({ at: session.view().place, event }),
  };
}
