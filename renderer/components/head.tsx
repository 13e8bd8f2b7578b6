import type { ReactNode } from 'react';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SaidText } from './said-text.tsx';

/** Whose hub this is, or what stands in its place, and its languages, each named in itself. */
export function Head({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="head">
      {children ?? <HubName />}
      <LanguageSwitch />
    </header>
  );
}

function HubName() {
  const { hub, isOnCard, reader } = useFrame();
  const { frame } = useWords();
  const { poster } = useGlass();
  const news = isOnCard
    ? frame.home.cardJoined
    : reader === 'resting'
      ? frame.readerResting
      : undefined;
  return (
    <p className="head-name">
      {!poster && (
        <>
          <b>
            <SaidText said={hub.name} plain />
          </b>{' '}
          · {news ?? frame.learningHub}
        </>
      )}
      {poster && news}
    </p>
  );
}
