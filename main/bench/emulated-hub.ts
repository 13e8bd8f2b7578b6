import { readFileSync } from 'node:fs';
import { usualParts, usualSensorsBeside } from '../../hardware/board/board-defaults.ts';
import { createEmulatedPort, type EmulatedPort } from '../../hardware/board/emulated-port.ts';
import type { DeviceEvent } from '../../hardware/device.ts';
import type { BenchState } from '../../hardware/emulator/bench.ts';
import { createEmulatedBoard } from '../../hardware/emulator/emulated-board.ts';
import { withButtons } from '../../hardware/emulator/exhibit-buttons.ts';
import { HUB_WIRING } from '../../hardware/emulator/hub-wiring.ts';
import type {
  ButtonSettings,
  DeviceId,
  DeviceSettings,
  HubBoardSettings,
} from '../../kiosk/device-settings.ts';
import { buttonsOf } from '../../kiosk/triggers.ts';
import type { Log } from '../log.ts';
import { HUB_FIRMWARE_FILE } from '../places.ts';
import { StartupFault } from '../startup-fault.ts';
import type { Bench } from './bench.ts';

/** A hub board in software, plugged into a port that no configuration can name. */
export interface EmulatedHub extends EmulatedPort {
  readonly device: HubBoardSettings;
  readonly bench: Bench;
  /** Follows what the kiosk makes of the board. */
  hear(event: DeviceEvent): void;
  close(): Promise<void>;
}

export interface Emulation {
  /** `--emulate`. */
  readonly asked: boolean;
  /** Whether this start may do it of its own accord: it is no packaged one. */
  readonly unasked: boolean;
}

/** A reading room in the afternoon: nobody at the kiosk, a lamp on, pages turned, a window ajar. */
const ROOM = { light: 320, noise: 42, co2: 640 } as const;

/** Paths of real ports are absolute. */
export const EMULATED_PORT = 'emulated:hub-io';

/**
 * Whether the kiosk gets a board in software. One that is configured but missing is a fault for
 * staff to mend, never a reason to pretend.
 */
export function wantsEmulator(
  { asked, unasked }: Emulation,
  devices: readonly DeviceSettings[],
): boolean {
  return asked || (unasked && !devices.some(({ kind }) => kind === 'hub-board'));
}

/** @throws {StartupFault} `start.not-built` when the firmware image is missing or damaged */
export function createEmulatedHub({
  devices,
  log,
}: {
  /** Those of the configuration: their names are taken, and their boards' buttons stand here too. */
  readonly devices: readonly DeviceSettings[];
  readonly log: Log;
}): EmulatedHub {
  const { wiring, buttons, left } = withButtons(HUB_WIRING, buttonsOf(devices));
  for (const button of left) log.note('The board in software has no pin for a button.', { button });
  const made = createEmulatedBoard({
    firmware: readFirmware(),
    wiring,
    onCrash: (bug) => log.bug('device.failed', bug),
  });
  if (!made.ok) throw firmwareFault(`It is no Intel HEX image (${made.error.code}).`);
  const board = made.value;
  const device = emulatedDevice(devices, buttons);

  const listeners = new Set<() => void>();
  let state: BenchState | undefined;
  let inService = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const port = createEmulatedPort(board);
  const switchedOn = new Promise<void>((resolve) => {
    board.observe(() => resolve());
  });
  board.observe((next) => {
    state = next;
    tell();
  });

  for (const [sensor, value] of Object.entries(ROOM)) void board.hands.set(sensor, value);

  return {
    device,
    bench: {
      wiring,
      perform: board.perform,
      picture: () => state && { ...state, inService },
      watch(listener) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      watchTraffic: board.watchTraffic,
    },
    openLink: port.openLink,
    identifyPort: async (path) => {
      // A board that is only being made is no missing one.
      await switchedOn;
      return port.identifyPort(path);
    },
    hear(event) {
      if (event.type !== 'device.ready' && event.type !== 'device.lost') return;
      if (event.device !== device.id) return;
      inService = event.type === 'device.ready';
      tell();
    },
    close: board.close,
  };
}

function emulatedDevice(
  devices: readonly DeviceSettings[],
  buttons: readonly ButtonSettings[],
): HubBoardSettings {
  let id = 'virtual-board';
  while (devices.some((other) => other.id === id)) id += '-too';
  const usual = usualParts('uno');
  const taken = buttons.map(({ pin }) => pin);
  return {
    ...usual,
    buttons,
    sensors: usualSensorsBeside(taken, usual.sensors),
    id: id as DeviceId,
    kind: 'hub-board',
    board: 'uno',
    path: EMULATED_PORT,
    required: false,
  };
}

function readFirmware(): string {
  try {
    return readFileSync(HUB_FIRMWARE_FILE, 'utf8');
  } catch (cause) {
    throw firmwareFault(cause instanceof Error ? cause.message : String(cause));
  }
}

const firmwareFault = (detail: string) =>
  new StartupFault({ code: 'start.not-built', file: HUB_FIRMWARE_FILE, detail });
