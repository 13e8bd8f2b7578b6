import type { KioskView } from '../../kiosk/view.ts';
import { Calm } from '../components/calm.tsx';
import { Icon } from '../components/icon.tsx';
import { useWords } from '../kiosk-context.ts';

type LeavingView = Extract<KioskView, { screen: 'leaving' }>;

export function LeavingScreen({ view }: { readonly view: LeavingView }) {
  const { frame } = useWords();
  return (
    <Calm title={frame.leaving.title} plain={frame.leaving.plain} keys="none">
      {view.cardStillThere && (
        <p className="say">
          <Icon name="card" />
          {frame.leaving.takeCard}
        </p>
      )}
    </Calm>
  );
}
