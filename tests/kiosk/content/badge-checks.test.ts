import { describe, expect, test } from 'vitest';
import type { Badge } from '../../../kiosk/badges/badge.ts';
import { type BadgeSurroundings, badgeComplaints } from '../../../kiosk/content/badge-checks.ts';
import { badgeSchema } from '../../../kiosk/content/badge-schema.ts';
import { attendedStep, badgeOf, lessonStep } from '../../support/badge-fixtures.ts';

const text = { en: 'Words', it: 'Parole' };
const surroundings: BadgeSurroundings = {
  framework: {
    categories: [{ id: 'green', name: text }],
    skills: [{ id: 'ilo-gr-waste', category: 'green', name: text, plain: text }],
    environments: [{ id: 'school', name: text }],
    competences: [{ id: 'eu-kc4-digital', name: text }],
  },
  lessonQuestions: new Map([['lesson-waste', 3]]),
  events: new Set(['event-x', 'event-y']),
  languages: ['en', 'it'],
  mayAccredit: false,
};
const complaints = (changes: Partial<Badge>, change: Partial<BadgeSurroundings> = {}) =>
  badgeComplaints(badgeOf(changes), { ...surroundings, ...change });

test('a sound badge is not complained of', () => {
  expect(complaints({})).toEqual([]);
  expect(
    complaints({ competences: ['eu-kc4-digital'], validMonths: 24, disclaimer: text }),
  ).toEqual([]);
});

describe('what a badge speaks of must be there', () => {
  test.each<[string, Partial<Badge>, RegExp]>([
    ['a skill', { skills: ['flying'] }, /no skill flying: take one/],
    ['a key competence', { competences: ['eu-kc9'] }, /no key competence eu-kc9: take one/],
    ['a lesson', { rule: { all: [lessonStep('lesson-x')] } }, /no lesson lesson-x: mend its name/],
    [
      'an event',
      { rule: { all: [attendedStep(['event-x', 'event-z'])] } },
      /no event event-z: mend its name/,
    ],
    [
      'an event that raises it',
      {
        rule: {
          all: [lessonStep('lesson-waste')],
          raise: { to: 'confirmed', by: attendedStep(['event-z']) },
        },
      },
      /no event event-z/,
    ],
  ])('%s', (_, changes, expected) => {
    expect(complaints(changes)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('what a badge asks must be possible', () => {
  test('no more right answers than a lesson has questions', () => {
    expect(complaints({ rule: { all: [lessonStep('lesson-waste', 4)] } })).toEqual([
      'it wants 4 right answers in lesson-waste, which asks 3: want 3 at most',
    ]);
  });

  test('no more different days than there are things to do', () => {
    const all = [lessonStep('lesson-waste'), attendedStep(['event-x'], 2)];
    expect(complaints({ rule: { all, minDays: 3 } })).toEqual([]);
    expect(complaints({ rule: { all, minDays: 4 } })).toEqual([
      'it wants 4 different days for 3 things to do: want 3 at most',
    ]);
  });
});

describe('a badge claims no more than somebody vouches for', () => {
  const raised = (to: Badge['level'], by = attendedStep(['event-x'])) => ({
    all: [lessonStep('lesson-waste')],
    raise: { to, by },
  });

  test('confirmed means that a person confirms', () => {
    expect(complaints({ level: 'confirmed' })).toEqual([
      expect.stringMatching(/nobody of the staff confirms anything: add an event, or make it/),
    ]);
    const all = [lessonStep('lesson-waste'), attendedStep(['event-x'])];
    expect(complaints({ level: 'confirmed', rule: { all } })).toEqual([]);
    expect(complaints({ rule: raised('confirmed') })).toEqual([]);
  });

  test('a quiz does not raise what it already earned', () => {
    const rule = {
      all: [lessonStep('lesson-waste', 2)],
      raise: { to: 'confirmed' as const, by: lessonStep('lesson-waste', 3) },
    };
    expect(complaints({ rule })).toEqual([expect.stringMatching(/raise it by an event/)]);
  });

  test('raising goes up', () => {
    expect(complaints({ rule: raised('selfCheck') })).toEqual([
      expect.stringMatching(/from “selfCheck” to “selfCheck”, which is not more/),
    ]);
  });

  test.each<[string, Partial<Badge>]>([
    ['from the start', { level: 'accredited', rule: { all: [attendedStep(['event-x'])] } }],
    ['by being raised', { rule: raised('accredited') }],
  ])('accredited %s needs an entitled body', (_, changes) => {
    expect(complaints(changes)).toEqual([expect.stringMatching(/only an entitled body accredits/)]);
    expect(complaints(changes, { mayAccredit: true })).toEqual([]);
  });

  test('only an accredited one may be called a certificate, in whatever language', () => {
    const name = { en: 'Composter', it: 'Certificato di compostaggio' };
    const said = /“Certificato di compostaggio” sounds like a certificate.*rename it/;
    expect(complaints({ name })).toEqual([expect.stringMatching(said)]);
    expect(complaints({ name, rule: raised('accredited') }, { mayAccredit: true })).toEqual([
      expect.stringMatching(said),
    ]);
    const accredited = {
      name,
      level: 'accredited',
      rule: { all: [attendedStep(['event-x'])] },
    } as const;
    expect(complaints(accredited, { mayAccredit: true })).toEqual([]);
  });
});

test('what is told of a badge is told in every language of its pack', () => {
  const half = { en: 'Only English' };
  expect(complaints({ criteria: half, description: half, disclaimer: half })).toEqual([
    'its text “description” is missing in “it”: add it',
    'its text “criteria” is missing in “it”: add it',
    'its text “disclaimer” is missing in “it”: add it',
  ]);
  expect(complaints({ criteria: half }, { languages: ['en'] })).toEqual([]);
});

describe('the shape of a badge', () => {
  const alignment = { framework: 'ESCO', targetName: text };
  test.each<[string, object]>([
    ['without a skill', { skills: [] }],
    ['without anything to do', { rule: { all: [] } }],
    ['with no time to take part', { rule: { all: [attendedStep(['event-x'], 0)] } }],
    ['with half a right answer', { rule: { all: [lessonStep('lesson-waste', 1.5)] } }],
    ['with an event of no name', { rule: { all: [attendedStep([])] } }],
    ['that ends before it begins', { validMonths: 0 }],
    ['that leads to a program', { alignments: [{ ...alignment, targetUrl: 'javascript:1' }] }],
    ['that leads to a file', { alignments: [{ ...alignment, targetUrl: 'file:///etc/passwd' }] }],
    ['that leads nowhere', { alignments: [{ ...alignment, targetUrl: 'esco' }] }],
    ['in no language', { name: {} }],
    ['with an empty text', { criteria: { en: ' ' } }],
    ['with a step of an unknown kind', { rule: { all: [{ kind: 'paid', amount: 5 }] } }],
    [
      'with the word of somebody who is not staff',
      { rule: { all: [{ ...attendedStep(['event-x']), confirmedBy: 'friend' }] } },
    ],
  ])('%s is refused', (_, changes) => {
    expect(badgeSchema.safeParse({ ...badgeOf(), ...changes }).success).toBe(false);
  });

  test('that is sound is read as it was written', () => {
    const whole = badgeOf({
      validMonths: 24,
      disclaimer: text,
      alignments: [{ ...alignment, targetUrl: 'http://data.europa.eu/esco/skill/1' }],
      rule: {
        all: [lessonStep('lesson-waste')],
        minDays: 1,
        raise: { to: 'confirmed', by: attendedStep(['event-x'], 2) },
      },
    });
    expect(badgeSchema.parse(whole)).toEqual(whole);
  });
});
