import type { Protocol } from 'electron';
import type { FaultCode } from '../../kiosk/faults.ts';
import type { PageStart } from '../../kiosk/ipc/page-start.ts';
import type { PageFiles } from '../page-files.ts';
import { cacheControl, pageHeaders } from '../page-headers.ts';
import { ownPath, PAGE_SCHEME } from './page-address.ts';
import { SAFE_STYLE, safePage } from './safe-page.ts';

interface Answer {
  readonly body: string | Buffer;
  readonly type: string;
}

/** What can be shown: the page and its files, or only the safe page when they could not be read. */
export interface Showing {
  readonly files?: PageFiles;
  readonly start?: () => PageStart;
  /** Why the safe page is shown, when it is. */
  readonly fault: () => FaultCode;
}

/** Answers the page's requests from memory; the network is never asked. */
export function handlePageProtocol({
  protocol,
  showing,
}: {
  readonly protocol: Pick<Protocol, 'handle'>;
  readonly showing: Showing;
}): void {
  const headers = pageHeaders({ connectTo: "'none'" });
  protocol.handle(PAGE_SCHEME.scheme, ({ url, method }) => {
    const path = ownPath(url);
    const found = method === 'GET' && path !== undefined ? find(path, showing) : undefined;
    if (!found || path === undefined) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(Buffer.from(found.body)), {
      headers: { ...headers, 'content-type': found.type, 'cache-control': cacheControl(path) },
    });
  });
}

function find(path: string, { files, start, fault }: Showing): Answer | undefined {
  if (path === '/safe') return { body: safePage(fault()), type: 'text/html; charset=utf-8' };
  if (path === '/safe.css') return { body: SAFE_STYLE, type: 'text/css; charset=utf-8' };
  if (path === '/') return start && files?.page(start());
  return files?.asset(path);
}
