import { useEffect, useRef } from 'react';
import type { Warning as WarningView } from '../../kiosk/view.ts';
import { useAct, useWords } from '../kiosk-context.ts';

/** Still there? One large key keeps the visit; an arch that drains shows how long there is. */
export function Warning({ warning }: { readonly warning: WarningView }) {
  const { frame } = useWords();
  const act = useAct();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    stay.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      className="warning"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="warning-title"
      aria-describedby="warning-plain"
    >
      <div className="warning-arch" aria-hidden="true">
        <i style={{ animationDuration: `${warning.seconds}s` }} />
      </div>
      <div className="warning-words">
        <h2 className="title" id="warning-title">
          {frame.warning.title}
        </h2>
        <div id="warning-plain">
          <p>{frame.warning.plain(warning.seconds)}</p>
          {warning.cardStillThere && <p>{frame.warning.card}</p>}
        </div>
        <button
          type="button"
          name="stay"
          className="go"
          ref={stay}
          onClick={() => act({ type: 'visitor.stayed' })}
        >
          {frame.warning.stay}
        </button>
      </div>
    </div>
  );
}
