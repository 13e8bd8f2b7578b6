import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageFocus } from '../../../kiosk/ipc/page-focus.ts';
import type { LanguageCode } from '../../../kiosk/language.ts';
import type { VisitorAct } from '../../../kiosk/session/visitor-events.ts';
import type { FocusKey } from '../../../kiosk/tactile-key.ts';
import { App } from '../../../renderer/app.tsx';
import { keepFocus } from '../../../renderer/focus-keys.ts';
import { fetchLaterScreens } from '../../../renderer/later.ts';
import { staffBridgeFor } from '../staff-fixtures.ts';
import { type GlassName, type Look, viewFor } from '../view-fixtures.ts';

declare global {
  /** What the driver of the gallery may do. */
  var gallery: {
    show(look: Look): void;
    /** Lets the kiosk send another view to the page that is open. */
    turn(look: Look): void;
    /** Presses a tactile key. */
    press(key: FocusKey): void;
    /** Everything the page has sent since it was shown. */
    readonly acts: VisitorAct[];
    /** Everything it has told of its focus since then. */
    readonly focuses: PageFocus[];
  };
}

const focuses: PageFocus[] = [];
const focus = keepFocus({ page: document, tell: (at) => focuses.push(at) });

function lookInAddress(): Look {
  const query = new URLSearchParams(location.search);
  return {
    fixture: query.get('fixture') ?? 'home',
    language: (query.get('language') ?? 'en') as LanguageCode,
    glass: (query.get('glass') ?? 'middle') as GlassName,
    access: {},
  };
}

function Gallery() {
  const [look, setLook] = useState(lookInAddress);
  const [page, setPage] = useState(0);
  const view = useMemo(() => viewFor(look), [look]);
  const [acts] = useState<VisitorAct[]>([]);
  globalThis.gallery = {
    acts,
    focuses,
    press: focus.follow,
    show: (look) => {
      acts.length = 0;
      focuses.length = 0;
      focus.forget();
      setLook(look);
      setPage((last) => last + 1);
    },
    turn: setLook,
  };
  // Another look is another page: nothing of the last one may be in the picture.
  return (
    <App
      key={page}
      view={view}
      link="up"
      send={(act) => acts.push(act)}
      staff={staffBridgeFor(view)}
    />
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The gallery has no root.');
await document.fonts.load('500 16px Portico');
await fetchLaterScreens();
createRoot(root).render(<Gallery />);
