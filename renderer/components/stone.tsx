import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface StoneProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** A second line in small letters. */
  readonly sub?: ReactNode | undefined;
  /** A number or letter in a ring: the place of an answer. */
  readonly mark?: ReactNode;
  readonly icon?: IconName;
  /** A word at the end: "on", "3 minutes". */
  readonly state?: ReactNode;
  /** For stones that are switched on and off; leave out for those that only lead somewhere. */
  readonly pressed?: boolean;
  readonly look?: 'right' | 'not-yet' | 'dim' | 'chosen';
}

/** A stone: everything that is chosen by a touch. */
export function Stone({ children, onPress, sub, mark, icon, state, pressed, look }: StoneProps) {
  return (
    <button
      type="button"
      name="stone"
      className={look === undefined ? 'stone' : `stone ${look}`}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <StoneFace mark={mark} icon={icon} sub={sub} state={state}>
        {children}
      </StoneFace>
    </button>
  );
}

/** A stone that only shows something: an answer that was given. */
export function LaidStone({
  children,
  sub,
  mark,
  icon,
  state,
  look,
}: Omit<StoneProps, 'onPress' | 'pressed'>) {
  return (
    <div className={look === undefined ? 'stone' : `stone ${look}`}>
      <StoneFace mark={mark} icon={icon} sub={sub} state={state}>
        {children}
      </StoneFace>
    </div>
  );
}

interface FaceProps {
  readonly children: ReactNode;
  readonly mark: ReactNode;
  readonly icon: IconName | undefined;
  readonly sub: ReactNode;
  readonly state: ReactNode;
}

function StoneFace({ children, mark, icon, sub, state }: FaceProps) {
  return (
    <>
      {mark !== undefined && (
        <span className="stone-mark" aria-hidden="true">
          {mark}
        </span>
      )}
      {icon !== undefined && (
        <span className="stone-mark bare">
          <Icon name={icon} />
        </span>
      )}
      <span className="stone-words">
        <span>{children}</span>
        {sub !== undefined && <span className="stone-sub">{sub}</span>}
      </span>
      {state !== undefined && <span className="stone-state">{state}</span>}
    </>
  );
}
