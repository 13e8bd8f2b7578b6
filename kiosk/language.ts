/** Languages the interface speaks, as BCP 47 tags. Content may hold any subset of them. */
export type LanguageCode = 'en' | 'it';

export const LANGUAGES = ['en', 'it'] as const satisfies readonly LanguageCode[];

/** Each language named in itself, so that a person finds theirs without reading another. */
export const LANGUAGE_NAMES: Record<LanguageCode, string> = { en: 'English', it: 'Italiano' };

/** One text in the languages it was written in; at least one is there (the pack check sees to it). */
export type LocalText = Partial<Record<LanguageCode, string>>;

/** A text as it is shown, with the language it really is in. */
export interface Said {
  readonly text: string;
  readonly language: LanguageCode;
}

/**
 * The text in the wanted language, else in the hub's own, else in any it has.
 *
 * The answer says which language it is in, so that the screen can say so and speech can read it right.
 */
export function say(text: LocalText, wanted: LanguageCode, hub: LanguageCode): Said {
  for (const language of [wanted, hub, ...LANGUAGES]) {
    const found = text[language];
    if (found !== undefined && found !== '') return { text: found, language };
  }
  return { text: '', language: wanted };
}
