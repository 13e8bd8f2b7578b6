import { LANGUAGE_NAMES } from '../../kiosk/language.ts';
import { useAct, useFrame, useWords } from '../kiosk-context.ts';
import { Icon } from './icon.tsx';

/** Every language as a key of its own; where room is short, all but the one that is read. */
export function LanguageSwitch({ others = false }: { readonly others?: boolean }) {
  const { language, languages } = useFrame();
  const { frame } = useWords();
  const act = useAct();
  const offered = others ? languages.filter((each) => each !== language) : languages;
  return (
    <fieldset className="languages" aria-label={frame.language}>
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          name="language"
          lang={each}
          aria-pressed={each === language}
          onClick={() => act({ type: 'visitor.choseLanguage', language: each })}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}

/** One key where there is no room for all: it names the language it leads to. */
export function LanguageKey() {
  const { language, languages } = useFrame();
  const act = useAct();
  const next = languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
  return (
    <button
      type="button"
      name="language"
      className="key"
      lang={next}
      onClick={() => act({ type: 'visitor.choseLanguage', language: next })}
    >
      <Icon name="language" />
      {LANGUAGE_NAMES[next]}
    </button>
  );
}
