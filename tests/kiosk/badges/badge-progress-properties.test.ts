import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Badge, TRUST_LEVELS } from '../../../kiosk/badges/badge.ts';
import { badgeProgress } from '../../../kiosk/badges/badge-progress.ts';
import type { Evidence } from '../../../kiosk/badges/evidence.ts';
import { attended, attendedStep, badgeOf, lessonStep, ran } from '../../support/badge-fixtures.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

const numRuns = PROPERTY_RUNS;
const TODAY = '2027-04-01';
const lessons = fc.constantFrom('lesson-a', 'lesson-b', 'lesson-c');
const events = fc.constantFrom('event-x', 'event-y');
const days = fc.constantFrom('2026-12-31', '2027-01-01', '2027-01-02', '2027-02-28', '2027-03-31');

const step = fc.oneof(
  fc.tuple(lessons, fc.nat(4)).map(([lesson, right]) => lessonStep(lesson, right)),
  fc
    .tuple(fc.uniqueArray(events, { minLength: 1 }), fc.integer({ min: 1, max: 3 }))
    .map(([any, times]) => attendedStep(any, times)),
);
const badge: fc.Arbitrary<Badge> = fc
  .record(
    {
      all: fc.array(step, { minLength: 1, maxLength: 4 }),
      minDays: fc.integer({ min: 1, max: 4 }),
      raise: fc.record({ to: fc.constantFrom(...TRUST_LEVELS), by: step }),
      level: fc.constantFrom(...TRUST_LEVELS),
      validMonths: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['all', 'level'] },
  )
  .map(({ all, minDays, raise, ...rest }) =>
    badgeOf({
      ...rest,
      rule: { all, ...(minDays !== undefined && { minDays }), ...(raise && { raise }) },
    }),
  );
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.tuple(lessons, fc.nat(3), days).map(([lesson, right, on]) => ran(lesson, right, on)),
  fc.tuple(events, days).map(([event, on]) => attended(event, on)),
);
const pile = fc.array(evidence, { maxLength: 12 });
const shuffled = fc
  .tuple(pile, fc.infiniteStream(fc.nat()))
  .map(([all, keys]) => [all, all.map((one) => ({ one, key: keys.next().value }))] as const)
  .map(([all, keyed]) => [
    all,
    keyed.sort((a, b) => (a.key ?? 0) - (b.key ?? 0)).map(({ one }) => one),
  ]);

test('more evidence never takes a badge away, a step back or a level down', () => {
  fc.assert(
    fc.property(badge, pile, pile, (one, before, more) => {
      const then = badgeProgress(one, before, TODAY);
      const now = badgeProgress(one, [...before, ...more], TODAY);
      expect(Number(now.isEarned)).toBeGreaterThanOrEqual(Number(then.isEarned));
      expect(TRUST_LEVELS.indexOf(now.level)).toBeGreaterThanOrEqual(
        TRUST_LEVELS.indexOf(then.level),
      );
      expect(now.days?.done ?? 0).toBeGreaterThanOrEqual(then.days?.done ?? 0);
      for (const [index, each] of then.steps.entries()) {
        expect(now.steps[index]?.done).toBeGreaterThanOrEqual(each.done);
        expect(now.steps[index]?.best?.right ?? 0).toBeGreaterThanOrEqual(each.best?.right ?? 0);
      }
    }),
    { numRuns },
  );
});

test('the order in which things were done makes no difference at all', () => {
  fc.assert(
    fc.property(badge, shuffled, (one, [first = [], second = []]) => {
      expect(badgeProgress(one, second, TODAY)).toEqual(badgeProgress(one, first, TODAY));
    }),
    { numRuns },
  );
});

test('what speaks for an earned badge earns it alone', () => {
  fc.assert(
    fc.property(badge, pile, (one, all) => {
      const earned = badgeProgress(one, all, TODAY);
      fc.pre(earned.isEarned);
      const alone = badgeProgress(one, earned.evidence, TODAY);
      expect(alone).toMatchObject({ isEarned: true, level: earned.level });
      expect(alone.evidence).toEqual(earned.evidence);
    }),
    { numRuns },
  );
});

test('days are counted as somebody with all the time in the world would count them', () => {
  fc.assert(
    fc.property(badge, pile, (one, all) => {
      const { days: counted } = badgeProgress({ ...one, rule: withDays(one) }, all, TODAY);
      const counting = all.filter(({ on }) => isFresh(one, on));
      expect(counted?.done).toBe(Math.min(4, mostDays(one, counting)));
    }),
    { numRuns: Math.min(numRuns, 2_000) },
  );
});

const withDays = ({ rule }: Badge) => ({ ...rule, minDays: 4 });

/** With months that end on the last of March, whole months before the first of April. */
function isFresh({ validMonths }: Badge, on: string): boolean {
  if (validMonths === undefined) return true;
  const months = { 1: '2027-03-02', 2: '2027-02-02', 3: '2027-01-02', 4: '2026-12-02' };
  return on >= months[validMonths as 1 | 2 | 3 | 4];
}

/** Every way of giving each place a piece of evidence, tried one after the other. */
function mostDays({ rule }: Badge, all: readonly Evidence[]): number {
  const places = rule.all.flatMap((each) => {
    const fitting = all.filter((one) =>
      each.kind === 'lesson'
        ? one.kind === 'lesson' && one.lesson === each.lesson && one.right >= each.minCorrect
        : one.kind === 'attended' && each.anyEvent.includes(one.event),
    );
    const on = [...new Set(fitting.map((one) => one.on))];
    return Array.from({ length: each.kind === 'lesson' ? 1 : each.times }, () => on);
  });
  let sets = new Set(['']);
  for (const place of places) {
    const next = new Set(sets);
    for (const set of sets) {
      for (const day of place) {
        next.add([...new Set([...set.split(' ').filter(Boolean), day])].sort().join(' '));
      }
    }
    sets = next;
  }
  return Math.max(...[...sets].map((set) => set.split(' ').filter(Boolean).length));
}
