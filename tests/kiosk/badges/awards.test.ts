import { describe, expect, test } from 'vitest';
import { awardDue, awardHeld, endOf } from '../../../kiosk/badges/awards.ts';
import { badgeProgress } from '../../../kiosk/badges/badge-progress.ts';
import type { Award } from '../../../kiosk/badges/evidence.ts';
import { attended, attendedStep, badgeOf, lessonStep, ran } from '../../support/badge-fixtures.ts';

const TODAY = '2027-04-01';
const award = (changes: Partial<Award> = {}): Award => ({
  id: 'one',
  badge: 'badge-made-up',
  level: 'selfCheck',
  on: '2027-03-01',
  ...changes,
});

const raisable = badgeOf({
  rule: {
    all: [lessonStep('lesson-waste')],
    raise: { to: 'confirmed', by: attendedStep(['event-x']) },
  },
});
const due = (evidence: Parameters<typeof badgeProgress>[1], awards: readonly Award[]) =>
  awardDue(raisable, badgeProgress(raisable, evidence, TODAY), awards, TODAY);

describe('what is awarded now', () => {
  test('nothing before it was earned', () => {
    expect(due([], [])).toBeUndefined();
  });

  test('what was earned, once', () => {
    const evidence = [ran('lesson-waste', 2)];
    expect(due(evidence, [])).toBe('selfCheck');
    expect(due(evidence, [award()])).toBeUndefined();
  });

  test('nothing again while it waits for its date', () => {
    const { on: _, ...waiting } = award();
    expect(due([ran('lesson-waste', 2)], [waiting])).toBeUndefined();
  });

  test('more than is held, when it was raised', () => {
    const evidence = [ran('lesson-waste', 2), attended('event-x')];
    expect(due(evidence, [award()])).toBe('confirmed');
    expect(due(evidence, [award({ level: 'confirmed' })])).toBeUndefined();
  });

  test('another badge is no reason to hold this one back', () => {
    expect(due([ran('lesson-waste', 2)], [award({ badge: 'badge-other' })])).toBe('selfCheck');
  });
});

describe('a badge that ends', () => {
  const badge = badgeOf({ validMonths: 24 });

  test('ends so many months after it was earned, and has no end while it has no date', () => {
    expect(endOf(badge, award())).toBe('2029-03-01');
    const { on: _, ...waiting } = award();
    expect(endOf(badge, waiting)).toBeUndefined();
    expect(endOf(badgeOf(), award())).toBeUndefined();
  });

  test('is held to the day before, and may then be earned afresh', () => {
    expect(awardHeld(badge, [award()], '2029-02-28')).toEqual(award());
    expect(awardHeld(badge, [award()], '2029-03-01')).toBeUndefined();
    const again = badgeProgress(badge, [ran('lesson-waste', 3, '2029-03-01')], '2029-03-01');
    expect(awardDue(badge, again, [award()], '2029-03-01')).toBe('selfCheck');
  });
});

test('of several awards of one badge the highest speaks, and of two alike the later', () => {
  const low = award({ id: 'low', on: '2027-03-20' });
  const old = award({ id: 'old', level: 'confirmed', on: '2027-03-01' });
  const fresh = award({ id: 'fresh', level: 'confirmed', on: '2027-03-10' });
  expect(awardHeld(badgeOf(), [low, old, fresh], TODAY)?.id).toBe('fresh');
});
