import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SaidText } from './said-text.tsx';

/** Whose hub this is, and its languages, each named in itself. */
export function Head() {
  const { hub, isOnCard } = useFrame();
  const { frame } = useWords();
  const { poster } = useGlass();
  return (
    <header className="head">
      <p className="head-name">
        {!poster && (
          <>
            <b>
              <SaidText said={hub.name} plain />
            </b>{' '}
            · {isOnCard ? frame.home.cardJoined : frame.learningHub}
          </>
        )}
        {poster && isOnCard && frame.home.cardJoined}
      </p>
      <LanguageSwitch />
    </header>
  );
}
