import type { CustomScheme } from 'electron';

/** A scheme of our own: `file:` would give the page the rights of every file on the disk. */
const SCHEME = 'portico';
const HOST = 'kiosk';

export const PAGE_URL = `${SCHEME}://${HOST}/`;
/** Shown when the page itself cannot be: no script, no font, nothing that could fail. */
export const SAFE_URL = `${SCHEME}://${HOST}/safe`;

export const PAGE_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The path of a URL of ours, or nothing when it is anybody else's. Parsed, never matched by prefix. */
export function ownPath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, username, password } = new URL(url);
  const isOwn = protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
  return isOwn ? pathname : undefined;
}
