import { Calm } from '../components/calm.tsx';
import { useWords } from '../kiosk-context.ts';

export function StartingScreen() {
  const { frame } = useWords();
  return <Calm title={frame.starting.title} plain={frame.starting.plain} keys="none" />;
}
