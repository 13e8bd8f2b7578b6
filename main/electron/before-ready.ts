import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { ElectronParts } from './electron-parts.ts';
import { lockDownContents } from './lockdown.ts';
import { PAGE_SCHEME } from './page-address.ts';

/**
 * What has no effect once the app is ready, and what every window that is ever made must find in
 * place.
 *
 * @returns whether this is the first kiosk over its data directory
 */
export function prepareApp({
  electron: { app, Menu, protocol },
  dataDir,
  log,
  onSecondStart,
  onEnd,
}: {
  readonly electron: Pick<ElectronParts, 'app' | 'Menu' | 'protocol'>;
  readonly dataDir: string;
  readonly log: Log;
  readonly onSecondStart: () => void;
  readonly onEnd: () => void;
}): boolean {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([PAGE_SCHEME]);
  Menu.setApplicationMenu(null);
  keepWithData(app, dataDir);
  if (!app.requestSingleInstanceLock()) return false;

  app.on('second-instance', onSecondStart);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('child-process-gone', (_event, { type, reason }) => {
    log.note('A process of the window ended.', { type, reason });
  });
  app.on('before-quit', onEnd);
  app.on('window-all-closed', onEnd);
  return true;
}

/** Electron's single-instance lock is one for each user data directory, and so is a kiosk. */
function keepWithData(app: ElectronParts['app'], dataDir: string): void {
  const own = join(dataDir, 'electron');
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    app.setPath('userData', own);
  } catch {
    // The runtime says it again, with its way out, once there is a window to say it in.
    return;
  }
}
