import { createActor } from 'xstate';
import type { Clock } from './clock.ts';
import { createConnectionMachine } from './connection-machine.ts';
import type { Device, DeviceEvent, DeviceListener } from './device.ts';
import type { Wiring } from './link-actor.ts';
import { createLinkLedger } from './link-ledger.ts';

/** A driver that dies at every frame must not keep the machine busy. */
const REPLACEMENT_DELAY_MS = 1_000;

export interface SupervisedDeviceDependencies extends Omit<Wiring, 'report'> {
  readonly clock: Clock;
  /** A defect killed the connection; a fresh one follows in a second. */
  readonly onCrash: (bug: unknown) => void;
}

/** One device and the connection actor that serves it. An actor that dies is replaced by a fresh one. */
export function createSupervisedDevice({
  clock,
  onCrash,
  ...wiring
}: SupervisedDeviceDependencies): Device {
  const ledger = createLinkLedger(wiring.openLink);
  let listener: DeviceListener | undefined;
  let hangUp: () => void;

  const report = (event: DeviceEvent) => listener?.(event);

  function connect(): void {
    const machine = createConnectionMachine({ ...wiring, openLink: ledger.openLink, report });
    const actor = createActor(machine, { clock });
    actor.on('*', report);
    actor.subscribe({ error: replace });
    hangUp = () => actor.stop();
    actor.start();
  }

  function replace(bug: unknown): void {
    const timer = clock.setTimeout(connect, REPLACEMENT_DELAY_MS);
    hangUp = () => clock.clearTimeout(timer);
    // XState leaves the children of an actor that died running; its link would hold the port.
    ledger.closeAll();
    onCrash(bug);
    report({ type: 'device.lost', device: wiring.device, fault: 'device.failed' });
  }

  return {
    start(to) {
      listener = to;
      connect();
    },
    async stop() {
      listener = undefined;
      hangUp?.();
      await ledger.closeAll();
    },
  };
}
