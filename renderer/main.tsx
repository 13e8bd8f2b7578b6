import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageFailure, PageLink } from '../kiosk/ipc/contract.ts';
import type { VisitorAct } from '../kiosk/session/visitor-events.ts';
import type { KioskView } from '../kiosk/view.ts';
import { App } from './app.tsx';
import { firstView, hearsKeys, kiosk } from './bridge.ts';
import { keepFocus } from './focus-keys.ts';
import { hearWedge } from './hear-wedge.ts';
import { lockGestures } from './lock-gestures.ts';
import { areCodesTaken, giveTypedCode } from './typed-codes.ts';

/** A page that failed is drawn afresh this much later; a visitor sees plain stone meanwhile. */
const DRAW_AGAIN_MS = 3_000;

function Live({ first }: { readonly first: KioskView }) {
  const [view, setView] = useState(first);
  const [link, setLink] = useState<PageLink>('up');
  useEffect(() => kiosk.onView(setView), []);
  useEffect(() => kiosk.onLink(setLink), []);
  return <App view={view} link={link} send={send} staff={kiosk.staff} />;
}

function send(act: VisitorAct): void {
  kiosk.act(act).catch(told('promise'));
}

/** Tells the host the name of an error, and never what stood on the screen. */
function told(where: PageFailure['where']): (error: unknown) => void {
  return (error) => {
    const name = error instanceof Error ? error.name : 'unknown';
    // A host that cannot be told has noticed by itself that it lost its page.
    kiosk.fail({ name, where }).catch(() => undefined);
  };
}

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no root.');
const page = createRoot(element, {
  // Loading the page again could meet a kiosk that is down and end on the browser's own error page.
  onUncaughtError: (error) => {
    told('render')(error);
    setTimeout(draw, DRAW_AGAIN_MS);
  },
});

let latest: KioskView | undefined;
let drawings = 0;

function draw(): void {
  if (latest === undefined) return;
  drawings += 1;
  page.render(<Live key={drawings} first={latest} />);
}

function show(view: KioskView): void {
  // A ring around some key would be the last that is seen of whoever used them.
  if (isOver(view, latest)) focus.forget();
  latest = view;
  if (drawings === 0) draw();
}

/** Nobody is in front of the screen any more: a visit has ended, or nobody has begun one. */
const isOver = (view: KioskView, before: KioskView | undefined) =>
  (before?.canFinish && !view.canFinish) || ('light' in view && view.light !== 'awake');

addEventListener('error', ({ error }) => {
  // A ResizeObserver that is not done in one frame says so as an error event without an error.
  if (error) told('script')(error);
});
addEventListener('unhandledrejection', ({ reason }) => told('promise')(reason));
hearWedge({
  page: window,
  isAnybodyListening: () => hearsKeys || areCodesTaken(),
  // At the door a scanner types seat codes; everywhere else, and what is no code, is a card's number.
  tell: (typed) => {
    if (!giveTypedCode(typed)) kiosk.passKeys(typed).catch(told('promise'));
  },
});
lockGestures(document);
const focus = keepFocus({
  page: document,
  tell: (at) => kiosk.tellFocus(at).catch(told('promise')),
});
kiosk.onKey(focus.follow);

// What is measured must be measured in the typeface that is shown.
const typeface = document.fonts.load('500 16px Portico').catch(told('promise'));
typeface.then(() => {
  kiosk.onView(show);
  firstView.then((first) => {
    if (latest === undefined) show(first);
  }, told('promise'));
});
