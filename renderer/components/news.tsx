import { useFrame, useWords } from '../kiosk-context.ts';
import { Icon } from './icon.tsx';

/** What rests right now, said calmly; nothing when all is well. */
export function News() {
  const { notKept } = useFrame();
  const { frame } = useWords();
  if (!notKept) return null;
  return (
    <p className="news small" role="status">
      <Icon name="info" />
      {frame.notKept}
    </p>
  );
}
