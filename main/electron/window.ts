import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type { ScreenGeometry } from '../../kiosk/screen-geometry.ts';

/** Travertine: what a visitor sees until the page has painted. */
const STONE = '#f7f2e8';

/** The one window of a kiosk. Whatever is not said here is Electron's own safe default, or is tested. */
export function windowOptions({
  geometry,
  preload,
  session,
  isPackaged,
}: {
  readonly geometry: ScreenGeometry;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}): BrowserWindowConstructorOptions {
  return {
    width: geometry.widthPx,
    height: geometry.heightPx,
    kiosk: true,
    frame: false,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: STONE,
    title: 'Portico',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      devTools: !isPackaged,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: 1,
    },
  };
}

/** Shows the window once it has something to show, and keeps a kiosk's from being closed. */
export function tendWindow(
  window: Pick<BrowserWindow, 'once' | 'on' | 'show'>,
  { mayClose }: { readonly mayClose: () => boolean },
): void {
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
}
