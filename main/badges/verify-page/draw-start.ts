import { button, make } from './element.ts';
import type { OpenTrouble, PageWords } from './page-words.ts';

/** The page before any badge is here, with what went wrong if something did. */
export function drawStart(
  words: PageWords,
  { trouble, open }: { readonly trouble: OpenTrouble | undefined; readonly open: () => void },
): readonly Node[] {
  const { start } = words;
  return [
    make('h1', { tabindex: '-1' }, start.title),
    trouble && make('p', { class: 'trouble', role: 'alert' }, start.trouble[trouble]),
    make('p', { class: 'lead' }, start.how),
    button(start.open, open, 'stone act'),
    make('p', { class: 'hint' }, start.orPaste),
  ].filter((one) => one !== undefined);
}

/** A badge that came as several codes, of which some are still missing. */
export function drawSeries(
  words: PageWords,
  {
    have,
    of,
    lasts,
  }: { readonly have: readonly number[]; readonly of: number; readonly lasts: boolean },
): readonly Node[] {
  const { series } = words;
  const codes = Array.from({ length: of }, (_, index) => {
    const isHere = have.includes(index + 1);
    return make(
      'li',
      { class: isHere ? 'here' : 'missing' },
      make('b', {}, series.code(index + 1)),
      isHere ? series.here : series.missing,
    );
  });
  return [
    make('h1', { tabindex: '-1' }, series.title(of - have.length)),
    make('p', { class: 'lead' }, lasts ? series.next : series.forgets),
    make('ol', { class: 'codes' }, ...codes),
  ];
}
