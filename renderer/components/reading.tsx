import type { ReactNode } from 'react';
import { useFrame } from '../kiosk-context.ts';
import { Grown } from './grown.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Page } from './page.tsx';
import { PagedText } from './paged-text.tsx';
import { Turner } from './turner.tsx';

/** A page of the interface that is read: a title, paragraphs that turn pages, and a way on. */
export function Reading({
  title,
  paragraphs,
  icon,
  arch = 'learn',
  mark,
  onward,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly icon: IconName;
  readonly arch?: 'learn' | 'events' | 'badges';
  /** Stands beside the title. */
  readonly mark?: ReactNode;
  /** Stands at the end, once everything was read. */
  readonly onward?: ReactNode;
}) {
  const { language } = useFrame();
  return (
    <Page className="reading" poster={<Grown>{title}</Grown>}>
      <h1 className="title">
        {title}
        {mark}
      </h1>
      <PagedText
        texts={paragraphs.map((text) => ({ text, language }))}
        foot={(turn) => (
          <>
            <Turner turn={turn} />
            {turn.next === undefined && onward !== undefined && (
              <div className="foot">
                <span className="foot-end">{onward}</span>
              </div>
            )}
          </>
        )}
      />
      <div className={`side-arch ${arch}`} aria-hidden="true">
        <Icon name={icon} />
      </div>
    </Page>
  );
}
