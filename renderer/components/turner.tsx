import { useWords } from '../kiosk-context.ts';
import { Quiet } from './button.tsx';

/** Where a paged text or list is, and the ways on that exist. */
export interface Turn {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Position of the first item shown, and how many are shown; of stretches for a text. */
  readonly first: number;
  readonly shown: number;
  readonly previous?: () => void;
  readonly next?: () => void;
}

/** Turns pages: previous at the left, next at the right, always there while there is more than one. */
export function Turner({ turn }: { readonly turn: Turn }) {
  const { frame } = useWords();
  if (turn.pages < 2) return null;
  return (
    <div className="turner">
      <Quiet
        slim
        name="previous"
        icon="back"
        disabled={turn.previous === undefined}
        onPress={() => turn.previous?.()}
      >
        {frame.previousPage}
      </Quiet>
      <span role="status">{frame.pageOf(turn.page + 1, turn.pages)}</span>
      <Quiet
        slim
        name="next"
        iconAfter="next"
        disabled={turn.next === undefined}
        onPress={() => turn.next?.()}
      >
        {frame.nextPage}
      </Quiet>
    </div>
  );
}
