import { realpathSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BAUD_RATE } from '../../../hardware/board/hub-io-protocol.ts';
import {
  createEmulatedBoard,
  type EmulatedBoard,
} from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { readPortIdentity } from '../../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../../hardware/serial/serial-transport.ts';
import { type HubBoardStage, stageHubBoard } from '../../support/hub-board-stage.ts';
import { timesOpen } from '../../support/open-ttys.ts';
import { createPtyPair, HAS_SOCAT, type PtyPair, SOCAT_MISSING } from '../../support/pty-pair.ts';
import { hubIo } from '../emulator/images.ts';

let cable: PtyPair;
let board: EmulatedBoard;
let stage: HubBoardStage;
let unplug: () => Promise<void>;

/** Puts the emulated board at the far end of the cable. */
async function plug(): Promise<void> {
  await cable.plug();
  const wire = await openSerialLink({ path: cable.farPath, baudRate: BAUD_RATE });
  const usb = await board.open();
  usb.receive((chunk) => wire.write(chunk.slice()));
  wire.receive((chunk) => usb.write(chunk.slice()));
  unplug = async () => {
    await Promise.all([wire.close(), usb.close()]);
    await cable.unplug();
  };
}

describe.skipIf(!HAS_SOCAT)(`a hub board on a true tty${SOCAT_MISSING}`, () => {
  beforeEach(async () => {
    const made = createEmulatedBoard({
      firmware: hubIo(),
      wiring: HUB_WIRING,
      onCrash: (bug) => {
        throw bug;
      },
    });
    if (!made.ok) throw new Error(made.error.code);
    board = made.value;
    cable = createPtyPair();
    await plug();
    stage = stageHubBoard({
      openLink: openSerialLink,
      identifyPort: readPortIdentity,
      settings: { path: cable.path },
    });
    await stage.facts.next('device.ready');
  });

  afterEach(async () => {
    await stage.hub.stop();
    await unplug();
    await cable.dispose();
    await board.close();
  });

  test('is in service again after its cable was pulled', { timeout: 60_000 }, async () => {
    await unplug();
    await stage.facts.next('device.lost');
    await plug();
    await stage.facts.next('device.ready');
    await board.hands.pressKey('select');
    expect(await stage.facts.next('key.pressed')).toMatchObject({ key: 'select' });
  });

  test('gives its port back when the hub stops', async () => {
    const tty = realpathSync(cable.path);
    expect(timesOpen(tty)).toBe(1);
    await stage.hub.stop();
    expect(timesOpen(tty)).toBe(0);
  });
});
