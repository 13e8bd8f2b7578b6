import { z } from 'zod';
import { LEARNING_TYPES, type LearningEvent, SIGNUPS } from '../events/learning-event.ts';
import type { Schedule } from '../events/recurrence.ts';
import { AGE_BANDS } from '../learning/lesson.ts';
import { id, localText, text } from './pack-parts.ts';

/** Shapes only: whether references meet and times make sense is asked in `event-checks.ts`. */

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as it or pt-BR');
const A_CIVIL_TIME = 'a date and time such as 2027-03-06T10:00';
const civil = z.iso
  .datetime({ local: true, precision: -1, error: A_CIVIL_TIME })
  // “Local” still lets a Z stand behind it, which would be another time.
  .regex(/\d$/, A_CIVIL_TIME);
const DAY_MINUTES = 24 * 60;
/** One for every day of a year. */
const MOST_DATES = 366;

const schedule: z.ZodType<Schedule> = z.strictObject({
  start: civil,
  minutes: z
    .int()
    .positive()
    .max(14 * DAY_MINUTES),
  rule: text.exactOptional(),
  also: z.array(civil).max(MOST_DATES).exactOptional(),
  except: z.array(civil).default([]),
  cancelled: z.array(civil).default([]),
});

export const eventSchema: z.ZodType<LearningEvent> = z.strictObject({
  id,
  kind: id,
  title: localText,
  summary: localText,
  provider: id,
  place: id,
  learningType: z.enum(LEARNING_TYPES),
  formal: z
    .strictObject({
      institution: localText,
      titleObtained: localText,
      entryConditions: localText.exactOptional(),
      enrolBy: z.iso.date('a date such as 2027-03-01').exactOptional(),
    })
    .exactOptional(),
  environment: id,
  skills: z.array(id).min(1, 'at least one skill'),
  ageBand: z.enum(AGE_BANDS),
  adultRequiredUnder: z.int().nonnegative().max(21),
  languages: z.array(tag).min(1, 'at least one language'),
  interpretation: z.array(tag).exactOptional(),
  access: z.array(id),
  price: z
    .strictObject({
      amount: z.number().positive('leave the price out where it is free').multipleOf(0.01),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency such as EUR'),
      note: localText.exactOptional(),
    })
    .exactOptional(),
  signup: z.enum(SIGNUPS),
  slotMinutes: z.int().min(5).exactOptional(),
  capacity: z.int().positive(),
  waitingList: z.int().nonnegative(),
  largestParty: z.int().positive().exactOptional(),
  releaseAfterMinutes: z.int().nonnegative().exactOptional(),
  ownership: z
    .strictObject({
      kiosk: id,
      allotments: z.record(id, z.int().positive()).exactOptional(),
    })
    .exactOptional(),
  schedule,
  contact: z
    .strictObject({ purpose: localText, deleteAfterDays: z.int().nonnegative().max(365) })
    .exactOptional(),
  badge: id.exactOptional(),
  outdoors: z.boolean().exactOptional(),
  example: z.literal(true).exactOptional(),
  source: z
    .strictObject({
      uid: text,
      sequence: z.int().nonnegative(),
      modified: z.iso.datetime().exactOptional(),
      part: z.literal(true).exactOptional(),
    })
    .exactOptional(),
});
