import type { Catalogue } from '../kiosk/ports.ts';
import type { Trigger } from '../kiosk/triggers.ts';
import type { Log } from './log.ts';

/**
 * Says in the log which lessons of the triggers are not installed. The kiosk opens all the same: packs
 * come and go, and a tag whose lesson is gone tells its visitor so.
 */
export async function tellOfMissingLessons({
  triggers,
  catalogue,
  log,
}: {
  readonly triggers: readonly Trigger[];
  readonly catalogue: Pick<Catalogue, 'lesson'>;
  readonly log: Log;
}): Promise<void> {
  for (const lesson of new Set(triggers.map((trigger) => trigger.lesson))) {
    const found = await catalogue.lesson(lesson);
    if (!found.ok) log.fault(found.error.code, { lesson, where: 'triggers' });
  }
}
