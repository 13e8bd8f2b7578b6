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
      <TurnKey icon="back" name={frame.previousPage} turn={turn.previous} />
      <span className="unseen" role="status">
        {frame.pageOf(turn.page + 1, turn.pages)}
      </span>
      <TurnKey icon="next" name={frame.nextPage} turn={turn.next} />
    </div>
  );
}

function TurnKey({
  icon,
  name,
  turn,
}: {
  readonly icon: 'back' | 'next';
  readonly name: string;
  readonly turn: (() => void) | undefined;
}) {
  return (
    <button
      type="button"
      className="quiet turn-key"
      aria-label={name}
      aria-disabled={turn === undefined || undefined}
      onClick={() => turn?.()}
    >
      <Icon name={icon} />
    </button>
  );
}
