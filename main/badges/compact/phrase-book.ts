import type { LanguageCode } from '../../../kiosk/language.ts';
import {
  CORE_SKILL_TERMS,
  ESCO_TERMS,
  type FrameworkTerm,
  KEY_COMPETENCE_TERMS,
} from './framework-terms.ts';
import { MARKS } from './marks.ts';
import { COMMON_PHRASES, OTHER_PHRASES } from './phrases.ts';
import { replaceWithin } from './replace-within.ts';

/** What stands for a phrase in a compact badge; nothing else of the text is a control character. */
const FIRST_COMMON = 0x0a;
const LAST_COMMON = 0x1d;
const OTHER = '\u0000';
const TERM: Readonly<Record<LanguageCode, string>> = { en: '\u001e', it: '\u001f' };
/** The character behind such a mark; the first 96 are one byte of UTF-8. */
const FIRST_NUMBER = 0x20;

const numbered = (mark: string, number: number): string =>
  mark + String.fromCharCode(FIRST_NUMBER + number);

/** Phrases by their codes. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ...COMMON_PHRASES.map(
    (phrase, number) => [String.fromCharCode(FIRST_COMMON + number), phrase] as const,
  ),
  ...OTHER_PHRASES.map((phrase, number) => [numbered(OTHER, number), phrase] as const),
  ...(['en', 'it'] as const).flatMap((language) =>
    alignmentsIn(language).map(
      (phrase, number) => [numbered(TERM[language], number), phrase] as const,
    ),
  ),
]);

const CODES = new Map([...PHRASES].map(([code, phrase]) => [phrase, code]));

/** Where two begin at one place, the longer one is meant. */
const ANY_PHRASE = new RegExp(
  [...CODES.keys()]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|'),
  'g',
);
/** A value spoken of again is a pair as well, and passed over as one. */
const ANY_CODE = new RegExp(
  `${MARKS.again}[^]|[${OTHER}${TERM.en}${TERM.it}][^]|[${String.fromCharCode(FIRST_COMMON)}-${String.fromCharCode(LAST_COMMON)}]`,
  'g',
);

/** UUIDs that phrases hold as text. */
export const KNOWN_UUIDS: ReadonlySet<string> = new Set(ESCO_TERMS.map(({ code }) => code));

/** Every phrase of the text becomes its code. No phrase begins with a mark, so none is ever cut. */
export function shortenPhrases(text: string): string {
  return text.replace(ANY_PHRASE, (phrase) => CODES.get(phrase) ?? phrase);
}

/** @throws {RangeError} when a code stands for nothing, or all of them for too much */
export function lengthenPhrases(text: string): string {
  return replaceWithin(text, ANY_CODE, (code) => {
    if (code.startsWith(MARKS.again)) return code;
    const phrase = PHRASES.get(code);
    if (phrase === undefined) throw new RangeError('A code stands for nothing.');
    return phrase;
  });
}

/** A term of each framework as a credential is aligned with it. */
function alignmentsIn(language: LanguageCode): readonly string[] {
  const alignment = (
    { name }: FrameworkTerm,
    targetUrl: string,
    targetFramework: string,
    targetCode?: string,
  ) =>
    JSON.stringify({
      type: ['Alignment'],
      targetName: name[language],
      targetUrl,
      targetFramework,
      targetCode,
    });
  const coreSkills = [
    'urn:isbn:9789220350423',
    'ILO core skills for life and work (2021)',
  ] as const;
  const keyCompetences = [
    'https://eur-lex.europa.eu/legal-content/TXT/?uri=CELEX:32018H0604(01)',
    'EU key competences for lifelong learning (2018)',
  ] as const;
  return [
    ...CORE_SKILL_TERMS.map((term) => alignment(term, ...coreSkills, term.code)),
    ...KEY_COMPETENCE_TERMS.map((term) => alignment(term, ...keyCompetences, term.code)),
    ...ESCO_TERMS.map((term) =>
      alignment(term, `http://data.europa.eu/esco/skill/${term.code}`, 'ESCO'),
    ),
  ];
}
