import { expect, test } from 'vitest';
import { createLog } from '../../../main/log.ts';

function createStage() {
  const lines: string[] = [];
  const stage = {
    lines,
    nowMs: Date.UTC(2027, 2, 1, 9),
    log: createLog({ write: (line) => lines.push(line), nowMs: (): number => stage.nowMs }),
  };
  return stage;
}

test('a line says when, which fault, and what staff need', () => {
  const { log, lines } = createStage();
  log.fault('device.disconnected', { device: 'desk' });
  expect(lines).toEqual([
    '2027-03-01T09:00:00.000Z [device.disconnected] A device was unplugged. device="desk"\n',
  ]);
});

test('a text from elsewhere cannot forge a line of its own', () => {
  const { log, lines } = createStage();
  log.note('opened', { by: 'x\n2027-03-01T09:00:00.000Z [store.failed]' });
  expect(lines.join('').trimEnd().split('\n')).toHaveLength(1);
});

test('a bug is named and placed, and never quoted', () => {
  const { log, lines } = createStage();
  log.bug('session.crashed', new RangeError('quotes a card'));
  log.bug('session.crashed', 'quotes a card');
  expect(lines[0]).toMatch(/bug="RangeError" at="at .*log\.test\.ts/);
  expect(lines[1]).toMatch(/bug="string"/);
  expect(lines.join('')).not.toContain('quotes');
});

test('a fault without end falls silent for a minute, and only that one', () => {
  const stage = createStage();
  for (let times = 0; times < 1000; times += 1) stage.log.fault('page.refused');
  expect(stage.lines).toHaveLength(21);
  expect(stage.lines.at(-1)).toContain('left out');
  stage.log.fault('store.failed');
  expect(stage.lines).toHaveLength(22);
  stage.nowMs += 60_000;
  stage.log.fault('page.refused');
  expect(stage.lines).toHaveLength(23);
});

test('a clock that is set back by years silences nothing', () => {
  const stage = createStage();
  for (let times = 0; times < 1000; times += 1) stage.log.fault('page.refused');
  stage.nowMs = Date.UTC(2020, 0, 1);
  stage.log.fault('page.refused');
  expect(stage.lines).toHaveLength(22);
});
