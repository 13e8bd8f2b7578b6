import { FAULTS } from '../../kiosk/faults.ts';
import type { ControlClient } from '../control/control-client.ts';
import { Complaint } from './complaint.ts';

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
