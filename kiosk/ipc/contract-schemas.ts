import { z } from 'zod';
import type { DoorPlace } from '../staff/door.ts';
import type { PageFailure, RequestChannel, RequestInput } from './contract.ts';
import { KEY_BURST } from './key-burst.ts';
import { CONTROLS, MOST_CONTROLS, type PageFocus } from './page-focus.ts';
import { contentId, visitorActSchema } from './visitor-act-schema.ts';

/** Longer than any seat code with all that people write between its characters. */
const typedCode = z.string().max(40);

const doorPlace = z.strictObject({
  event: contentId,
  start: z.iso.datetime({ local: true, precision: -1 }),
  slot: z.int().min(0).max(1_000),
}) satisfies z.ZodType<DoorPlace>;

const pageFailureSchema = z.strictObject({
  /** An error's class and nothing else: a message could quote what was on the screen. */
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,79}$/),
  where: z.enum(['render', 'script', 'promise']),
}) satisfies z.ZodType<PageFailure>;

const count = z.int().min(1).max(MOST_CONTROLS);
const pageFocusSchema = z.strictObject({
  control: z.enum(CONTROLS),
  nth: count,
  of: count,
}) satisfies z.ZodType<PageFocus>;

/** How every request's input is read: a request of the contract without a line here does not compile. */
export const REQUEST_SCHEMAS = {
  'view.read': z.null(),
  'visitor.act': visitorActSchema,
  'keys.typed': z.string().regex(KEY_BURST),
  'focus.moved': pageFocusSchema,
  'page.fail': pageFailureSchema,
  'staff.unlock': z.string().regex(/^\d{6}$/),
  'staff.leave': z.null(),
  'desk.read': z.null(),
  'desk.confirm': contentId,
  'desk.takeBack': contentId,
  'door.read': z.null(),
  'door.checkIn': typedCode,
  'door.checkInCard': z.null(),
  'door.takeBack': typedCode,
  'door.walkIn': doorPlace,
  'door.release': doorPlace,
} as const satisfies { readonly [Channel in RequestChannel]: z.ZodType<RequestInput<Channel>> };

export const isRequestChannel = (channel: unknown): channel is RequestChannel =>
  typeof channel === 'string' && Object.hasOwn(REQUEST_SCHEMAS, channel);
