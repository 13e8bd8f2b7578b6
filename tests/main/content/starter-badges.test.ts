import { expect, test } from 'vitest';
import type { Badge } from '../../../kiosk/badges/badge.ts';
import { badgeProgress } from '../../../kiosk/badges/badge-progress.ts';
import type { Evidence } from '../../../kiosk/badges/evidence.ts';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';

const { lessons, events, badges } = readPack(STARTER_PACK_DIR, readFramework(STARTER_PACK_DIR));

/** Somebody who did all of it, on a day each. */
function everything({ rule }: Badge): Evidence[] {
  const steps = rule.raise ? [...rule.all, rule.raise.by] : rule.all;
  const days = Array.from(
    { length: 31 },
    (_, day) => `2027-03-${String(day + 1).padStart(2, '0')}`,
  );
  const next = () => days.shift() ?? '';
  return steps.flatMap((step): Evidence[] => {
    if (step.kind === 'lesson') {
      return [{ kind: 'lesson', lesson: step.lesson, right: 3, of: 3, on: next() }];
    }
    const event = step.anyEvent.at(-1) ?? '';
    return Array.from({ length: step.times }, () => ({ kind: 'attended', event, on: next() }));
  });
}

test('eight badges and nine events come with Portico', () => {
  expect(badges.map(({ id, level }) => [id, level])).toEqual([
    ['badge-careful-reader', 'selfCheck'],
    ['badge-team-player', 'confirmed'],
    ['badge-energy-waste', 'selfCheck'],
    ['badge-safe-online', 'selfCheck'],
    ['badge-plan-learn-solve', 'selfCheck'],
    ['badge-maker-induction', 'confirmed'],
    ['badge-garden-hands', 'confirmed'],
    ['badge-ready-for-work', 'confirmed'],
  ]);
  expect(events).toHaveLength(9);
});

test.each(badges)('$id can be earned by what its rule asks, and by nothing less', (badge) => {
  const all = everything(badge);
  const earned = badgeProgress(badge, all, '2027-04-01');
  expect(earned.isEarned).toBe(true);
  expect(earned.level).toBe(badge.rule.raise?.to ?? badge.level);
  expect(badgeProgress(badge, all.slice(1), '2027-04-01').isEarned).toBe(false);
});

test('a machine opens by the word of staff and for 24 months, never by a quiz alone', () => {
  const induction = badges.find(({ id }) => id === 'badge-maker-induction');
  expect(induction?.validMonths).toBe(24);
  expect(induction?.rule.all.map(({ kind }) => kind)).toEqual(['lesson', 'attended']);
  expect(badges.filter(({ validMonths }) => validMonths !== undefined)).toEqual([induction]);
});

test('none claims to be a certificate, and each says that it is none', () => {
  for (const { level, disclaimer } of badges) {
    expect(level).not.toBe('accredited');
    expect(disclaimer?.it).toContain('D.Lgs. 13/2013');
  }
});

test('every badge speaks the words of the common frameworks', () => {
  for (const { skills, competences, alignments } of badges) {
    expect(skills.length).toBeGreaterThan(0);
    expect(competences.length).toBeGreaterThan(0);
    expect(alignments.length).toBeGreaterThan(0);
    for (const { framework, targetUrl } of alignments) {
      expect(framework).toBe('ESCO');
      expect(targetUrl).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/);
    }
  }
});

test('what the criteria ask in words, the rule asks in numbers', () => {
  const titles = new Map(lessons.map(({ id, title, questions }) => [id, { title, questions }]));
  for (const { rule, criteria } of badges) {
    for (const step of rule.all.filter(({ kind }) => kind === 'lesson')) {
      const questions = step.kind === 'lesson' && titles.get(step.lesson)?.questions.length;
      expect(questions).toBe(3);
    }
    const wanted = rule.all.flatMap((step) => (step.kind === 'lesson' ? [step.minCorrect] : []));
    const said = criteria.en
      ?.match(/at least (\d) of 3|[Aa]ll (3)/)
      ?.slice(1)
      .find(Boolean);
    if (said) expect(new Set(wanted)).toEqual(new Set([Number(said)]));
  }
});

test('an event that says it counts for a badge does', () => {
  const counting = events.filter(({ badge }) => badge !== undefined);
  expect(counting).toHaveLength(5);
  for (const { id, badge: named } of counting) {
    const badge = badges.find((one) => one.id === named);
    const { all = [], raise } = badge?.rule ?? {};
    const asked = [...all, ...(raise ? [raise.by] : [])].flatMap((step) =>
      step.kind === 'attended' ? step.anyEvent : [],
    );
    expect(asked, named).toContain(id);
  }
});
