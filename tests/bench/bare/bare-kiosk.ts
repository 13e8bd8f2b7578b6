import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { openRawReader } from './raw-reader.ts';

const PAGE = fileURLToPath(new URL('./page', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface BareKiosk {
  readonly url: string;
  close(): Promise<void>;
}

/** A raw port, a hand-written parser, a socket and a page of React, with nothing between them. */
export async function startBareKiosk(directory: string, serialPath: string): Promise<BareKiosk> {
  await build({
    root: PAGE,
    base: './',
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: directory, emptyOutDir: true, target: 'chrome140' },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    response.end(readFileSync(join(directory, path)));
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const reader = await openRawReader(serialPath, (tag) => {
    for (const client of sockets.clients) client.send(JSON.stringify({ tag }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.close();
      await reader.close();
    },
  };
}
