import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';
import { readCommandLine } from '../command-line.ts';
import { createLog } from '../log.ts';
import { MAIN_BUILT_DIR, RENDERER_BUILT_DIR } from '../places.ts';
import { createUtilityForkBoard } from './fork-board.ts';
import { startKioskApp } from './kiosk-app.ts';

// Unpackaged, the first argument behind Electron's own name is the project.
const args = process.argv.slice(app.isPackaged ? 1 : 2);

try {
  const options = readCommandLine(args, process.env);
  const started = startKioskApp({
    electron: { app, BrowserWindow, ipcMain, Menu, protocol, session },
    process: { on: process.on.bind(process), exit: (code) => app.exit(Number(code ?? 0)) as never },
    options,
    emulation: { asked: options.emulate, unasked: !app.isPackaged },
    forkBoard: createUtilityForkBoard({ utilityProcess, killProcess: process.kill }),
    log: createLog({ write: (line) => process.stderr.write(line), nowMs: Date.now }),
    preload: join(MAIN_BUILT_DIR, 'preload.cjs'),
    pageDir: RENDERER_BUILT_DIR,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: ({ message }) => process.stderr.write(`\n✖ ${message.split('\n').join('\n  ')}\n`),
  });
  // Not awaited: a module that waits for `ready` while it is loaded keeps `ready` from coming.
  void started;
} catch (fault) {
  if (!(fault instanceof RangeError)) throw fault;
  process.stderr.write(`\n✖ ${fault.message}\n`);
  app.exit(1);
}
