import { z } from 'zod';
import {
  LEARNING_TYPES,
  type LearningEvent,
  PROVIDER_TYPES,
  SIGNUPS,
} from '../events/learning-event.ts';
import { AGE_BANDS } from '../learning/lesson.ts';
import { id, localText, text } from './pack-parts.ts';

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as it or pt-BR');

export const eventSchema: z.ZodType<LearningEvent> = z.strictObject({
  id,
  kind: id,
  title: localText,
  summary: localText,
  provider: localText,
  providerType: z.enum(PROVIDER_TYPES),
  learningType: z.enum(LEARNING_TYPES),
  environment: id,
  place: localText,
  capacity: z.int().positive(),
  waitingList: z.int().nonnegative(),
  signup: z.enum(SIGNUPS),
  slotMinutes: z.int().positive().exactOptional(),
  start: z.iso.datetime({ local: true, precision: -1 }),
  minutes: z.int().positive(),
  rrule: text.exactOptional(),
  ageBand: z.enum(AGE_BANDS),
  adultRequiredUnder: z.int().nonnegative(),
  languages: z.array(tag).min(1),
  interpretation: z.array(tag).exactOptional(),
  skills: z.array(id).min(1, 'at least one skill'),
  access: z.array(id),
  badge: id.exactOptional(),
  outdoors: z.boolean().exactOptional(),
});
