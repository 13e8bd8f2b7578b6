import { Reading } from '../components/reading.tsx';
import { useFrame, useWords } from '../kiosk-context.ts';

/** The short privacy notice (GDPR, articles 12 and 13), in plain words. */
export function NoticeScreen() {
  const { hub } = useFrame();
  const { frame } = useWords();
  return (
    <Reading
      title={frame.notice.title}
      paragraphs={frame.notice.paragraphs(hub.controller)}
      icon="privacy"
    />
  );
}
