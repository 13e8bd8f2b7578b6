import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project directory. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const NODE_MODULES = join(ROOT, 'node_modules');
export const MAIN_BUILT = join(ROOT, 'main', 'built');
export const RENDERER_BUILT = join(ROOT, 'renderer', 'built');
