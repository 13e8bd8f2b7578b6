import { beforeEach, describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { DeviceEvent } from '../../../hardware/device.ts';
import { createDeviceHub } from '../../../hardware/device-hub.ts';
import { QUIET_GAP_MS } from '../../../hardware/rfid/tag-repeat-filter.ts';
import type {
  DeviceId,
  KeyboardWedgeSettings,
  WedgeFormat,
} from '../../../kiosk/device-settings.ts';

const HEX_4: WedgeFormat = { base: 16, byteOrder: 'big', technology: 'iso14443a', uidBytes: 4 };
const wedge = (id: string, format: WedgeFormat): KeyboardWedgeSettings => ({
  id: id as DeviceId,
  kind: 'keyboard-wedge',
  wedge: format,
});
const DESK = wedge('desk', HEX_4);

const presented = (uid: string, device = 'desk') => ({
  type: 'card.presented',
  device,
  seesLift: false,
  card: { technology: 'iso14443a', uid: new Uint8Array(Buffer.from(uid, 'hex')) },
});

let facts: DeviceEvent[];
let clock: SimulatedClock;
beforeEach(() => {
  facts = [];
  clock = new SimulatedClock();
});

/** A hub with these wedges and no other device, and what it said after they were ready. */
function hubWith(...wedges: readonly KeyboardWedgeSettings[]) {
  const hub = createDeviceHub({
    devices: wedges,
    openLink: async () => Promise.reject(new Error('A wedge has no line.')),
    identifyPort: async () => Promise.reject(new Error('A wedge has no port.')),
    nowMs: () => clock.now(),
    clock,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start((fact) => facts.push(fact));
  expect(facts).toEqual(wedges.map(({ id }) => ({ type: 'device.ready', device: id })));
  facts.length = 0;
  return hub;
}

describe('a card at a keyboard wedge', () => {
  test('is presented as any reader presents one, without a promise to see it lifted', () => {
    hubWith(DESK).hearKeys('04A1B2C3');
    expect(facts).toEqual([presented('04a1b2c3')]);
  });

  test('is one tap, however often its reader types while it lies there', () => {
    const hub = hubWith(DESK);
    for (let times = 0; times < 20; times += 1) {
      hub.hearKeys('04A1B2C3');
      clock.increment(QUIET_GAP_MS - 100);
    }
    expect(facts).toEqual([presented('04a1b2c3')]);
  });

  test('is a tap again once it was away, and another card is one at once', () => {
    const hub = hubWith(DESK);
    hub.hearKeys('04A1B2C3');
    hub.hearKeys('04D4E5F6');
    clock.increment(QUIET_GAP_MS);
    hub.hearKeys('04A1B2C3');
    expect(facts).toEqual(['04a1b2c3', '04d4e5f6', '04a1b2c3'].map((uid) => presented(uid)));
  });

  test('is never said to be lifted, for nobody could know', () => {
    hubWith(DESK).hearKeys('04A1B2C3');
    clock.increment(3_600_000);
    expect(facts).toEqual([presented('04a1b2c3')]);
  });
});

describe('trouble with a keyboard wedge', () => {
  test.each([
    ['a card of another length', '04A1B2C3D4E5F6'],
    ['a barcode', '9788807900327'],
    ['keys that are no digits', '04?A1?B2?C3'],
    ['a word typed by a very quick hand', 'LIBRARY'],
  ])('%s is said once to be no card that can be read', (_, typed) => {
    const hub = hubWith(DESK);
    hub.hearKeys(typed);
    hub.hearKeys(typed);
    expect(facts).toEqual([{ type: 'card.unreadable', device: 'desk' }]);
  });

  test('a hub without one hears nothing in keys', () => {
    hubWith().hearKeys('04A1B2C3');
    expect(facts).toEqual([]);
  });

  test('nothing is heard before the hub has started, nor after it has stopped', async () => {
    const hub = hubWith(DESK);
    await hub.stop();
    hub.hearKeys('04A1B2C3');
    clock.increment(QUIET_GAP_MS);
    expect(facts).toEqual([]);
  });
});

describe('two keyboard wedges on one hub', () => {
  const DECIMAL_4 = wedge('door', { ...HEX_4, base: 10 });

  test('each card goes by the declaration that fits it', () => {
    const hub = hubWith(DESK, DECIMAL_4);
    hub.hearKeys('04A1B2C3');
    hub.hearKeys('0077705924');
    expect(facts).toEqual([presented('04a1b2c3'), presented('04a1b2c4', 'door')]);
  });

  test('of one kind read the same card, whichever of them typed', () => {
    hubWith(DESK, wedge('door', HEX_4)).hearKeys('04A1B2C3');
    expect(facts).toEqual([presented('04a1b2c3')]);
  });

  test('that would read two different cards in one text are both not believed', () => {
    hubWith(DESK, DECIMAL_4).hearKeys('12345678');
    expect(facts).toEqual([{ type: 'card.unreadable', device: 'desk' }]);
  });
});
