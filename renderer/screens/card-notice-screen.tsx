import type { KioskView } from '../../kiosk/view.ts';
import { Go } from '../components/button.tsx';
import { Reading } from '../components/reading.tsx';
import { SimulatedMark } from '../components/simulated-mark.tsx';
import { useAct, useWords } from '../kiosk-context.ts';

type CardNoticeView = Extract<KioskView, { screen: 'cardNotice' }>;

/** A card that cannot be used: says why, kindly, and that everything else is open. */
export function CardNoticeScreen({ view }: { readonly view: CardNoticeView }) {
  const { frame } = useWords();
  const act = useAct();
  const { title, plain } = frame.cardNotice[view.reason];
  return (
    <Reading
      title={title}
      paragraphs={[plain]}
      mark={<SimulatedMark />}
      icon="card"
      arch="badges"
      onward={
        <Go iconAfter="next" onPress={() => act({ type: 'visitor.agreed' })}>
          {frame.goOn}
        </Go>
      }
    />
  );
}
