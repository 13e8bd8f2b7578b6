import type { OpenLink } from '../device.ts';
import type { EmulatedBoard } from '../emulator/emulated-board.ts';
import type { IdentifyPort } from '../link-actor.ts';

/** An emulated board as the device hub sees a port: what it measures is marked as made up. */
export interface EmulatedPort {
  readonly openLink: OpenLink;
  /** A board that was unplugged and plugged in again is another one, as on USB. */
  readonly identifyPort: IdentifyPort;
}

export function createEmulatedPort(board: EmulatedBoard): EmulatedPort {
  let plugged = false;
  let plugs = 0;
  board.observe(({ powered }) => {
    if (powered && !plugged) plugs += 1;
    plugged = powered;
  });
  return {
    openLink: async () => ({ ...(await board.open()), simulated: true }),
    identifyPort: async () => (plugged ? `emulated ${plugs}` : undefined),
  };
}
