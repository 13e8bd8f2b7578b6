import type { OpenLink } from '../hardware/device.ts';
import type { IdentifyPort } from '../hardware/link-actor.ts';
import type { PlayedPort } from '../hardware/replay/player.ts';
import {
  createRecordableLines,
  type RecordableLines,
} from '../hardware/replay/recordable-lines.ts';
import { readPortIdentity } from '../hardware/serial/port-identity.ts';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import { EMULATED_PORT, type EmulatedHub } from './bench/emulated-hub.ts';

/** Every line of the hub: a real port, the board in software and a recording look the same from here. */
export interface HubPorts extends RecordableLines {
  readonly identifyPort: IdentifyPort;
}

/** Says of every device that a program stands in for that nothing it reads is real. */
export const markStandIns = (
  devices: readonly DeviceSettings[],
  played: ReadonlyMap<string, PlayedPort>,
): readonly DeviceSettings[] =>
  devices.map((device) =>
    'path' in device && (device.path === EMULATED_PORT || played.has(device.path))
      ? { ...device, isSimulated: true }
      : device,
  );

export function createHubPorts({
  emulated,
  played,
  openLink,
  nowMs,
}: {
  readonly emulated: EmulatedHub | undefined;
  /** Recordings, by the path of the device that each is played as. */
  readonly played: ReadonlyMap<string, PlayedPort>;
  /** Opens a real port. */
  readonly openLink: OpenLink;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): HubPorts {
  const standInAt = (path: string) =>
    played.get(path) ?? (path === EMULATED_PORT ? emulated : undefined);
  return {
    ...createRecordableLines({
      openLink: (line) => (standInAt(line.path)?.openLink ?? openLink)(line),
      nowMs,
    }),
    identifyPort: (path) => (standInAt(path)?.identifyPort ?? readPortIdentity)(path),
  };
}
