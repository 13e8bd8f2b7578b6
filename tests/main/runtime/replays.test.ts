import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviceListSchema } from '../../../hardware/device-schema.ts';
import { headerLine, momentLine } from '../../../hardware/replay/recording.ts';
import { createLog } from '../../../main/log.ts';
import { openReplays } from '../../../main/replays.ts';
import { StartupFault } from '../../../main/startup-fault.ts';
import { tempDir } from '../../support/temp-dir.ts';

const DESK = '/dev/serial/by-id/usb-desk';
const devices = deviceListSchema.parse([
  { id: 'desk', kind: 'rdm6300', path: DESK },
  {
    id: 'typed',
    kind: 'keyboard-wedge',
    wedge: { base: 10, byteOrder: 'big', technology: 'em4100', uidBytes: 5 },
  },
]);

const GOOD = `${headerLine('rdm6300')}${momentLine({ atMs: 0, what: 'opened' })}`;

function replay(text: string, device = 'desk') {
  const file = join(tempDir(), 'desk.rec');
  writeFileSync(file, text);
  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line), nowMs: () => 0 });
  return { file, logged, open: () => openReplays({ asked: [{ device, file }], devices, log }) };
}

function refusalOf(open: () => unknown): StartupFault {
  try {
    open();
  } catch (fault) {
    if (fault instanceof StartupFault) return fault;
    throw fault;
  }
  throw new Error('It was not refused.');
}

test('a recording stands at the path of its device, and the log says that it is none', () => {
  const { open, file, logged } = replay(GOOD);
  expect([...open().keys()]).toEqual([DESK]);
  expect(logged.join('')).toMatch(/not real.*device="desk"/);
  expect(logged.join('')).toContain(file);
});

describe('a recording that cannot be played keeps the kiosk from starting, with the file and the line', () => {
  test.each([
    ['is damaged', `${GOOD}oops\n`, 'recording.unreadable', /Line 3/],
    ['is cut off', `${GOOD}{"atMs":4,"wh`, 'recording.unreadable', /Line 3 is cut off/],
    ['is something else', '{"lessons":[]}\n', 'recording.unreadable', /Line 1/],
    [
      'is of a later Portico',
      '{"recording":"portico","version":7}\n',
      'recording.from-the-future',
      /Line 1 names a later version/,
    ],
    [
      'is of another kind of device',
      GOOD.replace('rdm6300', 'pn532'),
      'recording.of-another-kind',
      /kind pn532.*desk is of the kind rdm6300/,
    ],
  ])('one that %s', (_, text, code, detail) => {
    const { open, file } = replay(text);
    const fault = refusalOf(open);
    expect(fault).toMatchObject({ code, file });
    expect(fault.detail).toMatch(detail);
    expect(fault.message).toContain(file);
  });

  test('one that is not there', () => {
    const log = createLog({ write: () => undefined, nowMs: () => 0 });
    const asked = [{ device: 'desk', file: '/nowhere/desk.rec' }];
    const fault = refusalOf(() => openReplays({ asked, devices, log }));
    expect(fault).toMatchObject({ code: 'recording.unreadable', file: '/nowhere/desk.rec' });
  });

  test.each([['till'], ['typed']])('one for %s, which has no line', (device) => {
    const fault = refusalOf(replay(GOOD, device).open);
    expect(fault.code).toBe('recording.no-such-device');
    expect(fault.detail).toContain(`no device ${device} with a path; there is desk`);
  });
});
