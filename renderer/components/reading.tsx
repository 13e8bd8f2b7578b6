import { useFrame } from '../kiosk-context.ts';
import { Grown } from './grown.tsx';
import { Page } from './page.tsx';
import { PagedText } from './paged-text.tsx';

/** A page of the interface that is read: a title and paragraphs that turn pages. */
export function Reading({
  title,
  paragraphs,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
}) {
  const { language } = useFrame();
  return (
    <Page className="reading" poster={<Grown>{title}</Grown>}>
      <h1 className="title">{title}</h1>
      <PagedText texts={paragraphs.map((text) => ({ text, language }))} />
    </Page>
  );
}
