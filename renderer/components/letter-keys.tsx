import { useState } from 'react';
import { useFrame, useWords } from '../kiosk-context.ts';
import { LETTER_ROWS, queryTyped } from '../letter-rows.ts';
import { Icon } from './icon.tsx';

/** Letters on the glass, as large as the hand needs them; no system keyboard ever opens. */
export function LetterKeys({
  query,
  onQuery,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}) {
  const { language } = useFrame();
  const { finding } = useWords().learn;
  const [accented, setAccented] = useState(false);
  const { rows, accents } = LETTER_ROWS[language];
  const [first = [], ...others] = rows;
  const letters = accented ? accents : first;

  const type = (letter: string) => {
    onQuery(queryTyped(query, letter));
    setAccented(false);
  };
  const keysOf = (row: readonly string[]) =>
    row.map((letter) => (
      <button
        key={letter}
        type="button"
        name="letter"
        className="letter"
        onClick={() => type(letter)}
      >
        {letter}
      </button>
    ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own look and a legend.
    <div className="letters" role="group" aria-label={finding.letters}>
      <div className="letter-row">{keysOf(letters)}</div>
      {others.map((row, index) => (
        <div className="letter-row" key={row.join('')}>
          {keysOf(row)}
          {index === 0 && accents.length > 0 && (
            <button
              type="button"
              name="letter"
              className="letter tool"
              aria-pressed={accented}
              aria-label={`${accents.slice(0, 2).join('')}: ${finding.accents}`}
              onClick={() => setAccented(!accented)}
            >
              {accents.slice(0, 2).join('')}
            </button>
          )}
          {index === others.length - 1 && (
            <>
              <button
                type="button"
                name="letter"
                className="letter tool space"
                onClick={() => type(' ')}
              >
                {finding.space}
              </button>
              <button
                type="button"
                name="letter"
                className="letter tool"
                aria-label={finding.deleteLetter}
                onClick={() => onQuery([...query].slice(0, -1).join(''))}
              >
                <Icon name="erase" />
              </button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
