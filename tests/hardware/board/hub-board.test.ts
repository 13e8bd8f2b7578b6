import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulatedPort } from '../../../hardware/board/emulated-port.ts';
import {
  createEmulatedBoard,
  type EmulatedBoard,
} from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { KEY_NAMES } from '../../../kiosk/device-settings.ts';
import { boardProcesses } from '../../support/board-processes.ts';
import { type HubBoardStage, stageHubBoard } from '../../support/hub-board-stage.ts';
import { hubIo, standardFirmata } from '../emulator/images.ts';

const CARD = '04A1B2C3D4E580';
const OTHER = '8F2C11D0';
const bytes = (uid: string) => new Uint8Array(Buffer.from(uid, 'hex'));

let board: EmulatedBoard;
let stage: HubBoardStage;

async function start(firmware: string): Promise<void> {
  const made = createEmulatedBoard({
    firmware,
    wiring: HUB_WIRING,
    onCrash: (bug) => {
      throw bug;
    },
  });
  if (!made.ok) throw new Error(made.error.code);
  board = made.value;
  stage = stageHubBoard(createEmulatedPort(board));
  await stage.facts.next('device.ready');
}

/** Resolves when the lamps on the desk look like this. */
const lampsShow = (wanted: Readonly<Record<string, number>>) =>
  new Promise<void>((resolve) => {
    board.observe(({ lamps }) => {
      if (KEY_NAMES.every((key) => lamps[key] === wanted[key])) resolve();
    });
  });

afterEach(async () => {
  await stage.hub.stop();
  await board.close();
  expect(boardProcesses()).toEqual([]);
});

describe('the real firmware on an emulated chip', { timeout: 60_000 }, () => {
  beforeEach(() => start(hubIo()));

  test('says which key went down and came up, and nothing of the others', async () => {
    await board.hands.pressKey('select');
    expect(await stage.facts.next('key.pressed')).toMatchObject({ device: 'hub', key: 'select' });
    await board.hands.releaseKey('select');
    expect(await stage.facts.next('key.released')).toMatchObject({ key: 'select' });
    for (const key of KEY_NAMES) {
      await board.hands.pressKey(key);
      expect(await stage.facts.next('key.pressed')).toMatchObject({ key });
      await board.hands.releaseKey(key);
      expect(await stage.facts.next('key.released')).toMatchObject({ key });
    }
    expect(stage.facts.count('key.pressed')).toBe(6);
  });

  test('lights the lamps it is told to, also while a key beside them is held down', async () => {
    stage.hub.light({ previous: true, next: false, select: true, back: false, help: true });
    await lampsShow({ previous: 1, next: 0, select: 1, back: 0, help: 1 });
    await board.hands.pressKey('previous');
    await stage.facts.next('key.pressed');
    stage.hub.light({ previous: false, next: true, select: false, back: true, help: false });
    await lampsShow({ previous: 0, next: 1, select: 0, back: 1, help: 0 });
    await board.hands.releaseKey('previous');
    await stage.facts.next('key.released');
    expect(stage.facts.count('key.pressed')).toBe(1);
  });

  test('presents a card once however long it lies there, and says when it is lifted', async () => {
    await stage.facts.next('cards.available');
    await board.hands.putCard('front', { uid: CARD });
    expect(await stage.facts.next('card.presented')).toEqual({
      type: 'card.presented',
      device: 'hub',
      seesLift: true,
      card: { technology: 'iso14443a', uid: bytes(CARD) },
    });
    await board.hands.liftCard('front');
    await stage.facts.next('card.removed');
    await board.hands.putCard('front', { uid: OTHER });
    expect(await stage.facts.next('card.presented')).toMatchObject({ card: { uid: bytes(OTHER) } });
    expect(stage.facts.count('card.presented')).toBe(2);
  });

  test('says once that there are two cards, and does not present the second', async () => {
    await board.perform({ do: 'put-card', reader: 'front', uid: CARD });
    await stage.facts.next('card.presented');
    await board.perform({ do: 'put-card', reader: 'front', uid: OTHER });
    await stage.facts.next('cards.several');
    expect(stage.facts.count('card.presented')).toBe(1);
  });

  test('hears what its sensors measure, and marks it as simulated', async () => {
    const air = { temperature: 23.5, humidity: 40, co2: 900 };
    const wanted = { ...air, daylight: 300, light: 500, distance: 700 };
    for (const [sensor, value] of Object.entries(wanted)) {
      void board.hands.set(sensor, value);
    }
    const heard: Record<string, number> = {};
    while (Object.entries(wanted).some(([sensor, value]) => !isNear(heard[sensor], value))) {
      const reading = await stage.facts.next('reading.taken');
      expect(reading.simulated).toBe(true);
      heard[reading.sensor] = reading.value;
    }
    expect(heard).toHaveProperty('temperature');
  });

  test('feels somebody come and go', async () => {
    expect(await stage.facts.next('presence.changed')).toMatchObject({ present: false });
    await board.hands.set('presence', 1);
    expect(await stage.facts.next('presence.changed')).toMatchObject({ present: true });
    await board.hands.set('presence', 0);
    expect(await stage.facts.next('presence.changed')).toMatchObject({ present: false });
  });

  test('is in service again after it was unplugged, and its lamps are lit as before', async () => {
    stage.hub.light({ previous: false, next: true, select: true, back: false, help: true });
    await board.hands.unplug();
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.disconnected' });
    await board.hands.plug();
    await stage.facts.next('device.ready');
    await lampsShow({ previous: 0, next: 1, select: 1, back: 0, help: 1 });
    await board.hands.pressKey('help');
    expect(await stage.facts.next('key.pressed')).toMatchObject({ key: 'help' });
  });

  test('is in service again after its reset button was pressed', async () => {
    await board.hands.reset();
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.disconnected' });
    await stage.facts.next('device.ready');
    await board.hands.putCard('front', { uid: CARD });
    await stage.facts.next('card.presented');
  });
});

describe('a stock StandardFirmata, which knows no cards', { timeout: 60_000 }, () => {
  beforeEach(() => start(standardFirmata()));

  test('serves keys, lamps and presence, and says that it reads no cards', async () => {
    expect(await stage.facts.next('cards.unavailable')).toEqual({
      type: 'cards.unavailable',
      device: 'hub',
      fault: 'device.no-card-reader',
    });
    stage.hub.light({ previous: true, next: true, select: false, back: false, help: true });
    await lampsShow({ previous: 1, next: 1, select: 0, back: 0, help: 1 });
    await board.hands.pressKey('next');
    expect(await stage.facts.next('key.pressed')).toMatchObject({ key: 'next' });
    await board.hands.releaseKey('next');
    expect(await stage.facts.next('key.released')).toMatchObject({ key: 'next' });
    await board.hands.set('presence', 1);
    while (!(await stage.facts.next('presence.changed')).present);
    const keys = stage.facts.all.flatMap((fact) => ('key' in fact ? [fact.key] : []));
    expect(new Set(keys)).toEqual(new Set(['next']));
  });
});

/** Ten-bit converters and sensors that round. */
const isNear = (value: number | undefined, wanted: number) =>
  value !== undefined && Math.abs(value - wanted) <= Math.max(1, wanted * 0.01);
