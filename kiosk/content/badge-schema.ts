import { z } from 'zod';
import { type Badge, type BadgeRule, type BadgeStep, TRUST_LEVELS } from '../badges/badge.ts';
import { id, localText, text } from './pack-parts.ts';

/** Shapes only: whether references meet is asked in `badge-checks.ts`. */

const step: z.ZodType<BadgeStep> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson'), lesson: id, minCorrect: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal('attended'),
    anyEvent: z.array(id).min(1, 'at least one event'),
    // Once a week for a year; a larger number is a slip of the hand.
    times: z.int().min(1).max(52),
  }),
]);

const rule: z.ZodType<BadgeRule> = z.strictObject({
  all: z.array(step).min(1, 'at least one thing to do').max(12),
  minDays: z.int().positive().exactOptional(),
  raise: z.strictObject({ to: z.enum(TRUST_LEVELS), by: step }).exactOptional(),
});

export const badgeSchema: z.ZodType<Badge> = z.strictObject({
  id,
  name: localText,
  description: localText,
  level: z.enum(TRUST_LEVELS),
  criteria: localText,
  rule,
  skills: z.array(id).min(1, 'at least one skill'),
  competences: z.array(id),
  alignments: z.array(
    z.strictObject({
      framework: text,
      // ESCO's own addresses begin with http.
      targetUrl: z.url({ protocol: /^https?$/, error: 'an address with http or https' }),
      targetName: localText,
    }),
  ),
  validMonths: z.int().positive().max(120).exactOptional(),
  disclaimer: localText.exactOptional(),
});
