import type { AgeBand, Lesson } from '../../kiosk/learning/lesson.ts';
import { createDraw } from './draw.ts';

/** What a visitor may have typed by now. */
export interface Typed {
  readonly query: string;
  readonly ageBand?: AgeBand;
}

/** A lesson and something that somebody types who looks for it. */
export interface Sought {
  readonly id: string;
  readonly title: string;
  readonly twoWords: string;
}

/** Queries by what makes them dear: how much they match, and in how many words. */
export function typedOf(lessons: readonly Lesson[], each: number): Record<string, Typed[]> {
  const { below, one } = createDraw(8);
  const times = (make: () => Typed) => Array.from({ length: each }, make);
  const words = wordsByFrequency(lessons);
  const common = words.slice(0, 10);
  const rare = words.slice(-Math.max(10, Math.floor(words.length / 10)));
  const title = () => one(lessons).title.en ?? '';
  const start = (length: number) => ({ query: one(title().split(' ')).slice(0, length) });
  return {
    'one letter': times(() => start(1)),
    'two letters': times(() => start(2)),
    'three letters': times(() => start(3)),
    'a common word': times(() => ({ query: `${one(common)} ` })),
    'two common words': times(() => ({ query: `${one(common)} ${one(common)}` })),
    'a rare word': times(() => ({ query: one(rare) })),
    'two words of a title': times(() => ({ query: title().split(' ').slice(0, 2).join(' ') })),
    'a whole title': times(() => ({ query: title() })),
    'one letter and an age': times(() => ({ ...start(1), ageBand: below(2) === 0 ? '6+' : '12+' })),
    'nothing there is': times(() => ({ query: `zzq${below(1000)}` })),
  };
}

/** Lessons somebody looks for, and two words of each title that stand side by side. */
export function soughtOf(lessons: readonly Lesson[], count: number): Sought[] {
  const { below, one } = createDraw(9);
  return Array.from({ length: count }, () => {
    const { id, title } = one(lessons);
    const words = (title.en ?? '').split(' ');
    const from = below(words.length - 1);
    return { id, title: title.en ?? '', twoWords: words.slice(from, from + 2).join(' ') };
  });
}

function wordsByFrequency(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, goal, cards } of lessons) {
    const texts = [title, goal, ...cards.flatMap(({ head, body }) => [head, body])];
    for (const word of texts.flatMap(({ en = '' }) => en.toLowerCase().split(' '))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
