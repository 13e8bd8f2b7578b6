import type { LanguageCode, LocalText } from '../../kiosk/language.ts';
import { AGE_BANDS, type Lesson } from '../../kiosk/learning/lesson.ts';
import type { SkillFramework } from '../../kiosk/learning/skill.ts';

/**
 * Lessons as a city might have: titles of three to six words that hardly ever come twice, texts whose
 * words follow Zipf's law around a few topics, in both languages. The same seed gives the same ones.
 */
export function makeLessons(count: number, seed: number, framework: SkillFramework): Lesson[] {
  const draw = createDraw(seed);
  const vocabulary: Record<LanguageCode, readonly string[]> = {
    en: makeVocabulary(draw, ['ing', 'er', 'ness', 'tion', 'ly', 'ed', 's', '']),
    it: makeVocabulary(draw, ['are', 'ere', 'ità', 'zione', 'mente', 'ato', 'i', 'o']),
  };
  return Array.from({ length: count }, (_, index) =>
    makeLesson(index, draw, vocabulary, framework),
  );
}

interface Draw {
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number;
  readonly one: <Item>(from: readonly Item[]) => Item;
}

/** Mulberry32: small, fast, and the same everywhere. */
function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (from) => {
      const item = from[below(from.length)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
  };
}

const VOCABULARY = 8000;
const SYLLABLES =
  'ba be bi co cu da di fa fi go la le li ma mi mo na ne no pa pe po ra ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );

function makeVocabulary(draw: Draw, endings: readonly string[]): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = Array.from({ length: 1 + draw.below(3) }, () => draw.one(SYLLABLES));
    words.add(syllables.join('') + draw.one(endings));
  }
  return [...words];
}

function makeLesson(
  index: number,
  draw: Draw,
  vocabulary: Record<LanguageCode, readonly string[]>,
  framework: SkillFramework,
): Lesson {
  const id = `lesson-${String(index).padStart(6, '0')}`;
  // A topic is a stretch of the vocabulary; a third of all words come from there.
  const topic = draw.below(VOCABULARY - 40);
  const word = (language: LanguageCode) => {
    const rank = draw.below(3) === 0 ? topic + draw.below(40) : zipf(draw);
    return vocabulary[language][rank] ?? '';
  };
  const words = (least: number, most: number): LocalText => {
    const length = least + draw.below(most - least + 1);
    const sentence = (language: LanguageCode) => {
      const text = Array.from({ length }, () => word(language)).join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    return { en: sentence('en'), it: sentence('it') };
  };
  const skills = new Set([draw.one(framework.skills).id, draw.one(framework.skills).id]);
  return {
    id,
    title: words(3, 6),
    goal: words(8, 12),
    skills: [...skills],
    environments: [draw.one(framework.environments).id],
    ageBand: draw.below(2) === 0 ? 'all' : draw.one(AGE_BANDS),
    seconds: 60 + draw.below(600),
    cards: Array.from({ length: 5 }, (_, card) => ({
      id: `${id}-c${card + 1}`,
      head: words(2, 4),
      body: words(20, 35),
    })),
    questions: [
      {
        id: `${id}-q1`,
        type: 'trueFalse',
        prompt: words(8, 12),
        correct: draw.below(2) === 0,
        ok: words(4, 8),
        no: words(4, 8),
      },
    ],
    action: words(8, 12),
    source: 'Made up for a test.',
    taster: { card: `${id}-c1`, question: `${id}-q1` },
  };
}

/** Ranks in proportion to 1/(rank+1), by inverting the logarithmic sum. */
function zipf(draw: Draw): number {
  const share = draw.below(1_000_000) / 1_000_000;
  return Math.min(VOCABULARY - 1, Math.floor((VOCABULARY + 1) ** share) - 1);
}
