import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAIN_BUILT_DIR } from '../places.ts';

/** The worker's entry: its source beside this file, or its own bundle when this one is bundled. */
export function datesWorkerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./dates-worker.ts', import.meta.url)
    : pathToFileURL(join(MAIN_BUILT_DIR, 'dates-worker.js'));
}
