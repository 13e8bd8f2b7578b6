import { useFrame, useWords } from '../kiosk-context.ts';

/** Says beside what a card is asked that no card here is real; nothing where cards are. */
export function SimulatedMark() {
  const { cardsAreSimulated } = useFrame();
  const { learn } = useWords();
  if (!cardsAreSimulated) return null;
  return (
    <>
      {' '}
      <span className="foreign">{learn.reading.simulated}</span>
    </>
  );
}
