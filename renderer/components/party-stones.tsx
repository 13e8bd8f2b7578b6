import { useAct } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';

/** How many come: one fewer, one more. */
export function PartyStones({ party, most }: { readonly party: number; readonly most: number }) {
  const { confirm } = useEventWords();
  const act = useAct();
  const key = (people: number, name: string, face: string) => {
    const rests = people < 1 || people > most;
    return (
      <button
        type="button"
        className="quiet turn-key party-key"
        aria-label={name}
        aria-disabled={rests || undefined}
        onClick={() => {
          if (!rests) act({ type: 'visitor.choseParty', people });
        }}
      >
        {face}
      </button>
    );
  };
  return (
    <div className="party">
      {key(party - 1, confirm.fewer, '\u2212')}
      <b className="party-count" role="status">
        {confirm.party(party)}
      </b>
      {key(party + 1, confirm.more, '+')}
    </div>
  );
}
