import type { Control } from '../../kiosk/ipc/page-focus.ts';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { Icon, type IconName } from './icon.tsx';
import { LanguageKey } from './language-switch.tsx';

/** The keys of a visit; where there is no room, one help key leads to the page with all of them. */
export function AccessBar() {
  const { access, canFinish, canGoBack } = useFrame();
  const { frame } = useWords();
  const { form } = useGlass();
  const act = useAct();
  return (
    <nav className="keys" aria-label={frame.accessKeys}>
      {form === 'full' ? <WaysToSee access={access} /> : <LanguageKey />}
      <Key name="help" icon="help" onPress={() => act({ type: 'visitor.opened', door: 'access' })}>
        {frame.help}
      </Key>
      <Key
        name="back"
        icon="back"
        resting={!canGoBack}
        onPress={() => act({ type: 'visitor.wentBack' })}
      >
        {frame.back}
      </Key>
      <Key
        name="finish"
        icon="finish"
        look="finish"
        resting={!canFinish}
        onPress={() => act({ type: 'visitor.finished' })}
      >
        {frame.finish}
      </Key>
    </nav>
  );
}

function WaysToSee({ access }: { readonly access: ReturnType<typeof useFrame>['access'] }) {
  const { frame } = useWords();
  const act = useAct();
  const large = access.textSize === 'large';
  const high = access.contrast === 'high';
  return (
    <>
      <Key
        name="text"
        icon="text"
        pressed={large}
        onPress={() =>
          act({ type: 'visitor.choseTextSize', textSize: large ? 'standard' : 'large' })
        }
      >
        {frame.textSize}
      </Key>
      <Key
        name="contrast"
        icon="contrast"
        pressed={high}
        onPress={() => act({ type: 'visitor.choseContrast', contrast: high ? 'standard' : 'high' })}
      >
        {frame.contrast}
      </Key>
      <Key
        name="reach"
        icon="reach"
        pressed={access.lowReach}
        onPress={() => act({ type: 'visitor.choseReach', lowReach: !access.lowReach })}
      >
        {frame.lowReach}
      </Key>
      <Key
        name="time"
        icon="time"
        pressed={access.moreTime}
        onPress={() => act({ type: 'visitor.choseTime', moreTime: !access.moreTime })}
      >
        {frame.moreTime}
      </Key>
    </>
  );
}

/** Before a visit: the notice and help are one touch away, in the corner. */
export function IdleBar() {
  const { frame } = useWords();
  const { form } = useGlass();
  const { reader } = useFrame();
  const act = useAct();
  return (
    <nav className="keys idle" aria-label={frame.help}>
      {form === 'full' && (
        <p className="hint">{reader === 'ready' ? frame.attract.hintCard : frame.attract.hint}</p>
      )}
      {form !== 'full' && <LanguageKey />}
      <Key name="come-in" icon="arch" onPress={() => act({ type: 'visitor.opened', door: 'home' })}>
        {frame.attract.comeIn}
      </Key>
      <Key name="help" icon="help" onPress={() => act({ type: 'visitor.opened', door: 'access' })}>
        {frame.help}
      </Key>
      <Key
        name="privacy"
        icon="privacy"
        onPress={() => act({ type: 'visitor.opened', door: 'notice' })}
      >
        {frame.attract.privacy}
      </Key>
    </nav>
  );
}

function Key({
  name,
  icon,
  children,
  onPress,
  pressed,
  resting = false,
  look = '',
}: {
  readonly name: Control;
  readonly icon: IconName;
  readonly children: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly resting?: boolean;
  readonly look?: string;
}) {
  return (
    <button
      type="button"
      name={name}
      className={`key ${look} ${resting ? 'resting' : ''}`}
      aria-pressed={pressed}
      aria-disabled={resting || undefined}
      tabIndex={resting ? -1 : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
