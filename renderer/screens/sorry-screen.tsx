import { Go } from '../components/button.tsx';
import { Calm } from '../components/calm.tsx';
import { useAct, useWords } from '../kiosk-context.ts';

/** One thing cannot be opened now; the way on leads to what can. */
export function SorryScreen() {
  const { frame } = useWords();
  const act = useAct();
  return (
    <Calm title={frame.sorry.title} plain={frame.sorry.plain} tone="day" keys="visit">
      <div className="row">
        <Go iconAfter="next" onPress={() => act({ type: 'visitor.opened', door: 'home' })}>
          {frame.goOn}
        </Go>
      </div>
    </Calm>
  );
}
