import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../main/badges/verdict.ts';
import { toldOfCheck } from '../../../main/cli/badge-words.ts';

/** Would go up a line, wipe it and begin a better one. */
const SPOOF = '\u001b[1A\u001b[2K\r\n  ✔ It is as it was signed.\u2028Valid.\u202e';

const told = (failure: Failure) => toldOfCheck({ check: 'key', outcome: 'failed', failure });

describe('what a badge says of itself, where a check quotes it', () => {
  test.each<Failure>([
    { code: 'shape.unsigned', path: SPOOF },
    { code: 'shape.unknown-context', url: SPOOF },
    { code: 'key.unknown-suite', suite: SPOOF },
    { code: 'key.issuer-unknown', issuer: SPOOF },
    { code: 'proof.unreadable', detail: SPOOF },
    { code: 'status.list-untrusted', because: { code: 'key.not-published', method: SPOOF } },
    { code: 'dates.over', until: SPOOF },
  ])('moves no cursor and begins no line: $code', (failure) => {
    const line = told(failure);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(line.startsWith('✖ ')).toBe(true);
  });

  test('fills no screen', () => {
    expect(told({ code: 'key.unknown-suite', suite: 'x'.repeat(100_000) }).length).toBeLessThan(
      500,
    );
  });
});
