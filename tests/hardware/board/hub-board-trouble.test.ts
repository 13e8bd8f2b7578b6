import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boardProcesses } from '../../support/board-processes.ts';
import { createFirmataFarEnd, type FirmataFarEnd } from '../../support/firmata-far-end.ts';
import { type HubBoardStage, stageHubBoard } from '../../support/hub-board-stage.ts';

const CARD = '04A1B2C3D4E580';
const OTHER_CARD = '8F2C11D0';
const SELECT_PIN = 8;
const HELP_LAMP_PIN = 10;
const bytes = (uid: string) => new Uint8Array(Buffer.from(uid, 'hex'));

let board: FirmataFarEnd;
let stage: HubBoardStage;
/** Time that passes on the hub's watch without anybody waiting for it. */
let skippedMs: number;

function start(settings: object = {}): void {
  const { openLink, identifyPort } = board;
  const nowMs = () => performance.now() + skippedMs;
  stage = stageHubBoard({ openLink, identifyPort, settings, nowMs });
}

async function startReady(settings: object = {}): Promise<void> {
  start(settings);
  await stage.facts.next('device.ready');
}

beforeEach(() => {
  board = createFirmataFarEnd();
  skippedMs = 0;
});

afterEach(async () => {
  await stage.hub.stop();
  expect(boardProcesses()).toEqual([]);
  expect(board.stillOpen).toBe(false);
});

describe('a hub board that goes away', () => {
  test('by its plug is lost, and in service again when it is back', async () => {
    await startReady();
    board.unplug();
    expect(await stage.facts.next('device.lost')).toEqual({
      type: 'device.lost',
      device: 'hub',
      fault: 'device.disconnected',
    });
    board.plug();
    await stage.facts.next('device.ready');
    board.press(SELECT_PIN);
    expect(await stage.facts.next('key.pressed')).toMatchObject({ key: 'select' });
  });

  test('by hanging is noticed and started afresh, though its port stays open', async () => {
    await startReady();
    board.hang();
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
    await stage.facts.next('device.ready');
    expect(board.opened).toBe(2);
  });

  test('by starting again from nothing gets all its orders again', async () => {
    await startReady();
    stage.hub.light({ previous: false, next: false, select: false, back: false, help: true });
    board.restart();
    await stage.facts.next('device.lost');
    await stage.facts.next('device.ready');
    board.press(SELECT_PIN);
    await stage.facts.next('key.pressed');
    expect(board.levels.get(HELP_LAMP_PIN)).toBe(255);
  });

  test('with a key held down lets go of the key', async () => {
    await startReady();
    board.press(SELECT_PIN);
    await stage.facts.next('key.pressed');
    board.unplug();
    expect(await stage.facts.next('key.released')).toMatchObject({ key: 'select' });
  });

  test('with a button under an exhibit held down does not take it for pressed again', async () => {
    await startReady({ buttons: [{ id: 'garden-bed', pin: 2 }] });
    board.press(2);
    expect(await stage.facts.next('button.pressed')).toEqual({
      type: 'button.pressed',
      device: 'hub',
      button: 'garden-bed',
    });
    board.unplug();
    await stage.facts.next('device.lost');
    board.plug();
    await stage.facts.next('device.ready');
    board.release(2);
    board.press(SELECT_PIN);
    await stage.facts.next('key.pressed');
    expect(stage.facts.count('button.pressed')).toBe(1);
    board.press(2);
    await stage.facts.next('button.pressed');
  });

  test('with a card on it does not take the same card for a new tap when it is back', async () => {
    await startReady();
    board.putCard(CARD);
    await stage.facts.next('card.presented');
    board.unplug();
    await stage.facts.next('device.lost');
    board.plug();
    await stage.facts.next('cards.available');
    board.liftCard();
    await stage.facts.next('card.removed');
    board.putCard(OTHER_CARD);
    expect(await stage.facts.next('card.presented')).toMatchObject({
      card: { uid: bytes(OTHER_CARD) },
    });
    expect(stage.facts.count('card.presented')).toBe(2);
  });

  test('for longer than a tap lasts knows nothing of the card that lay on it', async () => {
    await startReady();
    board.putCard(CARD);
    await stage.facts.next('card.presented');
    board.unplug();
    await stage.facts.next('device.lost');
    skippedMs += 60_000;
    board.plug();
    await stage.facts.next('device.ready');
    expect(await stage.facts.next('card.presented')).toMatchObject({ card: { uid: bytes(CARD) } });
  });
});

