import { readFileSync, statSync } from 'node:fs';
import { WALL_CLOCK } from '../hardware/clock.ts';
import { createPlayer, type PlayedPort } from '../hardware/replay/player.ts';
import { type Recording, readRecording } from '../hardware/replay/recording.ts';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import type { Log } from './log.ts';
import { StartupFault } from './startup-fault.ts';

/** A recording that is played as a device of the configuration: `--replay DEVICE=FILE`. */
export interface Replay {
  readonly device: string;
  /** Absolute path. */
  readonly file: string;
}

/** Days of a busy board; whatever is larger is no recording. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * Opens the recordings that were asked for, by the path of the device each is played as. What they
 * measure is simulated.
 *
 * @throws {StartupFault} `recording.…`, naming the file and the line, or the devices that there are
 */
export function openReplays({
  asked,
  devices,
  log,
}: {
  readonly asked: readonly Replay[];
  readonly devices: readonly DeviceSettings[];
  readonly log: Log;
}): ReadonlyMap<string, PlayedPort> {
  return new Map(
    asked.map(({ device, file }) => {
      const { path, kind } = deviceCalled(device, devices);
      const recording = openRecording(file);
      if (recording.kind !== kind) {
        const detail = `It is of a device of the kind ${recording.kind}, and ${device} is of the kind ${kind}.`;
        throw new StartupFault({ code: 'recording.of-another-kind', file, detail });
      }
      log.note('A device is not real: a recording is played as it.', { device, file });
      return [path, createPlayer({ recording, clock: WALL_CLOCK })];
    }),
  );
}

type LineSettings = Extract<DeviceSettings, { readonly path: string }>;

function deviceCalled(name: string, devices: readonly DeviceSettings[]): LineSettings {
  const withLine = devices.filter((device): device is LineSettings => 'path' in device);
  const found = withLine.find(({ id }) => id === name);
  if (found) return found;
  const there = withLine.map(({ id }) => id).join(', ') || 'none';
  const detail = `There is no device ${name} with a path; there is ${there}.`;
  throw new StartupFault({ code: 'recording.no-such-device', detail });
}

function openRecording(file: string): Recording {
  const read = readRecording(textOf(file));
  if (read.ok) return read.value;
  const { code, line, why } = read.error;
  throw new StartupFault({ code, file, detail: `Line ${line} ${why}.` });
}

function textOf(file: string): string {
  try {
    if (statSync(file).size <= LARGEST_BYTES) return readFileSync(file, 'utf8');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'recording.unreadable', file, detail, cause });
  }
  throw new StartupFault({ code: 'recording.unreadable', file, detail: 'It is far too large.' });
}
