import type { DeviceEvent } from '../hardware/device.ts';
import type { HubEvent } from '../kiosk/session/session-events.ts';
import type { ButtonPressed } from '../kiosk/triggers.ts';
import type { CardKeys } from './keys/card-keys.ts';
import type { Log } from './log.ts';
import type { ReadingStore } from './store/reading-store.ts';

/**
 * Turns what a device saw into what the session may know. This is as far as a UID comes: beyond it a
 * card is its key, or a reason why it has none.
 */
export function createDeviceReports({
  keys,
  readings,
  log,
  report,
}: {
  readonly keys: CardKeys;
  readonly readings: Pick<ReadingStore, 'take' | 'lose'>;
  readonly log: Log;
  readonly report: (event: HubEvent | ButtonPressed) => void;
}): (event: DeviceEvent) => void {
  /** Devices whose sensor has said whether somebody stands there. */
  const watching = new Set<string>();
  return (event) => {
    switch (event.type) {
      case 'card.presented': {
        const { device, seesLift } = event;
        const card = keys.identify(event.card);
        if (card.ok) return report({ type: 'card.presented', card: card.value, device, seesLift });
        log.fault(card.error.code, { device });
        const reason = card.error.code === 'card.random-id' ? 'randomId' : 'cannotReadNow';
        return report({ type: 'card.refused', reason });
      }
      case 'cards.several':
        return report({ type: 'card.refused', reason: 'several' });
      case 'card.unreadable':
        log.fault('card.unreadable', { device: event.device });
        return report({ type: 'card.refused', reason: 'cannotReadNow' });
      case 'key.pressed':
        return report({ type: 'key.pressed', key: event.key });
      case 'button.pressed':
        return report({ type: 'button.pressed', button: event.button });
      case 'presence.changed':
        watching.add(event.device);
        return report({ type: 'presence.changed', present: event.present });
      case 'cards.unavailable':
        log.fault(event.fault, { device: event.device });
        return report({ type: 'cards.unavailable', device: event.device });
      case 'cards.available':
        log.note('A device reads cards.', { device: event.device });
        return report({ type: 'cards.available', device: event.device });
      case 'device.lost': {
        const { device, fault, firmware, part } = event;
        log.fault(fault, { device, ...firmware, ...(part !== undefined && { part }) });
        // Else the screen would keep its light on for somebody who left long ago.
        if (watching.delete(device)) report({ type: 'presence.lost' });
        return report({ type: 'device.lost', device, fault });
      }
      case 'device.ready':
        log.note('A device is in service.', { device: event.device });
        return report(event);
      case 'card.removed':
        return report(event);
      case 'reading.taken': {
        const taken = readings.take(event);
        if (!taken.ok) log.fault(taken.error.code, { device: event.device });
        return;
      }
      case 'reading.lost':
        return readings.lose(event);
      case 'key.released':
        // A held key says nothing more.
        return;
    }
  };
}
