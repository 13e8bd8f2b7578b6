import { appendFileSync, closeSync, fstatSync, ftruncateSync, openSync, unlinkSync } from 'node:fs';
import type { ControlClient } from '../control/control-client.ts';
import type { RecordRefusal } from '../recordings.ts';
import { complain } from './bench-command.ts';
import { Complaint } from './complaint.ts';

const ENDED_BY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What ended a recording; a full disk and a kiosk that is gone are no good end. */
type End = 'asked' | 'time' | 'kiosk-gone' | { readonly failure: unknown };

/**
 * Writes what goes to a device of the running kiosk and comes from it into a new file that only this
 * user may read, until Ctrl-C or for some seconds. A device that goes away meanwhile is waited for.
 *
 * @throws {Complaint} when it cannot begin, or has not ended well
 */
export async function recordDevice({
  client,
  device,
  file,
  seconds,
  say,
}: {
  readonly client: ControlClient;
  readonly device: string;
  readonly file: string;
  readonly seconds: number | undefined;
  readonly say: (line: string) => void;
}): Promise<void> {
  const fd = openNew(file);
  const counted = { opened: 0, messages: 0 };
  let end: End;
  try {
    const ended = untilEnded({ client, seconds, fd, counted });
    const started = await client.ask({ ask: 'device.record', device }).catch(complain);
    if (!started.ok) throw new Complaint(...refusalOf(device, started.error));
    say(`Recording ${device} into ${file}; the device is started afresh for it.`);
    say('The number of every card that is used from now on will be in it.');
    say(seconds === undefined ? 'Ctrl-C ends it.' : `It ends after ${seconds} s, or with Ctrl-C.`);
    end = await ended;
  } finally {
    closeSync(fd);
    // Without an opening there is nothing to play.
    if (counted.opened === 0) unlinkSync(file);
  }
  const { opened, messages } = counted;
  if (typeof end === 'object') {
    const why = end.failure instanceof Error ? end.failure.message : String(end.failure);
    throw new Complaint(`The recording could not be written: ${why}`, keptOf(file, opened));
  }
  if (end === 'kiosk-gone') {
    throw new Complaint('The kiosk went away meanwhile.', keptOf(file, opened));
  }
  if (opened === 0) {
    throw new Complaint(
      `${device} was not there all the while: nothing has been recorded.`,
      'Check its cable, and what the log of the kiosk says of it.',
    );
  }
  say(`Recorded ${messages} messages; the device was opened ${times(opened)}.`);
  say(`To play it: npm start -- --replay ${device}=${file}`);
}

function openNew(file: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EEXIST') {
      throw new Complaint(
        `${file} is there already.`,
        'Name a file that is not: a recording is written over nothing.',
      );
    }
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Complaint(`${file} cannot be made: ${said}`, 'Name a file in another directory.');
  }
}

function untilEnded({
  client,
  seconds,
  fd,
  counted,
}: {
  readonly client: ControlClient;
  readonly seconds: number | undefined;
  readonly fd: number;
  readonly counted: { opened: number; messages: number };
}): Promise<End> {
  return new Promise((resolve) => {
    let hasEnded = false;
    const end = (how: End) => {
      hasEnded = true;
      clearTimeout(timer);
      resolve(how);
    };
    const timer = seconds && setTimeout(() => end('time'), seconds * 1_000);
    // Not once: a terminal and npm may both pass one Ctrl-C on.
    for (const signal of ENDED_BY) process.on(signal, () => end('asked'));
    client.gone.then(() => end('kiosk-gone'));
    client.onRecorded((line) => {
      if (hasEnded) return;
      try {
        append(fd, line);
      } catch (failure) {
        return end({ failure });
      }
      if (line.includes('"what":"opened"')) counted.opened += 1;
      else if (line.includes('"hex"')) counted.messages += 1;
    });
  });
}

/** Whole lines only: what a full disk has cut off is taken back. */
function append(fd: number, line: string): void {
  const { size } = fstatSync(fd);
  try {
    appendFileSync(fd, line);
  } catch (failure) {
    ftruncateSync(fd, size);
    throw failure;
  }
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

const keptOf = (file: string, opened: number) =>
  opened > 0 ? `${file} holds what had come until then.` : 'Nothing had come until then.';

function refusalOf(device: string, { code, devices }: RecordRefusal): [what: string, toDo: string] {
  const there = `Record one of: ${devices.join(', ') || 'none that is there'}.`;
  switch (code) {
    case 'record.no-such-device':
      return [`There is no device ${device}.`, there];
    case 'record.no-line':
      return [`${device} types on a keyboard: there is no line to record.`, there];
    case 'record.busy':
      return [`${device} is being recorded already.`, 'Wait until that has ended.'];
  }
}
