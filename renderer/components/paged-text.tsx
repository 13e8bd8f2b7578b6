import { type ReactNode, useRef } from 'react';
import type { Said } from '../../kiosk/language.ts';
import { useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { paginate, paragraphsOf, type Stretch, sentencesOf, wordsOf } from './paginate.ts';
import { type Turn, Turner } from './turner.tsx';
import { usePages } from './use-pages.ts';

/**
 * Text that turns pages where it does not fit: it is never shrunk and never scrolled. It fills the
 * height it is given; `foot` draws the way on, and says itself when there is nothing to turn.
 */
export function PagedText({
  texts,
  beside,
  foot = (turn) => <Turner turn={turn} />,
}: {
  /** Paragraphs. */
  readonly texts: readonly Said[];
  /** Stands beside the text on every page. */
  readonly beside?: ReactNode;
  readonly foot?: (turn: Turn) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const { language, access } = useFrame();
  const { frame } = useWords();
  const { mmPx } = useGlass();
  const content = `${access.textSize} ${mmPx} ${texts.map(({ text }) => text).join('\n')}`;

  const { atoms, turn } = usePages<Stretch>({
    box,
    content,
    lay: ({ height }) => {
      const fits = (run: readonly Stretch[]) => heightOf(measure.current, run) <= height;
      const stretches = texts
        .flatMap(({ text, language }, index) => sentencesOf(index, language, text))
        .flatMap((sentence) => (fits([sentence]) ? [sentence] : wordsOf(sentence)));
      return paginate(stretches, fits);
    },
  });
  const foreign = texts.find((said) => said.language !== language);

  const page = (
    <>
      <div className="paged-page" data-pages={turn.pages} ref={box}>
        {paragraphsOf(atoms).map(({ text, language }) => (
          <p key={text} lang={language}>
            {text}
          </p>
        ))}
      </div>
      <div className="paged-page paged-measure" aria-hidden="true" ref={measure} />
    </>
  );

  return (
    <div className="paged fills">
      {beside === undefined ? (
        page
      ) : (
        <div className="paged-beside">
          {beside}
          <div className="paged-column">{page}</div>
        </div>
      )}
      {foreign !== undefined && (
        <p>
          <span className="foreign">{frame.inLanguage[foreign.language]}</span>
        </p>
      )}
      {foot(turn)}
    </div>
  );
}

function heightOf(element: HTMLElement | null, run: readonly Stretch[]): number {
  if (element === null) return 0;
  const paragraphs = paragraphsOf(run).map(({ text, language }) => {
    const paragraph = document.createElement('p');
    paragraph.lang = language;
    paragraph.textContent = text;
    return paragraph;
  });
  element.replaceChildren(...paragraphs);
  const { height } = element.getBoundingClientRect();
  element.replaceChildren();
  return height;
}
