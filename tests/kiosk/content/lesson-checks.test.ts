import { describe, expect, test } from 'vitest';
import { frameworkComplaints, lessonComplaints } from '../../../kiosk/content/lesson-checks.ts';
import { lessonSchema } from '../../../kiosk/content/pack-schema.ts';
import type { Lesson } from '../../../kiosk/learning/lesson.ts';
import type { SkillFramework } from '../../../kiosk/learning/skill.ts';

const framework: SkillFramework = {
  categories: [{ id: 'minds', name: { en: 'Minds' } }],
  skills: [
    { id: 'thinking', category: 'minds', name: { en: 'Thinking' }, plain: { en: 'Think.' } },
  ],
  environments: [{ id: 'school', name: { en: 'School' } }],
  competences: [{ id: 'digital', name: { en: 'Digital competence' } }],
};
const text = { en: 'Words' };
const asked = { prompt: text, ok: text, no: text };
const items = [
  { id: 'a', text },
  { id: 'b', text },
];
const sound: Lesson = {
  id: 'lesson',
  title: text,
  goal: text,
  skills: ['thinking'],
  environments: ['school'],
  ageBand: 'all',
  seconds: 90,
  cards: [{ id: 'c1', head: text, body: text }],
  questions: [
    { id: 'q1', type: 'single', ...asked, options: items, correct: 'a' },
    { id: 'q2', type: 'multiple', ...asked, options: items, correct: ['a', 'b'] },
    { id: 'q3', type: 'ordering', ...asked, items, correct: ['b', 'a'] },
    {
      id: 'q4',
      type: 'matching',
      ...asked,
      left: items,
      right: items,
      correct: { a: 'b', b: 'a' },
    },
    { id: 'q5', type: 'trueFalse', ...asked, correct: true },
    { id: 'q6', type: 'number', ...asked, correct: 3, tolerance: 0, unit: text },
  ],
  action: text,
  source: 'Common knowledge.',
  taster: { card: 'c1', question: 'q1' },
};

const withQuestion = (question: object): Lesson =>
  ({ ...sound, questions: [...sound.questions, { ...asked, ...question }] }) as Lesson;

test('a card may show what is measured here', () => {
  const cards = [{ id: 'c1', head: text, body: text, reading: { kind: 'co2' } }];
  expect(lessonSchema.safeParse({ ...sound, cards }).success).toBe(true);
});

test('a sound lesson has nothing to complain of', () => {
  expect(lessonComplaints(sound, framework)).toEqual([]);
  expect(lessonSchema.parse(sound)).toEqual(sound);
});

describe('what an author is told about a lesson', () => {
  test.each<[string, Lesson, string]>([
    ['an unknown skill', { ...sound, skills: ['flying'] }, 'skill flying is not in the framework'],
    ['an unknown place', { ...sound, environments: ['moon'] }, 'environment moon is not in'],
    ['a skill said twice', { ...sound, skills: ['thinking', 'thinking'] }, 'named twice'],
    [
      'two pages with one id',
      { ...sound, cards: [...sound.cards, ...sound.cards] },
      'c1 is used for two pages',
    ],
    [
      'a taster card that is missing',
      { ...sound, taster: { card: 'c9', question: 'q1' } },
      'no card c9',
    ],
    [
      'a taster question that is missing',
      { ...sound, taster: { card: 'c1', question: 'q9' } },
      'no question q9',
    ],
    [
      'a taster that takes too long to answer',
      { ...sound, taster: { card: 'c1', question: 'q3' } },
      'neither single nor trueFalse',
    ],
    [
      'a right answer nobody can give',
      withQuestion({ id: 'q7', type: 'single', options: items, correct: 'z' }),
      'question q7: z is right but not offered',
    ],
    [
      'an option offered twice',
      withQuestion({ id: 'q7', type: 'multiple', options: [...items, ...items], correct: ['a'] }),
      'a is offered twice',
    ],
    [
      'an item without its place in the order',
      withQuestion({ id: 'q7', type: 'ordering', items, correct: ['a'] }),
      'b has no place',
    ],
    [
      'an item without its pair',
      withQuestion({ id: 'q7', type: 'matching', left: items, right: items, correct: { a: 'a' } }),
      'b has no place',
    ],
    [
      'two items with one pair',
      withQuestion({
        id: 'q7',
        type: 'matching',
        left: items,
        right: items,
        correct: { a: 'a', b: 'a' },
      }),
      'a is right twice',
    ],
  ])('%s', (_, lesson, complaint) => {
    expect(lessonComplaints(lesson, framework)).toContainEqual(expect.stringContaining(complaint));
  });
});

describe('what is not a lesson at all', () => {
  const card = (id: string) => ({ id, head: text, body: text });
  test.each<[string, object]>([
    ['a text in no language', { title: {} }],
    ['an empty text', { title: { en: ' ' } }],
    ['a language nobody declared', { title: { en: 'Words', xx: 'Words' } }],
    ['no skill', { skills: [] }],
    ['no question', { questions: [] }],
    ['seven cards before the first question', { cards: [...'1234567'].map((n) => card(`c${n}`)) }],
    ['an age band of its own', { ageBand: '99+' }],
    ['a part that is unknown', { sensor: true }],
    [
      'a reading of something nobody measures',
      { cards: [{ ...card('c1'), reading: { kind: 'luck' } }] },
    ],
    [
      'a reading of who stands there',
      { cards: [{ ...card('c1'), reading: { kind: 'presence' } }] },
    ],
    ['an id with a space', { id: 'a lesson' }],
    ['a question of an unknown type', { questions: [{ id: 'q', type: 'essay', ...asked }] }],
  ])('%s', (_, change) => {
    expect(lessonSchema.safeParse({ ...sound, ...change }).success).toBe(false);
  });
});

test('a framework is told of skills without a category and of ids used twice', () => {
  const [skill] = framework.skills;
  const lost = { ...framework, skills: [{ ...skill, category: 'nowhere' }] } as SkillFramework;
  expect(frameworkComplaints(lost)).toEqual(['skill thinking: no category nowhere']);
  const doubled = { ...framework, environments: [{ id: 'thinking', name: text }] };
  expect(frameworkComplaints(doubled)).toEqual(['thinking is used twice']);
});
