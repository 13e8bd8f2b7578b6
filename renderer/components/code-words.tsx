import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { Fitting } from './fitting.tsx';
import { Icon } from './icon.tsx';

/** What to do with the code beside these words; where they do not fit, a key leads to all of them. */
export function CodeWords({
  number,
  of,
  onReadOn,
}: {
  /** Which code of a series is shown, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly onReadOn: () => void;
}) {
  const { code } = useBadgeWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  // The page before this one has said it, and the keys of a series need the room.
  const isSaid = of > 1 && kind === 'small' && textSize === 'large';
  const series = of > 1 ? [code.series] : [];
  const all = [...series, code.next, code.where].map((text) => <p key={text}>{text}</p>);
  const most = [...series, code.next].map((text) => <p key={text}>{text}</p>);
  return (
    <div className="code-words">
      <h1 className={isSaid ? 'unseen' : 'title long'}>
        {kind === 'small' ? code.pointBrief : code.point}
      </h1>
      <Fitting
        forms={[
          () => all,
          () => (
            <>
              {most}
              <ReadOn onPress={onReadOn} />
            </>
          ),
          () => <ReadOn onPress={onReadOn} />,
        ]}
      />
      {of > 1 && <CodeTurns number={number} of={of} />}
    </div>
  );
}

function ReadOn({ onPress }: { readonly onPress: () => void }) {
  const { code } = useBadgeWords();
  const { kind } = useGlass();
  return (
    <button type="button" name="read-on" className="key code-read-on" onClick={onPress}>
      <Icon name="info" />
      {kind === 'small' ? code.howItWorksBrief : code.howItWorks}
    </button>
  );
}

/** From code to code of a series. */
function CodeTurns({ number, of }: { readonly number: number; readonly of: number }) {
  const { code } = useBadgeWords();
  const { frame } = useWords();
  const { form } = useGlass();
  const act = useAct();
  const key = (direction: 'previous' | 'next', label: string, rests: boolean) => (
    <button
      type="button"
      name={direction}
      className="quiet turn-key"
      aria-label={label}
      aria-disabled={rests || undefined}
      tabIndex={rests ? -1 : undefined}
      onClick={() => act({ type: 'visitor.turnedPage', direction })}
    >
      <Icon name={direction === 'next' ? 'next' : 'back'} />
    </button>
  );
  return (
    <div className="code-turns">
      {key('previous', code.previousCode, number === 1)}
      <p className="badge-fact" role="status">
        <b>{form === 'full' ? code.ofAll(number, of) : frame.pageOf(number, of)}</b>
      </p>
      {key('next', code.nextCode, number === of)}
    </div>
  );
}
