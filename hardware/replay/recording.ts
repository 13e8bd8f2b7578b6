import { z } from 'zod';
import type { DeviceSettings } from '../../kiosk/device-settings.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';

/**
 * A device's traffic as lines of JSON, which can be read, cut and mended by hand. What a reader sends
 * holds UIDs: a recording is made on purpose, with cards that are nobody's.
 */

/** A kind of device with a line that bytes go over. */
export type LineKind = Extract<DeviceSettings, { readonly path: string }>['kind'];

/** `opened` and `ended` are the link's; bytes are hexadecimal. Times count from the first line. */
export type RecordedMoment =
  | { readonly atMs: number; readonly what: 'opened' | 'ended' }
  | { readonly atMs: number; readonly what: 'from-device' | 'to-device'; readonly hex: string };

export interface Recording {
  readonly kind: LineKind;
  /** The first is `opened`. */
  readonly moments: readonly RecordedMoment[];
}

/** Where a recording could not be read, counting lines from 1, and why in one sentence. */
export interface RecordingFault {
  readonly code: 'recording.unreadable' | 'recording.from-the-future';
  readonly line: number;
  readonly why: string;
}

const VERSION = 1;

const newer = z.looseObject({ recording: z.literal('portico'), version: z.int().min(VERSION + 1) });
const header = z.strictObject({
  recording: z.literal('portico'),
  version: z.literal(VERSION),
  kind: z.enum(['rdm6300', 'id12', 'pn532', 'hub-board'] satisfies LineKind[]),
});
const atMs = z.number().min(0);
const moment = z.discriminatedUnion('what', [
  z.strictObject({ atMs, what: z.literal(['opened', 'ended']) }),
  z.strictObject({
    atMs,
    what: z.literal(['from-device', 'to-device']),
    hex: z.string().regex(/^([0-9a-f]{2})+$/),
  }),
]);

export const headerLine = (kind: LineKind): string =>
  `${JSON.stringify({ recording: 'portico', version: VERSION, kind })}\n`;
export const momentLine = (one: RecordedMoment): string => `${JSON.stringify(one)}\n`;

/** Reads a recording; whatever is wrong with it is told with its line. */
export function readRecording(text: string): Result<Recording, RecordingFault> {
  const [first = '', ...rest] = text.split('\n');
  const head = readHeader(first);
  if (!head.ok) return head;
  const moments: RecordedMoment[] = [];
  for (const [index, line] of rest.entries()) {
    if (line === '') continue;
    const parsed = moment.safeParse(parseJson(line));
    const refuse = (why: string) => unreadable(index + 2, why);
    if (!parsed.success) {
      // Every line that was written whole has an end.
      const isCutOff = index === rest.length - 1;
      return refuse(isCutOff ? 'is cut off: without it, the rest can be played' : 'is no moment');
    }
    const before = moments.at(-1);
    if (!before && parsed.data.what !== 'opened') return refuse('comes before the line was opened');
    if (before && parsed.data.atMs < before.atMs) return refuse('goes back in time');
    moments.push(parsed.data as RecordedMoment);
  }
  if (moments.length === 0) return unreadable(1, 'is all there is: nothing was recorded');
  return ok({ kind: head.value, moments });
}

function readHeader(line: string): Result<LineKind, RecordingFault> {
  const value = parseJson(line);
  const parsed = header.safeParse(value);
  if (parsed.success) return ok(parsed.data.kind);
  if (!newer.safeParse(value).success) return unreadable(1, 'is not the head of a recording');
  return err({ code: 'recording.from-the-future', line: 1, why: 'names a later version' });
}

const unreadable = (line: number, why: string): Result<never, RecordingFault> =>
  err({ code: 'recording.unreadable', line, why });

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON at all fits no schema either.
    return undefined;
  }
}
