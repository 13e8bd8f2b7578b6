import type { LanguageCode } from '../kiosk/language.ts';

/**
 * What a visitor has chosen but not yet handed in. Drafts live in the page only: an answer becomes
 * a fact when *Check* is touched, and a fresh try starts with nothing chosen.
 */

/** Puts an id at the end of what is chosen, or takes it out: choosing and ordering are this one tap. */
export function tapped(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

export type Side = 'left' | 'right';

export interface MatchingDraft {
  /** Left id to right id. */
  readonly pairs: Readonly<Record<string, string>>;
  /** The first half of a pair being made; its other half comes from the other side. */
  readonly held: { readonly side: Side; readonly id: string } | null;
}

export const NOTHING_MATCHED: MatchingDraft = { pairs: {}, held: null };

/**
 * One tap while matching. A paired item comes apart; a free one is held; a free one of the other
 * side makes the pair. Either side may come first: nobody is told that they began wrongly.
 */
export function matchTapped(draft: MatchingDraft, side: Side, id: string): MatchingDraft {
  const pair = pairOf(draft, side, id);
  if (pair !== undefined) return { pairs: without(draft.pairs, pair.left), held: draft.held };
  if (draft.held === null) return { ...draft, held: { side, id } };
  if (draft.held.side === side) {
    return { ...draft, held: draft.held.id === id ? null : { side, id } };
  }
  const [left, right] = side === 'right' ? [draft.held.id, id] : [id, draft.held.id];
  return { pairs: { ...draft.pairs, [left]: right }, held: null };
}

/**
 * Gives a left item a right one in one tap, wherever either stood before; the same tap again
 * takes the pair apart.
 */
export function pairTapped(draft: MatchingDraft, left: string, right: string): MatchingDraft {
  if (draft.pairs[left] === right) return { ...draft, pairs: without(draft.pairs, left) };
  const freed = Object.entries(draft.pairs).filter(([, other]) => other !== right);
  return { pairs: { ...Object.fromEntries(freed), [left]: right }, held: null };
}

/** The pair an item stands in, if any. */
export function pairOf(
  draft: MatchingDraft,
  side: Side,
  id: string,
): { readonly left: string; readonly right: string } | undefined {
  for (const [left, right] of Object.entries(draft.pairs)) {
    if ((side === 'left' ? left : right) === id) return { left, right };
  }
  return undefined;
}

function without(
  pairs: Readonly<Record<string, string>>,
  left: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== left));
}

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
export type PadKey = Digit | 'point' | 'minus' | 'delete';

/** No number in a lesson is longer, and nine digits stay exact and fit a 7″ glass in large text. */
const MOST_DIGITS = 9;

/** A number being typed, after one more key; held with `.`, whatever the language shows. */
export function numberTyped(typed: string, key: PadKey): string {
  switch (key) {
    case 'delete':
      return typed.slice(0, -1);
    case 'minus':
      return typed.startsWith('-') ? typed.slice(1) : `-${typed}`;
    case 'point':
      if (typed.includes('.') || digitsIn(typed) >= MOST_DIGITS) return typed;
      return digitsIn(typed) === 0 ? `${typed}0.` : `${typed}.`;
    default:
      if (digitsIn(typed) >= MOST_DIGITS) return typed;
      return typed === '0' || typed === '-0' ? typed.replace('0', key) : `${typed}${key}`;
  }
}

/** The number that was typed, or `null` while there is none yet. */
export function numberFrom(typed: string): number | null {
  if (digitsIn(typed) === 0) return null;
  const value = Number(typed);
  // `-0` is what the keys say, and zero is what the visitor means.
  return value === 0 ? 0 : value;
}

/** What stands between whole and fraction in each language. */
export const DECIMAL_SEPARATOR: Record<LanguageCode, string> = { en: '.', it: ',' };

/** The typed number as its reader writes it, with a true minus. */
export function numberShown(typed: string, language: LanguageCode): string {
  return typed.replace('.', DECIMAL_SEPARATOR[language]).replace('-', '\u2212');
}

function digitsIn(typed: string): number {
  return typed.replaceAll(/\D/g, '').length;
}
