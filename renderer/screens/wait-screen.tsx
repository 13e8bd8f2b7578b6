import { Calm } from '../components/calm.tsx';
import { useWords } from '../kiosk-context.ts';

export function WaitScreen() {
  const { frame } = useWords();
  return <Calm title={frame.wait.title} tone="day" keys="visit" />;
}
