import type { Session, WebContents } from 'electron';
import { ownPath } from './page-address.ts';

type LockedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** No permission, no device, no download, and no request that leaves the machine. */
export function lockDownSession(session: LockedSession, { isPackaged }: Packaged): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayBeAsked(url, isPackaged) });
  });
}

type LockedContents = Pick<
  WebContents,
  'setWindowOpenHandler' | 'setVisualZoomLevelLimits' | 'setZoomFactor' | 'on'
>;

/** One page, at one size, that opens nothing and goes nowhere. */
export function lockDownContents(contents: LockedContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page that failed loads itself again, and that is a navigation too.
  contents.on('will-navigate', (event) => {
    if (!event.isMainFrame || ownPath(event.url) !== '/') event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || ownPath(event.url) !== '/') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}

interface Packaged {
  readonly isPackaged: boolean;
}

/** Chromium asks here for its own developer tools too, which a packaged kiosk does not have. */
function mayBeAsked(url: string, isPackaged: boolean): boolean {
  if (ownPath(url) !== undefined) return true;
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  return protocol === 'data:' || (protocol === 'devtools:' && !isPackaged);
}
