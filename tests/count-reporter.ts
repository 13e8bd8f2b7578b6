import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';

const OUT = fileURLToPath(new URL('./out/', import.meta.url));

/** Writes `tests/out/counts.json`, from which `npm test` prints its closing line. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    mkdirSync(OUT, { recursive: true });
    writeFileSync(`${OUT}counts.json`, `${JSON.stringify(count)}\n`);
  }
}