describe('a board process that goes away', () => {
  test('because it was killed is replaced', async () => {
    await startReady();
    for (const pid of boardProcesses()) process.kill(pid, 'SIGKILL');
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.failed' });
    await stage.facts.next('device.ready');
    board.press(SELECT_PIN);
    await stage.facts.next('key.pressed');
  });

  test('because it hangs is killed and replaced', async () => {
    await startReady();
    const stopped = boardProcesses();
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
    await stage.facts.next('device.ready');
    expect(boardProcesses()).toHaveLength(1);
    expect(boardProcesses()).not.toEqual(stopped);
  });

  test('when the hub stops is gone before the stop is over', async () => {
    start();
    await stage.hub.stop();
    expect(boardProcesses()).toEqual([]);
  });
});

describe('a board with another program on it', () => {
  test('an old hub-io is refused with both versions, and found by itself once it is flashed', async () => {
    board.firmware = { name: 'hub-io', major: 0, minor: 9 };
    start();
    expect(await stage.facts.next('device.lost')).toEqual({
      type: 'device.lost',
      device: 'hub',
      fault: 'device.wrong-firmware',
      firmware: { found: 'hub-io 0.9', needed: 'hub-io 1.0' },
    });
    board.firmware = { name: 'hub-io', major: 1, minor: 0 };
    await stage.facts.next('device.ready');
  });

  test('a newer hub-io that only adds to what is known is used', async () => {
    board.firmware = { name: 'hub-io', major: 1, minor: 7 };
    await startReady();
    await stage.facts.next('cards.available');
  });

  test('a Firmata too old to say which pin can do what is refused', async () => {
    board.firmware = { name: 'OldFirmata', major: 2, minor: 0 };
    board.protocol = { major: 2, minor: 0 };
    start();
    expect(await stage.facts.next('device.lost')).toMatchObject({
      fault: 'device.wrong-firmware',
      firmware: { found: 'OldFirmata 2.0' },
    });
  });

  test('a sketch that prints text is no Firmata', async () => {
    board.manner = 'chatters';
    start();
    while (board.opened === 0) await turn();
    skippedMs += 18_000;
    expect(await stage.facts.next('device.lost')).toMatchObject({
      fault: 'device.wrong-firmware',
      firmware: { found: 'no Firmata', needed: 'hub-io 1.0' },
    });
  });

  test('an empty chip says nothing', async () => {
    board.manner = 'mute';
    start();
    while (board.opened === 0) await turn();
    skippedMs += 12_000;
    expect(await stage.facts.next('device.lost')).toMatchObject({ fault: 'device.silent' });
  });

  test('a lamp on a pin that cannot dim is refused by name', async () => {
    start({ lamps: { help: { pin: 16 } } });
    expect(await stage.facts.next('device.lost')).toMatchObject({
      fault: 'device.wrong-pin',
      part: 'the lamp help on pin 16',
    });
  });
});

describe('garbage on the line', () => {
  test('neither hides the key press that follows nor loses the board', async () => {
    await startReady();
    // A sysex without end, a tail without beginning, orders that only a host gives.
    board.noise(Uint8Array.of(0xf0, 0x01, ...Array<number>(100_000).fill(0x55)));
    board.noise(Uint8Array.of(0xf7, 0x12, 0xf4, 0x03, 0x01, 0xd0, 0x01, 0xff, 0xf0, 0xf7, 0xf0));
    board.press(SELECT_PIN);
    expect(await stage.facts.next('key.pressed')).toMatchObject({ key: 'select' });
    expect(stage.facts.count('device.lost')).toBe(0);
  });

  test('before the first word of the board does not keep it out', async () => {
    start();
    while (!board.stillOpen) await turn();
    board.noise(Uint8Array.of(0xf0, 0x6c, 0x01, 0x02, 0xe0, 0x7f, 0xf9, 0xf9, 0x02));
    await stage.facts.next('device.ready');
  });

  test('that hits a card message makes no card of it, and the reader is asked again', async () => {
    await startReady();
    await stage.facts.next('cards.available');
    board.damageCard();
    board.putCard(OTHER_CARD);
    expect(await stage.facts.next('card.presented')).toMatchObject({
      card: { uid: bytes(OTHER_CARD) },
    });
  });
});

describe('a worn button under an exhibit', () => {
  const settings = { buttons: [{ id: 'garden-bed', pin: 2 }] };

  test('on a board that does not debounce is one press, however it bounces', async () => {
    board.firmware = { name: 'StandardFirmata', major: 2, minor: 5 };
    await startReady(settings);
    for (let bounce = 0; bounce < 5; bounce += 1) {
      board.press(2);
      board.release(2);
    }
    board.press(2);
    await stage.facts.next('button.pressed');
    // What the firmware tells afterwards is heard afterwards.
    board.press(SELECT_PIN);
    await stage.facts.next('key.pressed');
    expect(stage.facts.count('button.pressed')).toBe(1);
  });

  test('on a pin that the board does not have is refused by name', async () => {
    start({ buttons: [{ id: 'garden-bed', pin: 60 }] });
    expect(await stage.facts.next('device.lost')).toMatchObject({
      fault: 'device.wrong-pin',
      part: 'the button garden-bed on pin 60',
    });
  });
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
