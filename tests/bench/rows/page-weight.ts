import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RENDERER_BUILT_DIR } from '../../../main/places.ts';
import { builtMissing } from '../browser.ts';
import { count } from '../figure.ts';
import type { Row } from '../row.ts';

export const pageWeightRow: Row = {
  name: 'page-weight',
  title: 'First page load, gzip',
  missing: builtMissing,
  async measure() {
    const files = readdirSync(RENDERER_BUILT_DIR, { recursive: true, encoding: 'utf8' });
    const kilobytes = (...kinds: readonly string[]) =>
      files
        .filter((file) => kinds.includes(extname(file)))
        .map((file) => gzipSync(readFileSync(join(RENDERER_BUILT_DIR, file)), { level: 9 }).length)
        .reduce((sum, bytes) => sum + bytes, 0) / 1000;
    return [
      count({
        what: 'script and style',
        unit: 'kB',
        value: kilobytes('.js', '.css'),
        target: { atMost: 110 },
      }),
      count({ what: 'script', unit: 'kB', value: kilobytes('.js') }),
      count({ what: 'style', unit: 'kB', value: kilobytes('.css') }),
    ];
  },
};
