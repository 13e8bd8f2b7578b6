import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WALL_CLOCK } from '../../../hardware/clock.ts';
import type { DeviceEvent, DeviceHub, Link } from '../../../hardware/device.ts';
import { createDeviceHub } from '../../../hardware/device-hub.ts';
import { deviceListSchema } from '../../../hardware/device-schema.ts';
import { readPortIdentity } from '../../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../../hardware/serial/serial-transport.ts';
import { createFactLog, type FactLog } from '../../support/fact-log.ts';
import { createPn532FarEnd, type Pn532FarEnd } from '../../support/pn532-far-end.ts';
import { createPtyPair, HAS_SOCAT, type PtyPair, SOCAT_MISSING } from '../../support/pty-pair.ts';

const CARD = { uid: '04A1B2C3D4E580' };
const OTHER = { uid: '8F2C11D0' };
const PHONE = { uid: '04112233445566', ats: '067577810280' };
const bytes = (uid: string) => new Uint8Array(Buffer.from(uid, 'hex'));

let cable: PtyPair;
let farLink: Link;
let reader: Pn532FarEnd;
let facts: FactLog<DeviceEvent>;
let hub: DeviceHub;

async function plug(): Promise<void> {
  await cable.plug();
  farLink = await openSerialLink({ path: cable.farPath, baudRate: 115_200 });
  reader = createPn532FarEnd(farLink);
}

async function unplug(): Promise<void> {
  await farLink.close();
  await cable.unplug();
}

function start(): void {
  hub = createDeviceHub({
    devices: deviceListSchema.parse([{ id: 'front', kind: 'pn532', path: cable.path }]),
    openLink: openSerialLink,
    identifyPort: readPortIdentity,
    nowMs: () => performance.now(),
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start(facts.note);
}

describe.skipIf(!HAS_SOCAT)(`a PN532 on a true tty${SOCAT_MISSING}`, () => {
  beforeEach(async () => {
    cable = createPtyPair();
    facts = createFactLog();
    await plug();
  });

  afterEach(async () => {
    await hub.stop();
    await farLink.close();
    await cable.dispose();
  });

  test('is asked who it is and how to look for cards before it is ready', async () => {
    start();
    await facts.next('device.ready');
    expect(reader.obeyed.slice(0, 3)).toEqual([0x02, 0x14, 0x32]);
  });

  test('presents a card once however long it lies there, and says when it is lifted', async () => {
    start();
    reader.cards = [CARD];
    expect(await facts.next('card.presented')).toEqual({
      type: 'card.presented',
      device: 'front',
      seesLift: true,
      card: { technology: 'iso14443a', uid: bytes(CARD.uid) },
    });
    const asked = reader.obeyed.length;
    while (reader.obeyed.length < asked + 100) await turn();
    reader.cards = [];
    await facts.next('card.removed');
    expect(facts.count('card.presented')).toBe(1);
  });

  test('presents the same card again after it was lifted', async () => {
    start();
    for (let tap = 0; tap < 3; tap += 1) {
      reader.cards = [OTHER];
      await facts.next('card.presented');
      reader.cards = [];
      await facts.next('card.removed');
    }
    expect(facts.count('card.presented')).toBe(3);
  });

  test('reads the UID of a card that says more than its UID', async () => {
    start();
    reader.cards = [PHONE];
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: bytes(PHONE.uid) } });
  });

  test('says once that there are two cards, and presents the one that stays', async () => {
    start();
    reader.cards = [PHONE, CARD];
    await facts.next('cards.several');
    expect(facts.count('card.presented')).toBe(0);
    reader.cards = [CARD];
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: bytes(CARD.uid) } });
    expect(facts.count('cards.several')).toBe(1);
  });

  test.each(['slow', 'noisy'] as const)('is understood when its line is %s', async (manner) => {
    reader.manner = manner;
    start();
    await facts.next('device.ready');
    reader.cards = [CARD];
    await facts.next('card.presented');
    expect(facts.count('device.lost')).toBe(0);
  });

  test('is asked again when an answer was damaged on its way', async () => {
    reader.damaged = 2;
    start();
    await facts.next('device.ready');
    reader.cards = [CARD];
    reader.damaged = 1;
    await facts.next('card.presented');
    expect(facts.count('device.lost')).toBe(0);
  });

  test('is told again what it refused to take', async () => {
    reader.refused = 3;
    start();
    await facts.next('device.ready');
    expect(facts.count('device.lost')).toBe(0);
  });

  test('that refuses everything is given up, and tried again', async () => {
    reader.refused = 100;
    start();
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
    reader.refused = 0;
    await facts.next('device.ready');
  });

  test('that is mute is told as silent, and used once it speaks', async () => {
    reader.manner = 'mute';
    start();
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
    reader.manner = 'answers';
    await facts.next('device.ready');
  });

  test('that falls silent while it is used is noticed', async () => {
    start();
    await facts.next('device.ready');
    reader.manner = 'mute';
    expect(await facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
  });

  test('another chip is refused with what was found and what is needed', async () => {
    reader.ic = 0x07;
    start();
    expect(await facts.next('device.lost')).toMatchObject({
      fault: 'device.wrong-firmware',
      firmware: { found: 'a reader with chip 7 1.6', needed: 'a PN532' },
    });
  });

  test('is in service again after it was unplugged, and takes no card for a new tap', async () => {
    start();
    reader.cards = [CARD];
    await facts.next('card.presented');
    await unplug();
    await facts.next('device.lost');
    await plug();
    reader.cards = [CARD];
    await facts.next('device.ready');
    const asked = reader.obeyed.length;
    while (reader.obeyed.length < asked + 10) await turn();
    reader.cards = [OTHER];
    expect(await facts.next('card.presented')).toMatchObject({ card: { uid: bytes(OTHER.uid) } });
  });
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
