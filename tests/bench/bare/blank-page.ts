import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Bench } from '../row.ts';

const PAGE = '<!doctype html><title>Blank</title><link rel="icon" href="data:,"><h1>.</h1>';

/** A page with one dot on it: what is left is the browser. */
export async function serveBlankPage({ opened }: Pick<Bench, 'opened'>): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.add(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}
