import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { LanguageCode } from '../../../kiosk/language.ts';
import type { VisitorAct } from '../../../kiosk/session/visitor-events.ts';
import { App } from '../../../renderer/app.tsx';
import { fetchLaterScreens } from '../../../renderer/later.ts';
import { staffBridgeFor } from '../staff-fixtures.ts';
import { type GlassName, type Look, viewFor } from '../view-fixtures.ts';

declare global {
  /** What the driver of the gallery may do. */
  var gallery: {
    show(look: Look): void;
    /** Lets the kiosk send another view to the page that is open. */
    turn(look: Look): void;
    /** Everything the page has sent since it was shown. */
    readonly acts: VisitorAct[];
  };
}

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
    show: (look) => {
      acts.length = 0;
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
