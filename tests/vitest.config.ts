import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is tried fifty times as often on a long run may take fifty times as long. */
const times = process.env.PORTICO_LONG === '1' ? 50 : 1;

/** Real files, real processes and a browser: two shared cores may be slow, never wrong. */
const patience = { testTimeout: times * 30_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    // One worker for each core: half of the tests wait for a process or a disk.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**', 'tests/packaging/**'],
          ...patience,
        },
      },
      {
        root,
        test: {
          // Each file owns a whole kiosk and a browser: one after the other, or they starve.
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
