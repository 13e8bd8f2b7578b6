import { FAULTS } from '../../kiosk/faults.ts';
import type { ControlClient } from '../control/control-client.ts';
import { Complaint } from './complaint.ts';

export interface EventsKioskCommand {
  readonly run: 'events-remove-examples';
}

export const EVENTS_USAGE =
  '  events remove-examples  take the example events out of the programme, for good';

/** @throws {Complaint} when the words name no command about events */
export function readEventsCommand([word, ...more]: readonly string[]): EventsKioskCommand {
  if (word === 'remove-examples' && more.length === 0) return { run: 'events-remove-examples' };
  const given = ['events', ...(word === undefined ? [] : [word]), ...more].join(' ');
  throw new Complaint(`There is no command ${given}.`, EVENTS_USAGE);
}

/** @throws {Complaint} when the kiosk could not keep it */
export async function removeExamples(
  client: Pick<ControlClient, 'ask'>,
  say: (line: string) => void,
): Promise<void> {
  const removed = await client.ask({ ask: 'examples.remove' });
  if (!removed.ok) {
    const { what, hint } = FAULTS[removed.error.code];
    throw new Complaint(what, hint);
  }
  say(
    removed.value
      ? 'The example events are gone, and stay so.'
      : 'The example events were gone already.',
  );
}
