import type { Control } from '../../kiosk/ipc/page-focus.ts';
import { useWords } from '../kiosk-context.ts';
import { Icon } from './icon.tsx';
import type { Turn } from './turner.tsx';

/** What fits on one page. */
export const WHOLE: Turn = { page: 0, pages: 1, first: 0, shown: 1 };

/** Two arrows for a row that also holds actions; nothing where there is one page. */
export function TurnKeys({ turn }: { readonly turn: Turn }) {
  const { frame } = useWords();
  if (turn.pages < 2) return null;
  return (
    <div className="turn-keys">
      <TurnKey name="previous" icon="back" label={frame.previousPage} turn={turn.previous} />
      <span className="unseen" role="status">
        {frame.pageOf(turn.page + 1, turn.pages)}
      </span>
      <TurnKey name="next" icon="next" label={frame.nextPage} turn={turn.next} />
    </div>
  );
}

function TurnKey({
  name,
  icon,
  label,
  turn,
}: {
  readonly name: Control;
  readonly icon: 'back' | 'next';
  readonly label: string;
  readonly turn: (() => void) | undefined;
}) {
  return (
    <button
      type="button"
      name={name}
      className="quiet turn-key"
      aria-label={label}
      aria-disabled={turn === undefined || undefined}
      tabIndex={turn === undefined ? -1 : undefined}
      onClick={() => turn?.()}
    >
      <Icon name={icon} />
    </button>
  );
}
