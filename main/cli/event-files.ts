import { EVENTS_HELP } from './events-usage.ts';
import { exportEvents } from './export-events.ts';
import { importEvents } from './import-events.ts';
import type { EventFilesCommand } from './read-events-command.ts';
import { writeAttendance } from './write-attendance.ts';

/** Does what is asked about files with events; no kiosk has to run for any of it. */
export function runEventFiles(
  command: EventFilesCommand,
  { dataDir, say }: { readonly dataDir: string; readonly say: (line: string) => void },
): void {
  const doing = { dataDir, nowMs: Date.now(), say };
  if (command.run === 'events-import') importEvents(command, doing);
  else if (command.run === 'events-export') exportEvents(command.directory, doing);
  else if (command.run === 'events-attendance') writeAttendance(command, doing);
  else say(EVENTS_HELP);
}
