import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFrame, useGlass } from '../kiosk-context.ts';
import { AccessBar, IdleBar } from './access-bar.tsx';
import { Head } from './head.tsx';
import { News } from './news.tsx';
import { Poster } from './poster.tsx';

export interface PageProps {
  readonly children: ReactNode;
  /** Night: attract, and what is seen when nobody is there. */
  readonly tone?: 'day' | 'night';
  /** Which keys stand around the page: those of a visit, those before one, or none. */
  readonly keys?: 'visit' | 'idle' | 'none';
  /** What stands above the reach of hands on tall glass; the hub's name if left out. */
  readonly poster?: ReactNode;
  readonly className?: string;
  /** Stands in the header in the place of the hub's name: how far a lesson is. */
  readonly head?: ReactNode;
  /** A touch on nothing in particular. Keys have a door of their own for the same place. */
  readonly onElsewhere?: () => void;
}

/** The frame of every screen: poster, header, page, keys. The page needs one `h1`. */
export function Page({
  children,
  tone = 'day',
  keys = 'visit',
  poster,
  className = '',
  head,
  onElsewhere,
}: PageProps) {
  const { place, language } = useFrame();
  const glass = useGlass();
  const main = useRef<HTMLElement>(null);
  const [heading, setHeading] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place or language is news.
  useEffect(() => {
    setHeading(main.current?.querySelector('h1')?.textContent ?? '');
  }, [place, language]);
  // Before anything else can take the focus for lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: keys go on from the top of a new place.
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), [place]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its door is also a key.
    // biome-ignore lint/a11y/useKeyWithClickEvents: its door is also a key.
    <div
      className="glass"
      data-tone={tone}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('button') === null) onElsewhere?.();
      }}
    >
      {glass.poster && <Poster>{poster}</Poster>}
      <div className="panel">
        {glass.form === 'full' && keys !== 'none' && <Head>{head}</Head>}
        <main className={`page ${className}`} tabIndex={-1} ref={main}>
          {keys === 'visit' && <News />}
          {children}
        </main>
        {keys === 'visit' && <AccessBar />}
        {keys === 'idle' && <IdleBar />}
      </div>
      {glass.plinthMm > 0 && <div className="plinth" aria-hidden="true" />}
      <p className="unseen" role="status">
        {heading}
      </p>
    </div>
  );
}
