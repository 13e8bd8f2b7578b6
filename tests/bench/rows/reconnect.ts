import { setTimeout as pause } from 'node:timers/promises';
import { createEmulatedPort } from '../../../hardware/board/emulated-port.ts';
import { WALL_CLOCK } from '../../../hardware/clock.ts';
import type { DeviceEvent } from '../../../hardware/device.ts';
import { createDeviceHub } from '../../../hardware/device-hub.ts';
import {
  createEmulatedBoard,
  type EmulatedBoard,
} from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { readPortIdentity } from '../../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../../hardware/serial/serial-transport.ts';
import type { DeviceId } from '../../../kiosk/device-settings.ts';
import { connect } from '../../hardware/emulator/firmata-peer.ts';
import { hubIo } from '../../hardware/emulator/images.ts';
import { createFactLog } from '../../support/fact-log.ts';
import { stageHubBoard } from '../../support/hub-board-stage.ts';
import { createPtyPair } from '../../support/pty-pair.ts';
import { openReopeningPort } from '../bare/reopening-port.ts';
import { quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { WIRE_MISSING } from '../wire.ts';

/** "In service within five seconds of being plugged in." */
const TARGET = { atMost: 5_000 };

/** The kiosk knocks less and less often at a device that keeps going: this long one has stayed. */
const STEADY_MS = 1_500;

export const reconnectRow: Row = {
  name: 'reconnect',
  title: 'Unplugged and plugged in again → in service',
  missing: () => WIRE_MISSING,
  async measure(bench) {
    return [...(await reader(bench)), ...(await hubBoard(bench))];
  },
};

/** A serial reader on a true tty: what ends it is the kernel, and what comes back is another tty. */
async function reader({ opened, interleave }: Bench) {
  const cables = { portico: createPtyPair(), bare: createPtyPair() };
  for (const cable of Object.values(cables)) {
    opened.add(cable.dispose);
    await cable.plug();
  }
  const facts = createFactLog<DeviceEvent>();
  const { path } = cables.portico;
  const hub = createDeviceHub({
    devices: [{ id: 'reader' as DeviceId, kind: 'rdm6300', path, required: false }],
    openLink: openSerialLink,
    identifyPort: readPortIdentity,
    nowMs: () => performance.now(),
    clock: WALL_CLOCK,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  opened.add(hub.stop);
  hub.start(facts.note);
  await facts.next('device.ready');
  const port = await openReopeningPort(cables.bare.path);
  opened.add(port.close);

  const replug = async (side: keyof typeof cables, back: () => Promise<unknown>) => {
    await pause(STEADY_MS);
    const unpluggedMs = performance.now();
    await cables[side].unplug();
    await cables[side].plug();
    await back();
    return performance.now() - unpluggedMs;
  };
  const { portico, bare } = await interleave({
    portico: () => replug('portico', () => facts.next('device.ready')),
    bare: () => replug('bare', port.reopened),
  });
  return [
    quantity({ what: 'a reader', unit: 'ms', rounds: portico, target: TARGET }),
    ratio({ what: 'a reader beside a port that is reopened', unit: 'ms', portico, bare }),
  ];
}

/** The whole of a hub board: its chip starts, its process, Johnny-Five, and the first word on cards. */
async function hubBoard({ opened, interleave }: Bench) {
  const boards = { portico: emulate(), bare: emulate() };
  for (const board of Object.values(boards)) opened.add(board.close);
  const { facts, hub } = stageHubBoard(createEmulatedPort(boards.portico));
  opened.add(hub.stop);
  await facts.next('device.ready');

  const replug = async (side: keyof typeof boards, back: () => Promise<unknown>) => {
    await pause(STEADY_MS);
    const unpluggedMs = performance.now();
    await boards[side].hands.unplug();
    await boards[side].hands.plug();
    await back();
    return performance.now() - unpluggedMs;
  };
  const { portico, bare } = await interleave({
    portico: () => replug('portico', () => facts.next('device.ready')),
    bare: () => replug('bare', () => connect(boards.bare)),
  });
  return [
    quantity({ what: 'a hub board on the emulator', unit: 'ms', rounds: portico, target: TARGET }),
    ratio({ what: 'a hub board beside firmata-io alone', unit: 'ms', portico, bare }),
  ];
}

function emulate(): EmulatedBoard {
  const made = createEmulatedBoard({
    firmware: hubIo(),
    wiring: HUB_WIRING,
    onCrash: (bug) => {
      throw bug;
    },
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
