import type { LanguageCode } from '../../../kiosk/language.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { drawing, make } from './element.ts';
import { type PageWords, sayDay } from './page-words.ts';

/** A stone, for a badge that brings no picture. */
const STONE = 'M32 6a26 26 0 1 0 0 52 26 26 0 0 0 0-52';

/** The badge in its doorway: picture, name, what it says of itself and how it is vouched for. */
export function drawFace(facts: BadgeFacts, words: PageWords): HTMLElement {
  const { picture, name, description, level } = facts;
  const said = languageOf(facts);
  const vouched = level && words.badge.levels[level];
  return make(
    'div',
    { class: 'face' },
    picture
      ? make('img', { src: picture.address, alt: picture.caption || words.badge.picture })
      : drawing(STONE),
    make('h2', said, name),
    make('p', said, description),
    vouched && make('p', { class: 'level' }, make('b', {}, vouched.name), vouched.says),
  );
}

/** Whose word it is, and from when to when. */
export function drawIssuer(
  { issuer, awarded, until }: BadgeFacts,
  { badge }: PageWords,
  {
    language,
    isProven,
    isKnown,
  }: { readonly language: LanguageCode; readonly isProven: boolean; readonly isKnown: boolean },
): HTMLElement {
  return section(
    isProven ? badge.issuer : badge.claimedIssuer,
    make('p', { class: 'issuer' }, issuer.name),
    make('p', { class: 'id' }, issuer.id),
    issuer.id.startsWith('did:key:')
      ? make('p', {}, isKnown ? badge.byKnownKey : badge.byKeyAlone)
      : undefined,
    make(
      'dl',
      {},
      ...(awarded === undefined ? [] : fact(badge.awarded, sayDay(awarded, language))),
      ...(until === undefined
        ? fact(badge.end, badge.none)
        : fact(badge.until, sayDay(until, language))),
    ),
  );
}

/** What was done, and what had to be. */
export function drawDeeds(facts: BadgeFacts, { badge }: PageWords): readonly HTMLElement[] {
  const said = languageOf(facts);
  const { evidence, criteria } = facts;
  return [
    ...when(evidence.length > 0, () =>
      section(badge.evidence, make('ul', {}, ...evidence.map((one) => make('li', said, one)))),
    ),
    ...when(criteria !== '', () => section(badge.criteria, make('p', said, criteria))),
  ];
}

/** Skills under the name of the framework they belong to. */
export function drawSkills(facts: BadgeFacts, { badge }: PageWords): readonly HTMLElement[] {
  const said = languageOf(facts);
  const frameworks = new Set(facts.skills.map(({ framework }) => framework));
  const groups = [...frameworks].flatMap((framework) => {
    const skills = facts.skills.filter((skill) => skill.framework === framework);
    return [
      make('h3', { lang: 'en' }, framework),
      make('ul', {}, ...skills.map(({ name }) => make('li', said, name))),
    ];
  });
  return when(groups.length > 0, () => section(badge.skills, ...groups));
}

/** Texts of a badge are read aloud in its own language, whatever the page speaks. */
const languageOf = ({ language }: BadgeFacts): { readonly lang?: string } =>
  language === undefined ? {} : { lang: language };

const fact = (name: string, value: string): readonly HTMLElement[] => [
  make('dt', {}, name),
  make('dd', {}, value),
];

const when = (holds: boolean, draw: () => HTMLElement): readonly HTMLElement[] =>
  holds ? [draw()] : [];

export const section = (title: string, ...inside: readonly (Node | undefined)[]): HTMLElement =>
  make('section', {}, make('h2', {}, title), ...inside);
