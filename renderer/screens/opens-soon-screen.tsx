import type { KioskView } from '../../kiosk/view.ts';
import { Go } from '../components/button.tsx';
import { Reading } from '../components/reading.tsx';
import { useAct, useWords } from '../kiosk-context.ts';

type OpensSoonView = Extract<KioskView, { screen: 'opensSoon' }>;

/** A door that is not open yet says what will be behind it, and where to go meanwhile. */
export function OpensSoonScreen({ view }: { readonly view: OpensSoonView }) {
  const { frame } = useWords();
  const act = useAct();
  const { title, plain } = frame.opensSoon[view.door];
  return (
    <Reading
      title={title}
      paragraphs={[plain, frame.opensSoon.meanwhile]}
      icon="calendar"
      arch={view.door}
      onward={
        <Go iconAfter="next" onPress={() => act({ type: 'visitor.opened', door: 'learn' })}>
          {frame.opensSoon.learn}
        </Go>
      }
    />
  );
}
