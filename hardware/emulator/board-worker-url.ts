/** The worker's entry: its source beside this file, or its own bundle beside the one this is part of. */
export function boardWorkerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./board-worker.ts', import.meta.url)
    : new URL('./board-worker.js', import.meta.url);
}
