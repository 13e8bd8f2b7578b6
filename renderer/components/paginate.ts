/**
 * Lays atoms on pages, as many on each as fit, none split and none lost.
 *
 * `fits` may measure; it is asked of ever longer runs. An atom too large for a page gets one alone.
 */
export function paginate<Atom>(
  atoms: readonly Atom[],
  fits: (run: readonly Atom[]) => boolean,
): readonly (readonly Atom[])[] {
  const pages: Atom[][] = [];
  let page: Atom[] = [];
  for (const atom of atoms) {
    if (page.length > 0 && !fits([...page, atom])) {
      pages.push(page);
      page = [];
    }
    page.push(atom);
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** A stretch of text that stays together, and the paragraph it belongs to. */
export interface Stretch {
  readonly paragraph: number;
  readonly language: string;
  readonly text: string;
}

/** Sentences, with the space that follows each: a page ends where a sentence does. */
export function sentencesOf(paragraph: number, language: string, text: string): Stretch[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => ({ paragraph, language, text: segment }));
}

/** Words of a sentence that is longer than a page. */
export function wordsOf({ paragraph, language, text }: Stretch): Stretch[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => ({ paragraph, language, text: word }));
}

/** Stretches of one page, put back into paragraphs. */
export function paragraphsOf(
  page: readonly Stretch[],
): readonly { readonly language: string; readonly text: string }[] {
  const paragraphs = new Map<number, { language: string; text: string }>();
  for (const { paragraph, language, text } of page) {
    const before = paragraphs.get(paragraph)?.text ?? '';
    paragraphs.set(paragraph, { language, text: before + text });
  }
  return [...paragraphs.values()].map(({ language, text }) => ({ language, text: text.trimEnd() }));
}
