import { useState } from 'react';
import { Quiet } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useStaffWords } from '../text/staff-words.ts';

/** The characters of seat codes in three rows, as they stand in the alphabet. */
const ROWS = ['3479ACDE', 'FGHJKMNP', 'QRTVWXY'];
const CHARACTERS = 7;

/** A seat code is typed on the characters codes are made of: nobody can press a wrong kind of key. */
export function CodeKeys({
  onCode,
  onLeave,
}: {
  readonly onCode: (code: string) => void;
  readonly onLeave: () => void;
}) {
  const { door: words } = useStaffWords();
  const [typed, setTyped] = useState('');
  const press = (character: string) => {
    const code = typed + character;
    if (code.length === CHARACTERS) onCode(code);
    else setTyped(code);
  };
  return (
    <div className="fills door-time">
      <p className="lead code-typed" aria-hidden="true">
        {typed.padEnd(CHARACTERS, '·').replace(/^(...)(...)/, '$1 $2 ')}
      </p>
      <p className="unseen" role="status">
        {[...typed].join(' ')}
      </p>
      <div className="pad code-pad">
        {ROWS.map((row) => (
          <div className="pad-row" key={row}>
            {[...row].map((character) => (
              <button
                key={character}
                type="button"
                className="pad-key"
                onClick={() => press(character)}
              >
                {character}
              </button>
            ))}
            {row === ROWS.at(-1) && (
              <button
                type="button"
                className="pad-key"
                aria-label={words.deleteCharacter}
                onClick={() => setTyped(typed.slice(0, -1))}
              >
                <Icon name="erase" />
              </button>
            )}
          </div>
        ))}
      </div>
      <div className="foot">
        <Quiet slim onPress={onLeave}>
          {words.back}
        </Quiet>
      </div>
    </div>
  );
}
