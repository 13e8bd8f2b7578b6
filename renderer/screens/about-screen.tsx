import { Reading } from '../components/reading.tsx';
import { useWords } from '../kiosk-context.ts';

/** How this kiosk works: plain and honest. */
export function AboutScreen() {
  const { frame } = useWords();
  return <Reading title={frame.about.title} paragraphs={frame.about.paragraphs} icon="info" />;
}
