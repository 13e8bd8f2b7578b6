import type { DeviceId } from '../../kiosk/device-settings.ts';
import type { CardEvent } from '../device.ts';
import type { FieldWord } from '../rfid/card-field.ts';

/** Says whether a board that is in service can read cards, when that is known and when it changes. */
export interface CardReaders {
  note(word: Pick<FieldWord, 'reader' | 'word'>): void;
  /** The firmware knows nothing of cards. */
  lackAll(): void;
}

export function createCardReaders({
  device,
  readers,
  report,
}: {
  readonly device: DeviceId;
  /** Those that should be there. */
  readonly readers: readonly number[];
  readonly report: (event: CardEvent) => void;
}): CardReaders {
  const answering = new Map<number, boolean>();
  let told: boolean | undefined;

  const tell = (available: boolean) => {
    if (readers.length === 0 || told === available) return;
    told = available;
    if (available) report({ type: 'cards.available', device });
    else report({ type: 'cards.unavailable', device, fault: 'device.no-card-reader' });
  };

  return {
    note({ reader, word }) {
      answering.set(reader, word !== 'absent');
      if (answering.get(reader)) tell(true);
      else if (readers.every((one) => answering.get(one) === false)) tell(false);
    },
    lackAll: () => tell(false),
  };
}
