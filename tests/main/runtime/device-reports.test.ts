import { describe, expect, test } from 'vitest';
import type { DeviceId } from '../../../kiosk/device-settings.ts';
import type { CardReading } from '../../../kiosk/people/card.ts';
import { err, ok, type Result } from '../../../kiosk/result.ts';
import type { Sample } from '../../../kiosk/sensing/sample.ts';
import type { HubEvent } from '../../../kiosk/session/session-events.ts';
import type { ButtonPressed } from '../../../kiosk/triggers.ts';
import { createDeviceReports } from '../../../main/device-reports.ts';
import { createCardKeys } from '../../../main/keys/card-keys.ts';
import { createLog } from '../../../main/log.ts';

const DESK = 'desk' as DeviceId;

function createStage() {
  const reported: (HubEvent | ButtonPressed)[] = [];
  const logged: string[] = [];
  const samples: Sample[] = [];
  const silent: string[] = [];
  let disk: Result<void, { code: 'store.disk-full' }> = ok(undefined);
  const hear = createDeviceReports({
    keys: createCardKeys({ secret: new Uint8Array(32).fill(7) }),
    readings: {
      take: (sample) => {
        samples.push(sample);
        return disk;
      },
      lose: ({ sensor }) => silent.push(sensor),
    },
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    report: (event) => reported.push(event),
  });
  const present = (technology: CardReading['technology'], ...uid: number[]) =>
    hear({
      type: 'card.presented',
      device: DESK,
      seesLift: true,
      card: { technology, uid: Uint8Array.from(uid) },
    });
  const fillDisk = () => {
    disk = err({ code: 'store.disk-full' });
  };
  return { hear, present, reported, logged, samples, silent, fillDisk };
}

