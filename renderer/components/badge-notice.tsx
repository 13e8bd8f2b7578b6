import type { ReactNode } from 'react';
import { useFrame } from '../kiosk-context.ts';
import { Page } from './page.tsx';
import { PagedText } from './paged-text.tsx';
import { TurnKeys } from './turn-keys.tsx';

/** Something to be read about a badge of one's own: never in the great letters of a poster. */
export function BadgeNotice({
  title,
  paragraphs,
  onward,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly onward: ReactNode;
}) {
  const { language } = useFrame();
  return (
    <Page className="badge-notice">
      <h1 className="title long">{title}</h1>
      <PagedText
        texts={paragraphs.map((text) => ({ text, language }))}
        foot={(turn) => (
          <div className="foot">
            <TurnKeys turn={turn} />
            <span className="foot-end">{onward}</span>
          </div>
        )}
      />
    </Page>
  );
}
