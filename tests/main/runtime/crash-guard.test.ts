import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createCrashGuard, EXIT_DEFECT, type GuardedProcess } from '../../../main/crash-guard.ts';
import { createLog } from '../../../main/log.ts';
import { createTearDown } from '../../../main/tear-down.ts';

function createStage({ close }: { close: () => Promise<void> }) {
  const signals = new EventEmitter();
  const logged: string[] = [];
  const exits: number[] = [];
  const exited = new Promise<number>((resolve) => signals.once('exited', resolve));
  const guard = createCrashGuard({
    process: {
      on: signals.on.bind(signals) as unknown as GuardedProcess['on'],
      exit: (code) => {
        exits.push(Number(code));
        signals.emit('exited', Number(code));
        return undefined as never;
      },
    },
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    close,
  });
  return { signals, logged, exits, exited, guard };
}

test('a kiosk that is told to end closes what is open first', async () => {
  const closed: string[] = [];
  const { signals, exited } = createStage({
    close: async () => {
      closed.push('stores');
    },
  });
  signals.emit('SIGTERM');
  signals.emit('SIGINT');
  expect(await exited).toBe(0);
  expect(closed).toEqual(['stores']);
});

test.each(['uncaughtException', 'unhandledRejection'])(
  'a bug (%s) is logged without its words, and the supervisor is asked for a new start',
  async (event) => {
    const { signals, exited, logged } = createStage({ close: async () => undefined });
    signals.emit(event, new TypeError('quotes a card'));
    expect(await exited).toBe(EXIT_DEFECT);
    expect(logged.join('')).toContain('TypeError');
    expect(logged.join('')).not.toContain('quotes');
  },
);

test('what cannot be closed does not keep the process, and is no good end', async () => {
  const { guard, exited } = createStage({ close: () => Promise.reject(new Error('stuck')) });
  guard.end(0);
  expect(await exited).toBe(EXIT_DEFECT);
});

test('things are closed the other way round, once, and all of them', async () => {
  const closed: string[] = [];
  const opened = createTearDown();
  opened.add(() => void closed.push('lock'));
  opened.add(() => Promise.reject(new Error('stuck')));
  opened.add(async () => void closed.push('window'));
  await expect(Promise.all([opened.run(), opened.run()])).rejects.toThrow(AggregateError);
  expect(closed).toEqual(['window', 'lock']);
});
