import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageFailure, PageLink } from '../kiosk/ipc/contract.ts';
import type { VisitorAct } from '../kiosk/session/visitor-events.ts';
import type { KioskView } from '../kiosk/view.ts';
import { App } from './app.tsx';
import { firstView, kiosk } from './bridge.ts';
import { lockGestures } from './lock-gestures.ts';

/** A page that failed begins again this much later; a visitor sees plain stone meanwhile. */
const BEGIN_AGAIN_MS = 3_000;

function Live({ first }: { readonly first: KioskView }) {
  const [view, setView] = useState(first);
  const [link, setLink] = useState<PageLink>('up');
  useEffect(() => kiosk.onView(setView), []);
  useEffect(() => kiosk.onLink(setLink), []);
  return <App view={view} link={link} send={send} />;
}

// An act that cannot be handed over is lost with the link, and the link says so itself.
function send(act: VisitorAct): void {
  kiosk.act(act).catch(told('promise'));
}

/** Tells the host the name of an error, and never what stood on the screen. */
function told(where: PageFailure['where']): (error: unknown) => void {
  return (error) => {
    const name = error instanceof Error ? error.name : 'unknown';
    kiosk.fail({ name, where }).catch(() => beginAgain());
  };
}

let beginning = false;
function beginAgain(): void {
  if (beginning) return;
  beginning = true;
  setTimeout(() => location.reload(), BEGIN_AGAIN_MS);
}

addEventListener('error', ({ error }) => told('script')(error));
addEventListener('unhandledrejection', ({ reason }) => told('promise')(reason));
lockGestures(document);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
const page = createRoot(root, {
  onUncaughtError: (error) => {
    told('render')(error);
    beginAgain();
  },
});

// What is measured must be measured in the typeface that is shown.
const typeface = document.fonts.load('500 16px Portico').catch(told('promise'));
Promise.all([firstView, typeface]).then(
  ([first]) => page.render(<Live first={first} />),
  told('script'),
);
