import { useState } from 'react';
import type { SeatCodeView } from '../../kiosk/event-view.ts';
import { readSeatCode, SEAT_CODE_LENGTH } from '../../kiosk/events/seat-code.ts';
import { Go } from '../components/button.tsx';
import { CodeKeys } from '../components/code-keys.tsx';
import { Page } from '../components/page.tsx';
import { useAct, useFrame, useGlass } from '../kiosk-context.ts';
import { type EventWords, useEventWords } from '../text/event-words.ts';

/** A seat code is typed; its last letter shows a slip before anybody is asked. */
export function SeatCodeScreen({ view: { unknown } }: { readonly view: SeatCodeView }) {
  const { code: words } = useEventWords();
  const { reader } = useFrame();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const [typed, setTyped] = useState('');
  const whole = readSeatCode(typed);
  const says = sayingOf(typed, unknown, words);
  // Where height is missing, what is wrong stands in the place of the key that cannot be used.
  const compact = kind === 'small' || textSize === 'large';
  const ask = reader === 'ready' ? `${words.plain} ${words.orCard}` : words.plain;
  return (
    <Page
      className="seat-code-entry"
      head={
        <p className="head-name" aria-hidden="true">
          <b>{words.title}</b>
        </p>
      }
    >
      <h1 className="unseen">{words.title}</h1>
      {!compact && <p className="code-ask">{says ?? ask}</p>}
      <div className="code-field">
        {!(compact && says && typed === '') && (
          <p className="code-typed" aria-label={words.typed(typed)} role="status">
            {Array.from({ length: SEAT_CODE_LENGTH }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a code is its name.
              <span key={at} aria-hidden="true" className={typed[at] ? '' : 'empty'}>
                {typed[at] ?? ''}
              </span>
            ))}
          </p>
        )}
        {compact && says ? (
          <p className="small code-says">{says}</p>
        ) : (
          <Go
            slim
            disabled={whole === undefined}
            onPress={() => whole && act({ type: 'visitor.gaveCode', code: whole })}
          >
            {compact ? words.lookShort : words.look}
          </Go>
        )}
      </div>
      <CodeKeys
        onType={(letter) => setTyped(`${typed}${letter}`.slice(0, SEAT_CODE_LENGTH))}
        onErase={() => setTyped(typed.slice(0, -1))}
      />
    </Page>
  );
}

function sayingOf(typed: string, unknown: string | undefined, words: EventWords['code']) {
  if (typed === '' && unknown !== undefined) return words.unknown;
  const isWrong = typed.length === SEAT_CODE_LENGTH && readSeatCode(typed) === undefined;
  return isWrong ? words.wrong : undefined;
}
