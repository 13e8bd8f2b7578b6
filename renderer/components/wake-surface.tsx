import { useEffect, useState } from 'react';
import { useAct } from '../kiosk-context.ts';
import { Icon } from './icon.tsx';

/**
 * Lies over a dimmed or sleeping screen: the first touch or key only wakes it. It stays until that
 * touch is lifted, even when the screen is awake before, so that nothing below ever receives it.
 */
export function WakeSurface({
  light,
  label,
}: {
  readonly light: 'awake' | 'dimmed' | 'asleep';
  readonly label: string;
}) {
  const act = useAct();
  const [held, setHeld] = useState(false);
  const lies = light !== 'awake' || held;

  useEffect(() => {
    if (!lies) return;
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const begin = (event: Event) => {
      swallow(event);
      setHeld(true);
      if (light !== 'awake') act({ type: 'visitor.touched' });
    };
    const end = (event: Event) => {
      swallow(event);
      // The click of this touch comes after its lifting; it too belongs to the surface.
      requestAnimationFrame(() => setHeld(false));
    };
    const listeners: readonly (readonly [string, (event: Event) => void])[] = [
      ['pointerdown', begin],
      ['keydown', begin],
      ['pointerup', end],
      ['pointercancel', end],
      ['keyup', end],
      ['click', swallow],
    ];
    for (const [kind, listener] of listeners) addEventListener(kind, listener, { capture: true });
    return () => {
      for (const [kind, listener] of listeners) {
        removeEventListener(kind, listener, { capture: true });
      }
    };
  }, [lies, light, act]);

  if (!lies) return null;
  return (
    <button type="button" name="wake" className={`wake ${light}`}>
      {light === 'asleep' && <Icon name="arch" />}
      <span className={light === 'asleep' ? '' : 'unseen'}>{label}</span>
    </button>
  );
}