describe('what the session hears of a card', () => {
  test('is its key, and nothing of its number', () => {
    const { present, reported, logged } = createStage();
    present('em4100', 0x06, 0xab, 0xcd, 0xef, 0x12);
    expect(reported).toEqual([
      {
        type: 'card.presented',
        device: DESK,
        seesLift: true,
        card: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(JSON.stringify(reported) + logged.join('')).not.toMatch(/abcdef|171,205,239/i);
  });

  test('is the same key at every tap', () => {
    const { present, reported } = createStage();
    present('em4100', 1, 2, 3, 4, 5);
    present('em4100', 1, 2, 3, 4, 5);
    expect(reported[0]).toEqual(reported[1]);
  });

  test('is a kind refusal when its number is a new one each time', () => {
    const { present, reported, logged } = createStage();
    present('iso14443a', 0x08, 0xab, 0xcd, 0xef);
    expect(reported).toEqual([{ type: 'card.refused', reason: 'randomId' }]);
    expect(logged.join('')).toContain('[card.random-id]');
    expect(logged.join('')).not.toMatch(/abcdef|171/i);
  });

  test('is no such refusal for a 125 kHz id that happens to start alike', () => {
    const { present, reported } = createStage();
    present('em4100', 0x08, 2, 3, 4, 5);
    expect(reported).toEqual([expect.objectContaining({ type: 'card.presented' })]);
  });

  test('is a word of its own where several cards lie on one reader', () => {
    const { hear, reported } = createStage();
    hear({ type: 'cards.several', device: DESK });
    expect(reported).toEqual([{ type: 'card.refused', reason: 'several' }]);
  });

  test('is a refusal when what its reader typed is no card, and staff learn of which reader', () => {
    const { hear, reported, logged } = createStage();
    hear({ type: 'card.unreadable', device: DESK });
    expect(reported).toEqual([{ type: 'card.refused', reason: 'cannotReadNow' }]);
    expect(logged.join('')).toMatch(/\[card\.unreadable\].*desk/);
  });

  test('is a refusal when it was read in part', () => {
    const { present, reported } = createStage();
    present('iso14443a', 1, 2, 3);
    expect(reported).toEqual([{ type: 'card.refused', reason: 'cannotReadNow' }]);
  });
});

test('what a device says of itself is passed on, and a loss is logged', () => {
  const { hear, reported, logged } = createStage();
  hear({ type: 'device.ready', device: DESK });
  hear({ type: 'card.removed', device: DESK });
  hear({ type: 'device.lost', device: DESK, fault: 'device.disconnected' });
  expect(reported.map(({ type }) => type)).toEqual(['device.ready', 'card.removed', 'device.lost']);
  expect(logged.join('')).toContain('[device.disconnected]');
  expect(logged.join('')).toContain('"desk"');
});

test('a key that goes down is told once, and its release is nobody’s business', () => {
  const { hear, reported } = createStage();
  hear({ type: 'key.pressed', device: DESK, key: 'help' });
  hear({ type: 'key.released', device: DESK, key: 'help' });
  expect(reported).toEqual([{ type: 'key.pressed', key: 'help' }]);
});

test('a button under an exhibit is told by its name', () => {
  const { hear, reported } = createStage();
  hear({ type: 'button.pressed', device: DESK, button: 'under-the-lathe' });
  expect(reported).toEqual([{ type: 'button.pressed', button: 'under-the-lathe' }]);
});

test('that somebody stands there is told, and by which device is not', () => {
  const { hear, reported } = createStage();
  hear({ type: 'presence.changed', device: DESK, present: true });
  expect(reported).toEqual([{ type: 'presence.changed', present: true }]);
});

test('two cards at once are a refusal and no card', () => {
  const { hear, reported } = createStage();
  hear({ type: 'cards.several', device: DESK });
  expect(reported).toEqual([expect.objectContaining({ type: 'card.refused' })]);
});

test('a board whose reader is missing is a fault for staff, and the session hears that it reads no cards', () => {
  const { hear, reported, logged } = createStage();
  hear({ type: 'cards.unavailable', device: DESK, fault: 'device.no-card-reader' });
  expect(reported).toEqual([{ type: 'cards.unavailable', device: DESK }]);
  expect(logged.join('')).toContain('[device.no-card-reader]');
});

test('wrong firmware is logged with what was found and what is needed', () => {
  const { hear, logged } = createStage();
  hear({
    type: 'device.lost',
    device: DESK,
    fault: 'device.wrong-firmware',
    firmware: { found: 'StandardFirmata 2.4', needed: 'hub-io 1.0' },
  });
  expect(logged.join('')).toMatch(/\[device\.wrong-firmware\].*StandardFirmata 2\.4.*hub-io 1\.0/);
});

test('a part on a pin that cannot serve it is logged by its name', () => {
  const { hear, logged } = createStage();
  const part = 'the button under-the-lathe on pin 53';
  hear({ type: 'device.lost', device: DESK, fault: 'device.wrong-pin', part });
  expect(logged.join('')).toContain(part);
});

describe('a reading', () => {
  const reading = {
    type: 'reading.taken',
    device: DESK,
    sensor: 'air',
    kind: 'temperature',
    value: 21.4,
    unit: '°C',
    atMs: 5,
    simulated: true,
  } as const;

  test('is handed to what keeps readings, and so is the silence of its sensor', () => {
    const { hear, samples, silent, reported } = createStage();
    hear(reading);
    hear({ type: 'reading.lost', device: DESK, sensor: 'air', kind: 'temperature' });
    expect(samples).toEqual([
      expect.objectContaining({ sensor: 'air', value: 21.4, simulated: true }),
    ]);
    expect(silent).toEqual(['air']);
    expect(reported).toEqual([]);
  });

  test('that cannot be written is a fault in the log', () => {
    const { hear, fillDisk, logged } = createStage();
    fillDisk();
    hear(reading);
    expect(logged.join('')).toContain('[store.disk-full]');
  });
});

describe('a presence sensor', () => {
  const lost = { type: 'device.lost', device: DESK, fault: 'device.disconnected' } as const;

  test('that goes with its board is said to know nothing any more, once', () => {
    const { hear, reported } = createStage();
    hear({ type: 'presence.changed', device: DESK, present: true });
    hear(lost);
    hear(lost);
    expect(reported.map(({ type }) => type)).toEqual([
      'presence.changed',
      'presence.lost',
      'device.lost',
      'device.lost',
    ]);
  });

  test('is not lost with another device', () => {
    const { hear, reported } = createStage();
    hear({ type: 'presence.changed', device: 'board' as DeviceId, present: true });
    hear(lost);
    expect(reported.map(({ type }) => type)).not.toContain('presence.lost');
  });
});
