import { FAULTS, type FaultCode } from '../kiosk/faults.ts';

/** Facts beside a log line. Never a card, a name or anything a visitor typed. */
export type LogDetails = Readonly<Record<string, string | number | boolean>>;

/** The kiosk's diary for staff, one line each; it knows codes and devices, never people. */
export interface Log {
  note(what: string, details?: LogDetails): void;
  fault(code: FaultCode, details?: LogDetails): void;
  /** A bug: its class and where it happened. Its message is left out, since it may quote an event. */
  bug(code: FaultCode, bug: unknown): void;
}

/** A page gone mad must not fill the disk: so many lines of one fault in so long, then silence. */
const MOST_OF_ONE_FAULT = 20;
const WITHIN_MS = 60_000;

export function createLog({
  write,
  nowMs,
}: {
  readonly write: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
}): Log {
  const recent = new Map<FaultCode, { sinceMs: number; lines: number }>();

  const line = (what: string, details: LogDetails = {}) => {
    const facts = Object.entries(details).map(([name, value]) => ` ${name}=${shown(value)}`);
    write(`${new Date(nowMs()).toISOString()} ${what}${facts.join('')}\n`);
  };
  const fault = (code: FaultCode, details?: LogDetails) => {
    const known = recent.get(code);
    const ageMs = known && nowMs() - known.sinceMs;
    // A clock that is set back must not silence a fault until it has caught up.
    const fresh = ageMs === undefined || ageMs < 0 || ageMs >= WITHIN_MS;
    const count = known && !fresh ? known : { sinceMs: nowMs(), lines: 0 };
    recent.set(code, count);
    count.lines += 1;
    if (count.lines > MOST_OF_ONE_FAULT) return;
    line(`[${code}] ${FAULTS[code].what}`, details);
    if (count.lines === MOST_OF_ONE_FAULT)
      line(`[${code}] More of these are left out for a minute.`);
  };

  return {
    note: line,
    fault,
    bug: (code, bug) => fault(code, { bug: nameOf(bug), at: placeOf(bug) }),
  };
}

/** Control characters could forge a line of their own. */
const shown = (value: string | number | boolean): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value);

const nameOf = (bug: unknown): string => (bug instanceof Error ? bug.name : typeof bug);

function placeOf(bug: unknown): string {
  const stack = bug instanceof Error ? (bug.stack ?? '') : '';
  const frames = stack.split('\n').filter((frame) => /^\s+at /.test(frame));
  return frames
    .slice(0, 8)
    .map((frame) => frame.trim())
    .join(' ← ');
}
