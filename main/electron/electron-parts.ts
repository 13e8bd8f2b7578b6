import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  Menu,
  Protocol,
  session,
} from 'electron';

/** What the kiosk uses of Electron, and all it uses: tests put a small stand-in here. */
export interface ElectronParts {
  readonly app: Pick<
    App,
    | 'enableSandbox'
    | 'exit'
    | 'isPackaged'
    | 'on'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
  >;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: Pick<typeof session, 'fromPartition'>;
}
