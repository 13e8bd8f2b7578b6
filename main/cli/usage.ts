import { TACTILE_KEYS } from '../../kiosk/tactile-key.ts';
import { Complaint } from './complaint.ts';
import { EVENTS_USAGE } from './events-usage.ts';
import { BADGE_USAGE } from './read-badge-command.ts';

export const USAGE = `Ask the running kiosk: npm run kiosk -- COMMAND [--data DIR]

  bench tap UID           put a card on the reader: 8, 14 or 20 hexadecimal digits
  bench lift              take every card off the reader
  bench press KEY         press and release a key: ${TACTILE_KEYS.join(', ')},
                          or a button under an exhibit, by its name
  bench set SENSOR VALUE  move what a sensor measures (bench state lists them)
  bench unplug            pull the board's USB cable
  bench plug              put it back
  bench reset             press the button on the board
  bench state             what lies and stands on the bench
  journey                 let a scripted visitor walk through the kiosk
  staff open              print a code that opens the staff screens of the kiosk, once
  staff coming            tell the visitor who called that somebody is on the way
  tag [--lesson LESSON]   read the key of the next tag put on a reader, for "triggers" in
                          hub.json [--seconds N: how long to wait, 60 unless told]
  record DEVICE FILE --with-card-numbers [--seconds N]
                          write down what goes to a device and comes from it, until Ctrl-C
                          (npm start -- --replay DEVICE=FILE plays it as that device)
${BADGE_USAGE}
${EVENTS_USAGE}
  doctor                  what is plugged into this computer, and how to configure it

  --data DIR              the directory of the kiosk that is meant
                          (default ~/.local/share/portico)`;

/** @throws {Complaint} when words are left that a command has no use for */
export function takeNothing(command: string, rest: readonly string[]): void {
  if (rest.length === 0) return;
  throw new Complaint(`${command} takes nothing more: ${rest.join(' ')}.`, USAGE);
}
