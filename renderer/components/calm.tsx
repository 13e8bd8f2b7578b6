import type { ReactNode } from 'react';
import { useGlass } from '../kiosk-context.ts';
import { Arcade } from './arcade.tsx';
import { Grown } from './grown.tsx';
import { Page, type PageProps } from './page.tsx';

/** A quiet screen with one thing to say, over the arcade at rest. */
export function Calm({
  title,
  plain,
  tone = 'night',
  keys,
  children,
}: {
  readonly title: string;
  readonly plain?: string;
  readonly tone?: 'day' | 'night';
  readonly keys: NonNullable<PageProps['keys']>;
  readonly children?: ReactNode;
}) {
  const { poster } = useGlass();
  return (
    <Page tone={tone} keys={keys} className="calm" poster={<Grown>{title}</Grown>}>
      <Arcade lit={false} />
      <h1 className={poster ? 'unseen' : 'title'}>{title}</h1>
      {plain !== undefined && <p className="lead">{plain}</p>}
      {children}
    </Page>
  );
}
