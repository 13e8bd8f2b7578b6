import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { PageFiles } from '../page-files.ts';
import { cacheControl, pageHeaders } from '../page-headers.ts';
import type { OwnAddress } from './own-address.ts';

/** Hands out one built page, from memory, to whoever asks for it by its own name. */
export function createPageServer<Start>({
  address,
  under = '/',
  socketPath = '',
  policy,
  files,
  start,
  log,
}: {
  readonly address: OwnAddress;
  /** Where this page stands: a path that begins and ends with a slash. */
  readonly under?: string;
  /** The one socket that the page may open; any of ours when left out. */
  readonly socketPath?: string;
  /** What a page that is one file allows itself, in the place of what pages here may. */
  readonly policy?: string;
  readonly files: PageFiles<Start>;
  /** What the page is given for its first paint. */
  readonly start: () => Start;
  readonly log: Log;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = {
    ...pageHeaders({ connectTo: `${address.socketSource}${socketPath}` }),
    ...(policy && { 'content-security-policy': `${policy}; frame-ancestors 'none'` }),
  };

  return (request, response) => {
    const say = (status: number, text: string) => {
      response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (!address.isOwnHost(request.headers.host)) {
      log.fault('page.refused', { why: 'foreign host' });
      return say(421, `This kiosk answers at ${address.url} only.`);
    }
    if (!isOwnErrand(request.headers['sec-fetch-site'])) {
      log.fault('page.refused', { why: 'sent by another site' });
      return say(403, 'This kiosk is opened by itself, not from another page.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return say(405, 'Pages are only read here.');
    }
    const path = request.url?.split('?', 1)[0] ?? '';
    const own = path.startsWith(under) ? `/${path.slice(under.length)}` : undefined;
    const file = own === '/' ? files.page(start()) : own && files.asset(own);
    if (!own || !file) return say(404, 'There is no such page.');
    response.writeHead(200, {
      ...headers,
      'content-type': file.type,
      'content-length': file.body.length,
      'cache-control': cacheControl(own),
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}

/**
 * Another site in the same browser could navigate here and take the place of the one page that is
 * served. Browsers say who sent them (Fetch Metadata); whatever does not say is no browser.
 */
const isOwnErrand = (site: string | string[] | undefined): boolean =>
  site === undefined || site === 'none' || site === 'same-origin';
