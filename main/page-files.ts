import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { PAGE_START_ID, type PageStart } from '../kiosk/ipc/page-start.ts';
import { StartupFault } from './startup-fault.ts';

export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
}

/** The built page in memory. Requests are looked up in it, so no path ever reaches the disk. */
export interface PageFiles<Start = PageStart> {
  /** @param path as in a URL: `/assets/app-3f2a.js`; the page itself is not among them */
  asset(path: string): PageFile | undefined;
  /** The page with everything it needs for its first paint. */
  page(start: Start): PageFile;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const HEAD_END = '</head>';

/** @throws {StartupFault} `start.not-built` */
export function readPageFiles<Start = PageStart>(dir: string): PageFiles<Start> {
  const assets = readAssets(dir);
  const html = assets.get('/index.html')?.body.toString('utf8') ?? '';
  assets.delete('/index.html');
  const split = html.indexOf(HEAD_END);
  if (split < 0) {
    throw new StartupFault({
      code: 'start.not-built',
      file: join(dir, 'index.html'),
      detail: html === '' ? 'It is not there.' : `It has no ${HEAD_END}.`,
    });
  }
  const [before, after] = [html.slice(0, split), html.slice(split)];
  return {
    asset: (path) => assets.get(path),
    page: (start) => ({
      body: Buffer.from(`${before}${startElement(start)}${after}`),
      type: typeOf('.html'),
    }),
  };
}

/** A data block: browsers never run it, and the CSP has nothing against it. */
function startElement(start: unknown): string {
  // `<` could end the element or open a comment in it.
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${PAGE_START_ID}">${json}</script>`;
}

function readAssets(dir: string): Map<string, PageFile> {
  try {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      files.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(dir, file).split(sep).join('/')}`;
        return [path, { body: readFileSync(file), type: typeOf(extname(file)) }];
      }),
    );
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.not-built', file: dir, detail, cause });
  }
}

const typeOf = (extension: string): string => TYPES[extension] ?? 'application/octet-stream';
