import { CODE_MINUTES, CODE_TRIES } from '../../kiosk/staff/one-time-code.ts';
import { type ControlClient, connectToKiosk } from '../control/control-client.ts';
import { StartupFault } from '../startup-fault.ts';
import { createBenchHands, toldOf, toldOfPicture } from './bench-command.ts';
import { Complaint } from './complaint.ts';
import { examine } from './doctor.ts';
import { removeExamples } from './events-command.ts';
import { runJourney } from './journey.ts';
import { isAboutBadges } from './read-badge-command.ts';
import { isAboutEventFiles } from './read-events-command.ts';
import { type KioskCommand, readKioskCommand } from './read-kiosk-command.ts';
import { recordDevice } from './record-command.ts';
import { readTag } from './tag-command.ts';
import { USAGE } from './usage.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const prompt = (line: string) => process.stderr.write(`${line}\n`);

async function run(command: KioskCommand, dataDir: string): Promise<void> {
  if (command.run === 'help') return void say(USAGE);
  if (command.run === 'doctor') return examine({ dataDir, say });
  if (isAboutBadges(command)) {
    // What checks badges is large, and nothing else here needs it.
    const { runBadgeCommand } = await import('./badge-command.ts');
    if (!(await runBadgeCommand(command, { dataDir, say }))) process.exitCode = 1;
    return;
  }
  if (isAboutEventFiles(command)) {
    const { runEventFiles } = await import('./event-files.ts');
    return runEventFiles(command, { dataDir, say });
  }
  const client = await connectToKiosk(dataDir);
  if (!client) {
    throw new Complaint(
      `No kiosk runs over ${dataDir}.`,
      'Start one with npm start, or name the directory of the one that runs with --data DIR.',
    );
  }
  try {
    await ask(client, command, dataDir);
  } finally {
    client.close();
  }
}

async function ask(client: ControlClient, command: KioskCommand, dataDir: string): Promise<void> {
  const hands = createBenchHands(client);
  if (command.run === 'bench-state') say(toldOfPicture(await hands.picture()));
  else if (command.run === 'staff-coming') {
    const called = await client.ask({ ask: 'staff.come' });
    say(called ? 'The visitor now reads that somebody is on the way.' : 'Nobody has called.');
  } else if (command.run === 'staff-open') {
    say(toldOfCode(await client.ask({ ask: 'staff.open' })));
  } else if (command.run === 'journey') await runJourney({ client, hands, dataDir, say });
  else if (command.run === 'events-remove-examples') await removeExamples(client, say);
  else if (command.run === 'tag') await readTag({ client, ...command, say, prompt });
  else if (command.run === 'record') await recordDevice({ client, ...command, say });
  else if (command.run === 'bench') {
    for (const hand of command.hands) say(toldOf(hand, await hands.perform(hand)));
  }
}

function toldOfCode(digits: string): string {
  return [
    `The code is ${digits.slice(0, 3)} ${digits.slice(3)}.`,
    `It opens the staff screens once, within ${CODE_MINUTES} minutes and ${CODE_TRIES} tries:`,
    'the kiosk asks for it when nobody is using it; later: How this kiosk works, then Staff.',
  ].join('\n');
}

try {
  const { command, dataDir } = readKioskCommand(process.argv.slice(2), process.env);
  await run(command, dataDir);
} catch (failure) {
  if (!(failure instanceof Complaint || failure instanceof StartupFault)) throw failure;
  const lines = failure instanceof Complaint ? [failure.message, failure.toDo] : [failure.message];
  process.stderr.write(`\n✖ ${lines.join('\n').split('\n').join('\n  ')}\n`);
  process.exitCode = 1;
}
