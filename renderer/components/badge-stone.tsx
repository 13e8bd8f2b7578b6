import type { ReactNode } from 'react';
import type { BadgeTile } from '../../kiosk/view.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { BadgeShape } from './badge-shape.tsx';
import { SaidText } from './said-text.tsx';

/** A badge to be chosen: its shape, its name, how it is vouched for and where it stands. */
export function BadgeStone({
  tile,
  sub,
  children,
  onPress,
}: {
  readonly tile: BadgeTile;
  /** In the place of level and state. */
  readonly sub?: ReactNode;
  /** In the place of the name. */
  readonly children?: ReactNode;
  readonly onPress: () => void;
}) {
  const { levelsBrief, states } = useBadgeWords();
  return (
    <button type="button" name="badge" className="stone badge-stone" onClick={onPress}>
      <BadgeShape level={tile.level} state={tile.state} />
      <span className="stone-words">
        <span>{children ?? <SaidText said={tile.name} />}</span>
        <span className="stone-sub">
          {sub ?? (
            <>
              {levelsBrief[tile.level]} · <b className="badge-state">{states[tile.state]}</b>
            </>
          )}
        </span>
      </span>
    </button>
  );
}
