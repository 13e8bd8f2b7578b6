import { z } from 'zod';
import type { Fault } from '../../kiosk/faults.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';

/**
 * A device's traffic as lines of JSON, which can be read, cut and mended by hand. What a reader sends
 * holds UIDs: a recording is made on purpose, with cards that are nobody's.
 */

/** `opened` and `ended` are the link's; bytes are hexadecimal. Times count from the first line. */
export type RecordedMoment =
  | { readonly atMs: number; readonly what: 'opened' | 'ended' }
  | { readonly atMs: number; readonly what: 'from-device' | 'to-device'; readonly hex: string };

export interface Recording {
  readonly moments: readonly RecordedMoment[];
}

/** Where a recording could not be read, counting lines from 1. */
export interface RecordingFault extends Fault {
  readonly code: 'recording.unreadable';
  readonly line: number;
}

const HEADER = { recording: 'portico', version: 1 } as const;

const header = z.strictObject({ recording: z.literal('portico'), version: z.literal(1) });
const atMs = z.number().min(0);
const moment = z.discriminatedUnion('what', [
  z.strictObject({ atMs, what: z.literal(['opened', 'ended']) }),
  z.strictObject({
    atMs,
    what: z.literal(['from-device', 'to-device']),
    hex: z.string().regex(/^([0-9a-f]{2})+$/),
  }),
]);

export const headerLine = (): string => `${JSON.stringify(HEADER)}\n`;
export const momentLine = (one: RecordedMoment): string => `${JSON.stringify(one)}\n`;

/** Reads a recording; the last line may be missing its end, as when the power went. */
export function readRecording(text: string): Result<Recording, RecordingFault> {
  const lines = text.split('\n');
  const unreadable = (index: number) =>
    err({ code: 'recording.unreadable', line: index + 1 } as const);
  const moments: RecordedMoment[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '' && index > 0) continue;
    const parsed = (index === 0 ? header : moment).safeParse(parseJson(line));
    if (!parsed.success) {
      if (index > 0 && index === lines.length - 1) break;
      return unreadable(index);
    }
    if (index > 0) moments.push(parsed.data as RecordedMoment);
  }
  const backwards = moments.findIndex((one, index) => one.atMs < (moments[index - 1]?.atMs ?? 0));
  return backwards < 0 ? ok({ moments }) : unreadable(backwards + 1);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON at all fits no schema either.
    return undefined;
  }
}
