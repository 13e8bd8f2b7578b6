import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { RENDERER_BUILT_DIR } from '../../../main/places.ts';
import { FIRST_LOAD_KB, namedBy, packedKb } from '../../support/first-load.ts';
import { builtMissing } from '../browser.ts';
import { count } from '../figure.ts';
import type { Row } from '../row.ts';

export const pageWeightRow: Row = {
  name: 'page-weight',
  title: 'First page load, gzip',
  missing: builtMissing,
  async measure() {
    const read = (file: string) => readFileSync(join(RENDERER_BUILT_DIR, file));
    const first = namedBy(read('index.html').toString('utf8'));
    const all = readdirSync(RENDERER_BUILT_DIR, { recursive: true, encoding: 'utf8' });
    const kilobytes = (files: readonly string[], ...kinds: readonly string[]) =>
      files
        .filter((file) => kinds.includes(extname(file)))
        .reduce((sum, file) => sum + packedKb(read(file)), 0);
    return [
      count({
        what: 'script and style',
        unit: 'kB',
        value: kilobytes(first, '.js', '.css'),
        target: { atMost: FIRST_LOAD_KB },
      }),
      count({ what: 'script', unit: 'kB', value: kilobytes(first, '.js') }),
      count({ what: 'style', unit: 'kB', value: kilobytes(first, '.css') }),
      count({
        what: 'fetched after the first paint',
        unit: 'kB',
        value: kilobytes(
          all.filter((file) => !first.includes(file)),
          '.js',
          '.css',
        ),
      }),
    ];
  },
};
