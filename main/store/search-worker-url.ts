import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAIN_BUILT_DIR } from '../places.ts';

/** The worker's entry: its source beside this file, or its own bundle when this one is bundled. */
export function searchWorkerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./search-worker.ts', import.meta.url)
    : pathToFileURL(join(MAIN_BUILT_DIR, 'search-worker.js'));
}
