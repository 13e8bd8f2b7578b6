import type { KioskView } from '../../kiosk/view.ts';
import { Calm } from '../components/calm.tsx';
import { useWords } from '../kiosk-context.ts';

type OutOfServiceView = Extract<KioskView, { screen: 'outOfService' }>;

/** Rest, not an error page: a visitor reads where to go, staff read the code. */
export function OutOfServiceScreen({ view }: { readonly view: OutOfServiceView }) {
  const { frame } = useWords();
  return (
    <Calm title={frame.outOfService.title} plain={frame.outOfService.plain} keys="none">
      <p className="small">
        {frame.outOfService.code}: {view.fault}
      </p>
    </Calm>
  );
}
