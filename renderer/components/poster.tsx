import type { ReactNode } from 'react';
import { useFrame, useWords } from '../kiosk-context.ts';
import { Grown } from './grown.tsx';
import { SaidText } from './said-text.tsx';

/** What stands above the reach of hands: one great arch that holds what is worth seeing from afar. */
export function Poster({ children }: { readonly children: ReactNode }) {
  const { hub } = useFrame();
  const { frame } = useWords();
  return (
    <aside className="poster" aria-label={frame.learningHub}>
      <p className="poster-name">
        <b>
          <SaidText said={hub.name} plain />
        </b>{' '}
        · {frame.learningHub}
      </p>
      <div className="great-arch">
        {children ?? (
          <Grown>
            <SaidText said={hub.name} plain />
          </Grown>
        )}
      </div>
    </aside>
  );
}
