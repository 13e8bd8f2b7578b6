import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the program's own files lie. This module runs from `main/` (tests, tools), from
 * `main/built/` (the bundle, which is flat) and from both inside an asar: one step up tells them
 * apart.
 */
const here = dirname(fileURLToPath(import.meta.url));
const main = basename(here) === 'built' ? dirname(here) : here;

/** The project, or the root of the asar. */
export const PROJECT_DIR = dirname(main);

/** Whether this is an installed product and nobody's work tree. */
export const IS_PACKAGED = basename(PROJECT_DIR).endsWith('.asar');

/** The bundled processes and threads, and the built bench page. */
export const MAIN_BUILT_DIR = join(main, 'built');

/** The built page: `index.html` and its hashed assets. */
export const RENDERER_BUILT_DIR = join(PROJECT_DIR, 'renderer', 'built');

/** The content pack that ships with the program, as JSON read at run time. */
export const STARTER_PACK_DIR = join(main, 'content', 'starter');

/** The hub board's firmware as it is flashed; the emulated board runs it too. */
export const HUB_FIRMWARE_FILE = join(PROJECT_DIR, 'sketches', 'firmware', 'hub-io.uno.hex');

/** The built page that opens badges: one file. */
export const VERIFY_BUILT_DIR = join(MAIN_BUILT_DIR, 'verify');

/** The built bench page: `index.html` and its hashed assets. */
export const BENCH_BUILT_DIR = join(MAIN_BUILT_DIR, 'bench');
