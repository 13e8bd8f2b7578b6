import { describe, expect, test } from 'vitest';
import type { BadgeRule } from '../../../kiosk/badges/badge.ts';
import { badgeProgress } from '../../../kiosk/badges/badge-progress.ts';
import type { Evidence } from '../../../kiosk/badges/evidence.ts';
import { attended, attendedStep, badgeOf, lessonStep, ran } from '../../support/badge-fixtures.ts';

const TODAY = '2027-04-01';
const progress = (rule: BadgeRule, evidence: readonly Evidence[]) =>
  badgeProgress(badgeOf({ rule }), evidence, TODAY);

describe('a lesson', () => {
  const rule = { all: [lessonStep('lesson-waste', 2)] };

  test('nobody has a badge for nothing, and what is missing is said', () => {
    expect(progress(rule, [])).toEqual({
      steps: [{ step: rule.all[0], done: 0, of: 2, isDone: false }],
      isEarned: false,
      level: 'selfCheck',
      evidence: [],
    });
  });

  test('the best run counts, however the others went', () => {
    const runs = [ran('lesson-waste', 1), ran('lesson-waste', 3), ran('lesson-waste', 0)];
    const { steps, isEarned, evidence } = progress(rule, runs);
    expect(isEarned).toBe(true);
    expect(steps).toEqual([{ step: rule.all[0], done: 2, of: 2, isDone: true, best: runs[1] }]);
    expect(evidence).toEqual([runs[1]]);
  });

  test('right answers of two runs are not added up', () => {
    const twice = [ran('lesson-waste', 1, '2027-03-01'), ran('lesson-waste', 1, '2027-03-02')];
    expect(progress(rule, twice)).toMatchObject({ isEarned: false, steps: [{ done: 1, of: 2 }] });
  });

  test('another lesson says nothing about this one', () => {
    expect(progress(rule, [ran('lesson-news-check', 3)]).isEarned).toBe(false);
  });

  test('a lesson that asks for no right answer still has to be finished', () => {
    const finish = { all: [lessonStep('lesson-waste', 0)] };
    expect(progress(finish, []).isEarned).toBe(false);
    expect(progress(finish, [ran('lesson-waste', 0)]).isEarned).toBe(true);
  });

  test('a lesson that was edited to ask less than the badge wants only keeps the badge away', () => {
    const { steps, isEarned } = progress({ all: [lessonStep('lesson-waste', 5)] }, [
      { ...ran('lesson-waste', 1), of: 1 },
    ]);
    expect({ isEarned, done: steps[0]?.done, of: steps[0]?.of }).toEqual({
      isEarned: false,
      done: 1,
      of: 5,
    });
  });
});

describe('taking part', () => {
  const rule = { all: [attendedStep(['event-garden', 'event-repair'], 2)] };

  test('any of the events counts, on different days', () => {
    const evidence = [
      attended('event-garden', '2027-03-07'),
      attended('event-repair', '2027-03-14'),
    ];
    expect(progress(rule, evidence)).toMatchObject({ isEarned: true, evidence });
  });

  test('twice on one day is one day', () => {
    const evidence = [attended('event-garden'), attended('event-repair'), attended('event-garden')];
    expect(progress(rule, evidence)).toMatchObject({
      isEarned: false,
      steps: [{ done: 1, of: 2, isDone: false }],
    });
  });

  test('more days than asked are not all told', () => {
    const days = ['2027-03-07', '2027-03-14', '2027-03-21'].map((on) =>
      attended('event-garden', on),
    );
    expect(progress(rule, days).evidence).toEqual(days.slice(0, 2));
  });
});

