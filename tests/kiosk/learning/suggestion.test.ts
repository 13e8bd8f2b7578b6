import { describe, expect, it } from 'vitest';
import { suggestNext } from '../../../kiosk/learning/suggestion.ts';

const lesson = (id: string, skills: string[], environments: string[] = []) => ({
  id,
  title: { en: id },
  goal: { en: id },
  skills,
  environments,
  ageBand: 'all' as const,
  seconds: 120,
});
const waste = lesson('waste', ['green', 'planning'], ['family']);

describe('the next step after a lesson', () => {
  it('shares its first skill before its second, and says so', () => {
    const found = suggestNext(
      waste,
      [lesson('a', ['planning']), lesson('b', ['green'])],
      new Set(),
    );
    expect(found).toMatchObject({
      lesson: { id: 'b' },
      rule: { kind: 'sameSkill', skill: 'green' },
    });
  });

  it('belongs to the same part of life where no skill is shared', () => {
    const found = suggestNext(waste, [lesson('a', ['x'], ['family'])], new Set());
    expect(found).toMatchObject({ rule: { kind: 'samePlace', environment: 'family' } });
  });

  it('is something else rather than nothing, and never the same lesson or one already finished', () => {
    const found = suggestNext(
      waste,
      [waste, lesson('done', ['green']), lesson('c', ['x'])],
      new Set(['done']),
    );
    expect(found).toMatchObject({ lesson: { id: 'c' }, rule: { kind: 'somethingElse' } });
    expect(suggestNext(waste, [waste], new Set())).toBeUndefined();
  });
});
