import { useFrame, useWords } from '../kiosk-context.ts';
import { DECIMAL_SEPARATOR, type PadKey } from '../question-draft.ts';
import { Icon } from './icon.tsx';

/** Digits of our own: rows of three as on every till, or two flat rows where height is missing. */
export function DigitPad({
  belowZero,
  whole = false,
  flat,
  onKey,
}: {
  readonly belowZero: boolean;
  /** Digits alone. */
  readonly whole?: boolean;
  readonly flat: boolean;
  readonly onKey: (key: PadKey) => void;
}) {
  const { language } = useFrame();
  const { answering } = useWords().learn;
  const faces: Partial<Record<PadKey, { readonly name: string; readonly face: string }>> = {
    point: { name: answering.point, face: DECIMAL_SEPARATOR[language] },
    minus: { name: answering.minus, face: '\u2212' },
  };
  const point = whole ? [] : (['point'] as const);
  const minus = belowZero ? (['minus'] as const) : [];
  const rows: readonly (readonly PadKey[])[] = flat
    ? [
        ['1', '2', '3', '4', '5', 'delete'],
        ['6', '7', '8', '9', '0', ...point, ...minus],
      ]
    : [
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '8', '9'],
        [...minus, ...point, '0', 'delete'],
      ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own look and a legend.
    <div className={flat ? 'pad flat' : 'pad'} role="group" aria-label={answering.digits}>
      {rows.map((row) => (
        <div className="pad-row" key={row[0]}>
          {row.map((key) => (
            <button
              key={key}
              type="button"
              name="digit"
              className="pad-key"
              aria-label={key === 'delete' ? answering.deleteDigit : faces[key]?.name}
              onClick={() => onKey(key)}
            >
              {key === 'delete' ? <Icon name="erase" /> : (faces[key]?.face ?? key)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
