import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { AGE_BANDS, type Lesson, type LessonCard } from '../learning/lesson.ts';
import type { Question, QuestionItem } from '../learning/question.ts';
import type { SkillFramework } from '../learning/skill.ts';
import { READING_KINDS } from '../sensing/reading-kind.ts';
import { CARDS_BEFORE_A_QUESTION, PACK_FORMAT, type PackManifest } from './pack.ts';
import { id, localText, text } from './pack-parts.ts';

/** Shapes only: whether references meet is asked in `lesson-checks.ts`. */

const item: z.ZodType<QuestionItem> = z.strictObject({ id, text: localText });
const items = z.array(item).min(2);
const asked = { id, prompt: localText, ok: localText, no: localText };

const question: z.ZodType<Question> = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('single'), options: items, correct: id }),
  z.strictObject({
    ...asked,
    type: z.literal('multiple'),
    options: items,
    correct: z.array(id).min(1),
  }),
  z.strictObject({ ...asked, type: z.literal('trueFalse'), correct: z.boolean() }),
  z.strictObject({
    ...asked,
    type: z.literal('number'),
    correct: z.number(),
    tolerance: z.number().nonnegative(),
    unit: localText,
  }),
  z.strictObject({ ...asked, type: z.literal('ordering'), items, correct: z.array(id) }),
  z.strictObject({
    ...asked,
    type: z.literal('matching'),
    left: items,
    right: items,
    correct: z.record(id, id),
  }),
]);

const card: z.ZodType<LessonCard> = z.strictObject({
  id,
  head: localText,
  body: localText,
  reading: z.strictObject({ kind: z.enum(READING_KINDS) }).exactOptional(),
});

export const lessonSchema: z.ZodType<Lesson> = z.strictObject({
  id,
  title: localText,
  goal: localText,
  skills: z.array(id).min(1, 'at least one skill'),
  environments: z.array(id),
  ageBand: z.enum(AGE_BANDS),
  seconds: z.number().int().positive(),
  cards: z
    .array(card)
    .min(1)
    .max(
      CARDS_BEFORE_A_QUESTION,
      `a lesson asks something after ${CARDS_BEFORE_A_QUESTION} cards at most`,
    ),
  questions: z.array(question).min(1, 'at least one question'),
  action: localText,
  source: text,
  taster: z.strictObject({ card: id, question: id }),
});

const named = { id, name: localText };

export const frameworkSchema: z.ZodType<SkillFramework> = z.strictObject({
  categories: z.array(z.strictObject(named)).min(1),
  skills: z.array(z.strictObject({ ...named, category: id, plain: localText })).min(1),
  environments: z.array(z.strictObject(named)).min(1),
  competences: z.array(z.strictObject(named)).min(1),
});

export const manifestSchema: z.ZodType<PackManifest> = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  provider: localText,
  licence: text,
  languages: z.array(z.enum(LANGUAGES)).min(1),
  attribution: text.exactOptional(),
});

/** Any manifest, whatever else it holds: enough to tell a newer format from a damaged file. */
export const anyManifestSchema = z.object({ format: z.number().int().positive() });
