import { fromCallback } from 'xstate';
import type { DeviceId } from '../kiosk/device-settings.ts';
import type { FaultCode } from '../kiosk/faults.ts';
import type {
  CreateDriver,
  Driver,
  DriverEvent,
  Link,
  LinkSettings,
  OpenLink,
  Refusal,
} from './device.ts';

/** Which device is behind a path now, or undefined when none is; see `serial/port-identity.ts`. */
export type IdentifyPort = (path: string) => Promise<string | undefined>;

/** What a device needs to be talked to. */
export interface Wiring {
  readonly device: DeviceId;
  readonly line: LinkSettings;
  readonly createDriver: CreateDriver;
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /**
   * Cards take this way and not the chart's: what reaches a stopped actor is printed by XState, event
   * and all, and a UID is never printed.
   */
  readonly report: (event: DriverEvent) => void;
}

/** What the connection machine hears of its link. */
export type LinkEvent =
  | { readonly type: 'link.opened'; readonly identity: string }
  | { readonly type: 'link.refused'; readonly fault: FaultCode }
  | { readonly type: 'link.ended' }
  | { readonly type: 'driver.ready' }
  | ({ readonly type: 'driver.gave-up' } & Refusal)
  /** A defect in the driver or in whoever listens to it, not a fault of the device. */
  | { readonly type: 'driver.failed'; readonly bug: unknown };

/** One link and one driver from opening to the end. Leaving the state that invoked it hangs up. */
export function createLinkActor(wiring: Wiring) {
  return fromCallback<{ type: 'driver.settle' }>(({ sendBack, receive }) => {
    const { device, line, nowMs, report } = wiring;
    const tell = (event: LinkEvent) => sendBack(event);
    let link: Link | undefined;
    let driver: Driver | undefined;
    let isOver = false;

    function hangUp(): void {
      // Before the end is noted, so that a driver can still say what is over with it.
      driver?.close?.();
      isOver = true;
      link?.close();
    }

    function guarded(use: () => void): void {
      if (isOver) return;
      try {
        use();
      } catch (bug) {
        isOver = true;
        tell({ type: 'driver.failed', bug });
      }
    }

    const createDriverOn = (open: Link): Driver =>
      wiring.createDriver({
        device,
        nowMs,
        simulated: open.simulated ?? false,
        report: (event) => guarded(() => report(event)),
        write: (bytes) => {
          if (!isOver) open.write(bytes);
        },
        ready: () => {
          if (!isOver) tell({ type: 'driver.ready' });
        },
        fail: (refusal) => {
          if (!isOver) tell({ type: 'driver.gave-up', ...refusal });
        },
      });

    async function converse(): Promise<void> {
      const identity = await wiring.identifyPort(line.path);
      if (isOver) return;
      if (identity === undefined)
        return tell({ type: 'link.refused', fault: 'device.not-connected' });

      link = await wiring.openLink(line);
      // The chart has lost patience meanwhile: a link that comes late is not used.
      if (isOver) return link.close();
      tell({ type: 'link.opened', identity });

      const created = createDriverOn(link);
      driver = created;
      // A driver that gave up while it was made was hung up on before anybody knew it.
      if (isOver) return created.close?.();
      if (!created.handshakes) tell({ type: 'driver.ready' });
      link.receive((chunk) => guarded(() => created.receive(chunk, nowMs())));
      receive(() => guarded(() => created.settle(nowMs())));
      await link.ended;
      created.close?.();
      if (!isOver) tell({ type: 'link.ended' });
    }

    converse().catch(() => {
      if (!isOver) tell({ type: 'link.refused', fault: 'device.refused' });
    });
    return hangUp;
  });
}
