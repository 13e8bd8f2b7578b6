import type { KioskView } from '../../kiosk/view.ts';
import { Calm } from '../components/calm.tsx';
import { WakeSurface } from '../components/wake-surface.tsx';
import { useFrame, useWords } from '../kiosk-context.ts';
import { dayInWords } from '../text/dates.ts';

type ClosedView = Extract<KioskView, { screen: 'closed' }>;

/** The hub is closed: when it opens again, and nothing to press. */
export function ClosedScreen({ view }: { readonly view: ClosedView }) {
  const { frame } = useWords();
  const { language } = useFrame();
  const { next } = view;
  const plain =
    next === undefined
      ? frame.closed.plain
      : frame.closed.opens(dayInWords(next.date, language), next.time);
  return (
    <>
      <Calm title={frame.closed.title} plain={plain} keys="none" />
      <WakeSurface light={view.light} label={frame.closed.title} />
    </>
  );
}
