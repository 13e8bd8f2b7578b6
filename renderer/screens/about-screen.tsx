import { Quiet } from '../components/button.tsx';
import { Reading } from '../components/reading.tsx';
import { useAct, useFrame, useWords } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';

/** How this kiosk works: plain and honest. At its end stands the door for those who work here. */
export function AboutScreen() {
  const { about } = useWords().frame;
  const { cardsAreSimulated } = useFrame();
  const { code } = useStaffWords();
  const act = useAct();
  return (
    <Reading
      title={about.title}
      paragraphs={
        cardsAreSimulated ? [about.simulatedCards, ...about.paragraphs] : about.paragraphs
      }
      icon="info"
      onward={
        <Quiet slim onPress={() => act({ type: 'visitor.opened', door: 'staff' })}>
          {code.open}
        </Quiet>
      }
    />
  );
}
