import type { PageLink } from '../../kiosk/ipc/contract.ts';
import { Calm } from '../components/calm.tsx';
import { useWords } from '../kiosk-context.ts';

/** The page cannot reach the kiosk, or another page is served instead. */
export function LinkScreen({ link }: { readonly link: Exclude<PageLink, 'up'> }) {
  const { frame } = useWords();
  const { title, plain } = frame.link[link];
  return <Calm title={title} plain={plain} keys="none" />;
}
