import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WALL_CLOCK } from '../../hardware/clock.ts';
import type { Device, DeviceEvent } from '../../hardware/device.ts';
import { createDeviceHub } from '../../hardware/device-hub.ts';
import { readPortIdentity } from '../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../hardware/serial/serial-transport.ts';
import type { DeviceId, SerialReaderKind } from '../../kiosk/device-settings.ts';
import { createFactLog, type FactLog } from '../support/fact-log.ts';
import { createPtyPair, HAS_SOCAT, type PtyPair, SOCAT_MISSING } from '../support/pty-pair.ts';
import {
  createReaderFarEnd,
  id12Frame,
  rdm6300Frame,
  TAG_A,
  TAG_B,
} from '../support/rdm6300-far-end.ts';

const front = 'front-reader' as DeviceId;
const uid = (tag: string) => new Uint8Array(Buffer.from(tag, 'hex'));

let cable: PtyPair;
let facts: FactLog<DeviceEvent>;
let hub: Device;
let nowMs: number;

/** Real ttys, real serialport, real waiting; only the moment a byte is said to arrive is ours. */
function startHub(kind: SerialReaderKind): void {
  hub = createDeviceHub({
    devices: [{ id: front, kind, path: cable.path, required: false }],
    openLink: openSerialLink,
    identifyPort: readPortIdentity,
    nowMs: () => nowMs,
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start(facts.note);
}

beforeEach(() => {
  cable = createPtyPair();
  facts = createFactLog();
  nowMs = 0;
});

afterEach(async () => {
  await hub.stop();
  await cable.dispose();
});

test('a keyboard wedge has no line to keep: it is in service at once, and no port is asked for', async () => {
  const wedge = { base: 16, byteOrder: 'big', technology: 'em4100', uidBytes: 5 } as const;
  const asked: string[] = [];
  hub = createDeviceHub({
    devices: [{ id: 'desk-reader' as DeviceId, kind: 'keyboard-wedge', wedge }],
    openLink: openSerialLink,
    identifyPort: async (path) => {
      asked.push(path);
      return undefined;
    },
    nowMs: () => nowMs,
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start(facts.note);
  await hub.stop();
  expect(asked).toEqual([]);
  expect(facts.all).toEqual([{ type: 'device.ready', device: 'desk-reader' }]);
});

describe.skipIf(!HAS_SOCAT).each([
  ['rdm6300', rdm6300Frame],
  ['id12', id12Frame],
] as const)(`an %s reader on a true tty${SOCAT_MISSING}`, (kind, encode) => {
  const reader = createReaderFarEnd((bytes) => cable.write(bytes), encode);

  beforeEach(async () => {
    await cable.plug();
    startHub(kind);
    await facts.next('device.ready');
  });

  test('a tap arrives with its technology and UID, and without a promise to see the card lifted', async () => {
    reader.show(TAG_A);
    expect(await facts.next('card.presented')).toEqual({
      type: 'card.presented',
      device: front,
      seesLift: false,
      card: { technology: 'em4100', uid: uid(TAG_A) },
    });
  });

  test('frames that are split, doubled, corrupted and buried in noise are told apart', async () => {
    reader.noise();
    reader.split(TAG_A);
    reader.corrupted(TAG_B);
    reader.noise();
    reader.doubled(TAG_A);
    reader.half(TAG_A);
    reader.show(TAG_B);
    await facts.next('card.presented');
    await facts.next('card.presented');
    expect(facts.all.slice(1)).toMatchObject([
      { type: 'card.presented', card: { uid: uid(TAG_A) } },
      { type: 'card.presented', card: { uid: uid(TAG_B) } },
    ]);
  });

  test('a card held for ten seconds is presented once', async () => {
    reader.hold(TAG_A, 154);
    reader.show(TAG_B);
    await facts.next('card.presented');
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: uid(TAG_B) } });
  });

  test('the same card is presented again after it was away', async () => {
    reader.show(TAG_A);
    await facts.next('card.presented');
    nowMs += 1_500;
    reader.show(TAG_A);
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: uid(TAG_A) } });
  });

  test('a megabyte of noise does not hide the card that follows', async () => {
    reader.noise(1 << 16);
    reader.show(TAG_A);
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: uid(TAG_A) } });
  });
});
