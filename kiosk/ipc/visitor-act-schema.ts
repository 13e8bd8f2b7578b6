import { z } from 'zod';
import { EVENT_SPANS } from '../event-view.ts';
import { LANGUAGES } from '../language.ts';
import { AGE_BANDS } from '../learning/lesson.ts';
import type { Answer } from '../learning/question.ts';
import type { Door, VisitorAct, VisitorEvent } from '../session/visitor-events.ts';

/** Ids come from content packs, which keep theirs shorter. */
export const contentId = z.string().min(1).max(120);
/** No question has more to choose, order or pair than fits on a page. */
const MOST_ITEMS = 40;
const ids = z.array(contentId).max(MOST_ITEMS).readonly();

const answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), option: contentId }),
  z.strictObject({ type: z.literal('trueFalse'), value: z.boolean() }),
  z.strictObject({ type: z.literal('multiple'), options: ids }),
  z.strictObject({ type: z.literal('number'), value: z.number().min(-1e12).max(1e12) }),
  z.strictObject({ type: z.literal('ordering'), order: ids }),
  z.strictObject({
    type: z.literal('matching'),
    pairs: z
      .record(contentId, contentId)
      .refine((pairs) => Object.keys(pairs).length <= MOST_ITEMS, 'has too many pairs')
      .readonly(),
  }),
]) satisfies z.ZodType<Answer>;

const civilMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const seatCode = z.string().regex(/^[0-9A-Za-z]{7}$/);

const DOORS = [
  'taster',
  'home',
  'learn',
  'skills',
  'environments',
  'times',
  'ages',
  'everything',
  'search',
  'events',
  'eventDates',
  'mySeats',
  'seatCode',
  'badges',
  'access',
  'notice',
  'about',
  'known',
  'staff',
] as const satisfies readonly Door[];

const plain = <Type extends VisitorEvent['type']>(type: Type) =>
  z.strictObject({ type: z.literal(type) });

const visitorEvent = z.discriminatedUnion('type', [
  plain('visitor.touched'),
  plain('visitor.calledStaff'),
  z.strictObject({ type: z.literal('visitor.choseLanguage'), language: z.enum(LANGUAGES) }),
  z.strictObject({
    type: z.literal('visitor.choseTextSize'),
    textSize: z.enum(['standard', 'large']),
  }),
  z.strictObject({
    type: z.literal('visitor.choseContrast'),
    contrast: z.enum(['standard', 'high']),
  }),
  z.strictObject({ type: z.literal('visitor.choseReach'), lowReach: z.boolean() }),
  z.strictObject({ type: z.literal('visitor.choseTime'), moreTime: z.boolean() }),
  z.strictObject({ type: z.literal('visitor.opened'), door: z.enum(DOORS) }),
  plain('visitor.wentBack'),
  plain('visitor.finished'),
  plain('visitor.stayed'),
  z.strictObject({ type: z.literal('visitor.choseSkill'), skill: contentId }),
  z.strictObject({ type: z.literal('visitor.choseEnvironment'), environment: contentId }),
  z.strictObject({ type: z.literal('visitor.choseMinutes'), minutes: z.int().min(1).max(1440) }),
  z.strictObject({ type: z.literal('visitor.choseAge'), band: z.enum(AGE_BANDS).nullable() }),
  z.strictObject({ type: z.literal('visitor.turnedList'), offset: z.int().min(0).max(10_000_000) }),
  z.strictObject({ type: z.literal('visitor.typed'), query: z.string().max(80) }),
  z.strictObject({ type: z.literal('visitor.choseLesson'), lesson: contentId }),
  z.strictObject({ type: z.literal('visitor.resumed'), lesson: contentId }),
  z.strictObject({
    type: z.literal('visitor.turnedPage'),
    direction: z.enum(['next', 'previous']),
  }),
  z.strictObject({ type: z.literal('visitor.answered'), answer }),
  plain('visitor.triedAgain'),
  plain('visitor.foundUnclear'),
  z.strictObject({ type: z.literal('visitor.choseBadge'), badge: contentId }),
  z.strictObject({ type: z.literal('visitor.tookBadge'), badge: contentId }),
  z.strictObject({ type: z.literal('visitor.choseEvent'), event: contentId }),
  z.strictObject({ type: z.literal('visitor.choseSpan'), span: z.enum(EVENT_SPANS) }),
  z.strictObject({
    type: z.literal('visitor.choseStart'),
    start: civilMinute,
    slot: z.exactOptional(z.int().min(0).max(1_440)),
  }),
  z.strictObject({ type: z.literal('visitor.choseParty'), people: z.int().min(1).max(100) }),
  z.strictObject({ type: z.literal('visitor.choseHelp'), help: contentId }),
  z.strictObject({ type: z.literal('visitor.gaveCode'), code: seatCode }),
  z.strictObject({ type: z.literal('visitor.choseSeat'), code: seatCode }),
  plain('visitor.askedToCancel'),
  plain('visitor.agreed'),
  plain('visitor.declined'),
  plain('visitor.askedToDelete'),
]) satisfies z.ZodType<VisitorEvent>;

/** Reads what a page says a visitor did; everything in it is bounded. */
export const visitorActSchema = z.strictObject({
  // A place names its filter, which names its ids.
  at: z.string().max(600),
  event: visitorEvent,
}) satisfies z.ZodType<VisitorAct>;
