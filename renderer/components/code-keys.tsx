import { useState } from 'react';
import { SEAT_LETTERS } from '../../kiosk/events/seat-code.ts';
import { useGlass } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';
import { Icon } from './icon.tsx';

/** Keys for the letters of a seat code, never smaller than a finger: on 7″ they come in two parts. */
export function CodeKeys({
  onType,
  onErase,
}: {
  readonly onType: (letter: string) => void;
  readonly onErase: () => void;
}) {
  const { code: words } = useEventWords();
  const { kind } = useGlass();
  const [part, setPart] = useState(0);
  const parts =
    kind === 'small' ? [SEAT_LETTERS.slice(0, 12), SEAT_LETTERS.slice(12)] : [SEAT_LETTERS];
  const shown = parts[part] ?? SEAT_LETTERS;
  const other = parts[1 - part];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own look and a legend.
    <div className="code-keys" role="group" aria-label={words.letters}>
      {[...shown].map((letter) => (
        <button key={letter} type="button" className="pad-key" onClick={() => onType(letter)}>
          {letter}
        </button>
      ))}
      {other !== undefined && (
        <button type="button" className="pad-key code-tool" onClick={() => setPart(1 - part)}>
          {other.at(0)}–{other.at(-1)}
        </button>
      )}
      <button type="button" className="pad-key" aria-label={words.delete} onClick={onErase}>
        <Icon name="erase" />
      </button>
    </div>
  );
}
