import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inlinePage } from './inline-page.mjs';
import { MAIN_BUILT, ROOT } from './places.mjs';

/**
 * Builds everything, under Node 24. The page, the bench page, the verify page, the processes and the
 * preload are five builds: a sandboxed preload has to be one CommonJS file, everything else is modules.
 */

// Whoever started this may say otherwise (Vitest says `test`), and React would be twice its size.
process.env.NODE_ENV = 'production';

/** Native addons and Electron stay outside; they are found in node_modules at run time. */
const OUTSIDE = ['better-sqlite3', 'serialport', 'johnny-five', 'electron'];

/** @type {import('vite').InlineConfig} */
const forNode = {
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  resolve: {
    alias: { '@digitalbazaar/http-client': join(ROOT, 'main/badges/no-http-client.ts') },
  },
  ssr: { noExternal: true, external: OUTSIDE },
};

/** @type {import('vite').BuildEnvironmentOptions} */
const intoBuilt = {
  ssr: true,
  target: 'node24',
  outDir: MAIN_BUILT,
  emptyOutDir: false,
  minify: false,
  sourcemap: true,
};

// A package made earlier lies beside the bundles and stays.
for (const name of readBuilt()) {
  if (name !== 'package') rmSync(join(MAIN_BUILT, name), { recursive: true });
}

await build({ configFile: join(ROOT, 'renderer/vite.config.ts'), logLevel: 'warn' });

await build({
  configFile: false,
  root: join(ROOT, 'main/bench/page'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: join(MAIN_BUILT, 'bench'),
    emptyOutDir: true,
    target: 'chrome140',
    // The CSP refuses inline scripts and data: fonts here as on the kiosk's own page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

await build({
  configFile: false,
  root: join(ROOT, 'main/badges/verify-page'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: join(MAIN_BUILT, 'verify'),
    emptyOutDir: true,
    // Whatever phone somebody has: browsers since 2022.
    target: ['chrome103', 'firefox100', 'safari16'],
    assetsInlineLimit: (file) => file.endsWith('.woff2'),
    modulePreload: { polyfill: false },
  },
});
inlinePage(join(MAIN_BUILT, 'verify'));

await build({
  ...forNode,
  build: {
    ...intoBuilt,
    rolldownOptions: {
      input: {
        'browser-main': join(ROOT, 'main/browser/browser-main.ts'),
        'electron-main': join(ROOT, 'main/electron/electron-main.ts'),
        'board-process': join(ROOT, 'hardware/board/board-process.ts'),
        'search-worker': join(ROOT, 'main/store/search-worker.ts'),
        'dates-worker': join(ROOT, 'main/store/dates-worker.ts'),
        'board-worker': join(ROOT, 'hardware/emulator/board-worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

await build({
  ...forNode,
  build: {
    ...intoBuilt,
    rolldownOptions: {
      input: { preload: join(ROOT, 'main/electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

function readBuilt() {
  try {
    return readdirSync(MAIN_BUILT);
  } catch {
    return [];
  }
}
