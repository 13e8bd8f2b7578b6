/**
 * The one name the browser host answers to.
 *
 * A page from elsewhere can make a name of its own point to 127.0.0.1 (DNS rebinding) or open a
 * socket across origins; neither can make a browser send this Host or this Origin.
 */
export interface OwnAddress {
  readonly url: string;
  /** Source for the CSP. */
  readonly socketSource: string;
  isOwnHost(host: string | undefined): boolean;
  isOwnOrigin(origin: string | undefined): boolean;
}

export const LOOPBACK = '127.0.0.1';

export function ownAddress(port: number): OwnAddress {
  // Browsers leave a scheme's default port away.
  const host = port === 80 ? LOOPBACK : `${LOOPBACK}:${port}`;
  return {
    url: `http://${host}/`,
    socketSource: `ws://${host}`,
    isOwnHost: (named) => named === host,
    isOwnOrigin: (named) => named === `http://${host}`,
  };
}
