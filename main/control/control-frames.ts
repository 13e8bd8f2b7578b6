import { z } from 'zod';
import type { BenchAnswer } from '../../hardware/emulator/bench.ts';
import { benchCommandSchema } from '../../hardware/emulator/bench-schema.ts';
import type { PageFocus } from '../../kiosk/ipc/page-focus.ts';
import type { PortFault } from '../../kiosk/ports.ts';
import type { Result } from '../../kiosk/result.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';
import type { BenchPicture } from '../bench/bench-frames.ts';
import type { RecordRefusal } from '../recordings.ts';
import type { LessonFound, TagRead, TagRefusal } from './tag-desk.ts';

/** How long a card is waited for, in seconds. */
export const LONGEST_TAG_WAIT = 600;

const name = z.string().min(1).max(200);

/** What a command asks of the running kiosk: one line of JSON each way. */
export const controlRequestSchema = z.discriminatedUnion('ask', [
  z.strictObject({ id: z.int().positive(), ask: z.literal('kiosk.status') }),
  /** Somebody who works here has seen a visitor's call and comes. */
  z.strictObject({ id: z.int().positive(), ask: z.literal('staff.come') }),
  /** From here on everything that goes to this device and comes from it is sent, line by line. */
  z.strictObject({ id: z.int().positive(), ask: z.literal('device.record'), device: name }),
  z.strictObject({ id: z.int().positive(), ask: z.literal('lesson.find'), lesson: name }),
  /** The next card opens no visit: it is answered with its key. */
  z.strictObject({
    id: z.int().positive(),
    ask: z.literal('tag.read'),
    seconds: z.int().min(1).max(LONGEST_TAG_WAIT),
  }),
  /** A one-time code for the staff screens. */
  z.strictObject({ id: z.int().positive(), ask: z.literal('staff.open') }),
  z.strictObject({ id: z.int().positive(), ask: z.literal('examples.remove') }),
  z.strictObject({ id: z.int().positive(), ask: z.literal('bench.picture') }),
  z.strictObject({
    id: z.int().positive(),
    ask: z.literal('bench.perform'),
    command: benchCommandSchema,
  }),
  /**
   * From here on every view is sent, the one that is shown first, every key the page follows, and
   * where its focus is after it.
   */
  z.strictObject({ id: z.int().positive(), ask: z.literal('page.follow') }),
]);

export type ControlRequest = z.output<typeof controlRequestSchema>;

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'id'> : never;
export type ControlQuestion = Unnumbered<ControlRequest>;

export interface KioskStatus {
  readonly hasBench: boolean;
  /** Whether a page is open that follows the tactile keys. */
  readonly hasPage: boolean;
}

export interface ControlAnswers {
  'kiosk.status': KioskStatus;
  /** Whether a visitor had called. */
  'staff.come': boolean;
  /** Its digits. */
  'staff.open': string;
  /** Whether there still were any example events. */
  'examples.remove': Result<boolean, PortFault>;
  'device.record': Result<null, RecordRefusal>;
  'lesson.find': LessonFound;
  'tag.read': Result<TagRead, TagRefusal>;
  'bench.picture': BenchPicture | null;
  'bench.perform': BenchAnswer;
  'page.follow': null;
}

/** `no-bench`: this kiosk has a real board, or none. */
export type ControlRefusal = 'no-bench' | 'not-a-request';

export type ControlFrame =
  | { readonly id: number; readonly answer: ControlAnswers[ControlRequest['ask']] }
  | { readonly id: number; readonly refused: ControlRefusal }
  /** A line of a recording, with its end. */
  | { readonly recorded: string }
  | { readonly view: KioskView }
  | { readonly key: FocusKey }
  | { readonly focus: PageFocus };

/** The largest request, a card put on a reader, is about 200 bytes. */
export const LONGEST_REQUEST = 4 * 1024;
