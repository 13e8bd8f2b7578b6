import { gzipSync } from 'node:zlib';

/** The most that a first page load may weigh, script and style together, packed: kilobytes of 1,000 bytes. */
export const FIRST_LOAD_KB = 110;

/** The files a built page names, and with them everything its first paint waits for. */
export function namedBy(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
}

/** In kilobytes of 1,000 bytes, as gzip packs it at its best. */
export function packedKb(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}