describe('different days', () => {
  const rule = {
    all: [lessonStep('lesson-a'), lessonStep('lesson-b'), lessonStep('lesson-c')],
    minDays: 2,
  };

  test('everything on one day is not enough, and it is said that a day is missing', () => {
    const evidence = ['lesson-a', 'lesson-b', 'lesson-c'].map((lesson) => ran(lesson, 3));
    expect(progress(rule, evidence)).toMatchObject({
      isEarned: false,
      days: { done: 1, of: 2 },
      steps: [{ isDone: true }, { isDone: true }, { isDone: true }],
    });
  });

  test('a run that did not go well enough brings no day', () => {
    const evidence = [
      ...['lesson-a', 'lesson-b', 'lesson-c'].map((lesson) => ran(lesson, 3)),
      ran('lesson-a', 1, '2027-03-02'),
    ];
    expect(progress(rule, evidence)).toMatchObject({ isEarned: false, days: { done: 1, of: 2 } });
  });

  test('a lesson done again on another day counts for that day, even where the first run was better', () => {
    const again = ran('lesson-b', 2, '2027-03-02');
    const first = ['lesson-a', 'lesson-b', 'lesson-c'].map((lesson) => ran(lesson, 3));
    const earned = progress(rule, [...first, again]);
    expect(earned).toMatchObject({ isEarned: true, days: { done: 2, of: 2 } });
    expect(new Set(earned.evidence.map(({ on }) => on)).size).toBe(2);
    expect(earned.evidence).toHaveLength(3);
  });

  test('one lesson done on many days stands for one of them', () => {
    const evidence = [
      ran('lesson-a', 3, '2027-03-01'),
      ran('lesson-a', 3, '2027-03-02'),
      ran('lesson-a', 3, '2027-03-03'),
      ran('lesson-b', 3, '2027-03-01'),
      ran('lesson-c', 3, '2027-03-01'),
    ];
    expect(progress({ ...rule, minDays: 3 }, evidence)).toMatchObject({
      isEarned: false,
      days: { done: 2, of: 3 },
    });
  });

  test('any way of choosing that works counts, however the runs lie', () => {
    // The only way to three days is a on the 3rd, b on the 2nd and c on the 1st.
    const evidence = [
      ran('lesson-a', 3, '2027-03-01'),
      ran('lesson-a', 3, '2027-03-03'),
      ran('lesson-b', 3, '2027-03-01'),
      ran('lesson-b', 3, '2027-03-02'),
      ran('lesson-c', 3, '2027-03-01'),
    ];
    expect(progress({ ...rule, minDays: 3 }, evidence)).toMatchObject({ isEarned: true });
  });

  test('days of taking part count like days of lessons', () => {
    const mixed = { all: [lessonStep('lesson-a'), attendedStep(['event-x'], 2)], minDays: 3 };
    const two = [attended('event-x', '2027-03-01'), attended('event-x', '2027-03-02')];
    expect(progress(mixed, [...two, ran('lesson-a', 2, '2027-03-01')]).isEarned).toBe(false);
    expect(progress(mixed, [...two, ran('lesson-a', 2, '2027-03-03')]).isEarned).toBe(true);
  });
});

describe('a badge that can be raised', () => {
  const rule = {
    all: [lessonStep('lesson-digital-services', 3)],
    raise: { to: 'confirmed', by: attendedStep(['event-digital-desk']) },
  } as const;
  const lesson = ran('lesson-digital-services', 3);
  const desk = attended('event-digital-desk', '2027-03-08');

  test('is worth what it always is until somebody confirms more', () => {
    expect(progress(rule, [lesson])).toMatchObject({
      isEarned: true,
      level: 'selfCheck',
      raise: { to: 'confirmed', done: 0, of: 1, isDone: false },
      evidence: [lesson],
    });
  });

  test('is worth more once they did, and says by what', () => {
    expect(progress(rule, [desk, lesson])).toMatchObject({
      isEarned: true,
      level: 'confirmed',
      evidence: [lesson, desk],
    });
  });

  test('is not earned by what would raise it', () => {
    expect(progress(rule, [desk])).toMatchObject({ isEarned: false, level: 'selfCheck' });
  });

  test('is never lowered by a rule that has its levels the wrong way round', () => {
    const upsideDown = badgeOf({
      level: 'accredited',
      rule: { ...rule, raise: { ...rule.raise, to: 'confirmed' } },
    });
    expect(badgeProgress(upsideDown, [lesson, desk], TODAY).level).toBe('accredited');
  });
});

describe('a badge that ends', () => {
  const badge = badgeOf({
    validMonths: 24,
    rule: { all: [lessonStep('lesson-maker-safety', 3), attendedStep(['event-maker-intro'])] },
  });
  const evidence = [
    ran('lesson-maker-safety', 3, '2027-03-01'),
    attended('event-maker-intro', '2027-03-09'),
  ];

  test('is earned while what speaks for it is not older than the badge may be', () => {
    expect(badgeProgress(badge, evidence, '2029-02-28').isEarned).toBe(true);
  });

  test('does not come back by itself when it has ended', () => {
    expect(badgeProgress(badge, evidence, '2029-03-09')).toMatchObject({
      isEarned: false,
      steps: [{ done: 0 }, { done: 0 }],
    });
  });
});
