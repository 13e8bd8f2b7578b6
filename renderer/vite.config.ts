import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: 'built',
    emptyOutDir: true,
    // Below the Chromium of Electron 45 and that of Debian: nothing older ever shows the page.
    target: 'chrome140',
    // The CSP refuses inline scripts and data: fonts, so every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
