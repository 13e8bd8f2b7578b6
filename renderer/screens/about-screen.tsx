import { Quiet } from '../components/button.tsx';
import { Reading } from '../components/reading.tsx';
import { useAct, useWords } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';

/** How this kiosk works: plain and honest. At its end stands the door for those who work here. */
export function AboutScreen() {
  const { frame } = useWords();
  const { code } = useStaffWords();
  const act = useAct();
  return (
    <Reading
      title={frame.about.title}
      paragraphs={frame.about.paragraphs}
      icon="info"
      onward={
        <Quiet slim onPress={() => act({ type: 'visitor.opened', door: 'staff' })}>
          {code.open}
        </Quiet>
      }
    />
  );
}
