import { z } from 'zod';
import { KEY_NAMES, SENSOR_KIND_NAMES } from '../../kiosk/device-settings.ts';

/**
 * What a board process and its parent say to each other: plain data, parsed on both sides. The parent
 * holds the port and hands its bytes through, so that one kind of link serves every device and a
 * process that dies leaves nothing open.
 */

const bytes = z.instanceof(Uint8Array<ArrayBufferLike>);
const key = z.enum(KEY_NAMES);
const pin = z.strictObject({ pin: z.int() });
const pinOfEach = z.record(key, pin);
const button = z.strictObject({ id: z.string(), pin: z.int() });
const reader = z.literal([0, 1]);

const sensor = z.strictObject({
  id: z.string(),
  kind: z.enum(SENSOR_KIND_NAMES),
  place: z.union([pin, z.strictObject({ address: z.int() })]),
  unit: z.string(),
  range: z.strictObject({ min: z.number(), max: z.number() }),
  calibration: z.strictObject({ offset: z.number(), scale: z.number() }),
});

export const toBoardProcess = z.discriminatedUnion('type', [
  /** First and once: the line is open, and this is what is wired to the board. */
  z.strictObject({
    type: z.literal('board.start'),
    parts: z.strictObject({
      keys: pinOfEach,
      lamps: pinOfEach,
      buttons: z.array(button).readonly(),
      readers: z.array(reader).readonly(),
      sensors: z.array(sensor).readonly(),
    }),
  }),
  z.strictObject({ type: z.literal('line.heard'), bytes }),
  z.strictObject({ type: z.literal('lamps.ordered'), lamps: z.record(key, z.boolean()) }),
  /** Answered as soon as the board, or before it is ready the process, has shown that it lives. */
  z.strictObject({ type: z.literal('heartbeat.asked'), beat: z.int() }),
]);
export type ToBoardProcess = z.infer<typeof toBoardProcess>;

export const fromBoardProcess = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('line.spoken'), bytes }),
  z.strictObject({ type: z.literal('heartbeat.answered'), beat: z.int() }),
  z.strictObject({
    type: z.literal('board.ready'),
    firmware: z.strictObject({ name: z.string(), version: z.string() }),
    /** Whether this firmware tells of cards at all. */
    cards: z.boolean(),
  }),
  z.strictObject({ type: z.literal('firmware.refused'), found: z.string(), needed: z.string() }),
  /** Which key, lamp or button is on a pin that cannot serve it. */
  z.strictObject({ type: z.literal('pin.refused'), part: z.string() }),
  /** The board began again from nothing, and knows none of its orders. */
  z.strictObject({ type: z.literal('board.restarted') }),
  z.strictObject({ type: z.literal('key.pressed'), key }),
  z.strictObject({ type: z.literal('key.released'), key }),
  z.strictObject({ type: z.literal('button.pressed'), button: z.string() }),
  z.strictObject({ type: z.literal('presence.changed'), present: z.boolean() }),
  /** Only values that are calibrated, in range, changed, and at most one a second. */
  z.strictObject({ type: z.literal('reading.taken'), sensor: z.string(), value: z.number() }),
  z.strictObject({ type: z.literal('reading.lost'), sensor: z.string() }),
  /** What lies on a reader now: a card message of `hub-io`, without its checksum. */
  z.strictObject({
    type: z.literal('card.told'),
    reader,
    word: z.enum(['absent', 'empty', 'arrived', 'left', 'several']),
    uid: bytes,
  }),
]);
export type FromBoardProcess = z.infer<typeof fromBoardProcess>;
