import { WALL_CLOCK } from '../../hardware/clock.ts';
import type { DeviceEvent, DeviceHub, OpenLink } from '../../hardware/device.ts';
import { createDeviceHub } from '../../hardware/device-hub.ts';
import { deviceListSchema } from '../../hardware/device-schema.ts';
import type { IdentifyPort } from '../../hardware/link-actor.ts';
import { createFactLog, type FactLog } from './fact-log.ts';

export interface HubBoardStage {
  readonly facts: FactLog<DeviceEvent>;
  readonly hub: DeviceHub;
}

/** A device hub with one hub board, as configured by no more than its path unless a test says more. */
export function stageHubBoard({
  openLink,
  identifyPort,
  nowMs = () => performance.now(),
  clock = WALL_CLOCK,
  settings = {},
}: {
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  readonly nowMs?: () => number;
  readonly clock?: Parameters<typeof createDeviceHub>[0]['clock'];
  readonly settings?: object;
}): HubBoardStage {
  const facts = createFactLog<DeviceEvent>();
  const board = { id: 'hub', kind: 'hub-board', path: '/dev/serial/by-id/hub', ...settings };
  const hub = createDeviceHub({
    devices: deviceListSchema.parse([board]),
    openLink,
    identifyPort,
    nowMs,
    clock,
    onCrash: (_, bug) => {
      throw bug;
    },
  });
  hub.start(facts.note);
  return { facts, hub };
}
