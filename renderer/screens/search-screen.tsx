import { useState } from 'react';
import type { KioskView } from '../../kiosk/view.ts';
import { Quiet } from '../components/button.tsx';
import { LessonStone } from '../components/lesson-stone.tsx';
import { LetterKeys } from '../components/letter-keys.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type SearchView = Extract<KioskView, { screen: 'search' }>;

/** Letters below, what they find above; each key searches at once. */
export function SearchScreen({ view }: { readonly view: SearchView }) {
  const { finding } = useWords().learn;
  // The kiosk's own query lags behind fast fingers; letters are added to what was typed here.
  const [query, setQuery] = useState(view.query);
  const act = useAct();
  const type = (next: string) => {
    setQuery(next);
    act({ type: 'visitor.typed', query: next });
  };
  return (
    <Page className="search">
      <h1 className="unseen">{finding.searchTitle}</h1>
      <p className="search-field">
        <span className={query === '' ? 'search-typed empty' : 'search-typed'}>
          {query === '' ? finding.searchEmpty : query}
        </span>
        <span className="foot-label" role="status">
          <SearchNews view={view} query={query} />
        </span>
      </p>
      <Found view={view} query={query} />
      <LetterKeys query={query} onQuery={type} />
    </Page>
  );
}

/** How far the search is, in a word or two. */
function SearchNews({ view, query }: { readonly view: SearchView; readonly query: string }) {
  const { finding } = useWords().learn;
  if (query.trim() === '') return null;
  return view.answered === query ? finding.lessons(view.total) : finding.looking;
}

function Found({ view, query }: { readonly view: SearchView; readonly query: string }) {
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  if (query.trim() === '') return <p className="search-hint fills">{finding.searchHint}</p>;
  if (view.tiles.length === 0) {
    if (view.answered !== query) return <div className="fills" />;
    return (
      <div className="search-none fills">
        <p>{finding.nothingFound(query)}</p>
        <Quiet slim onPress={() => act({ type: 'visitor.opened', door: 'learn' })}>
          {finding.browse}
        </Quiet>
      </div>
    );
  }
  return (
    <PagedList
      label={finding.lessons(view.total)}
      columns={kind === 'wide' || (kind === 'middle' && textSize === 'large') ? 1 : 2}
      items={view.tiles.map((tile) => ({
        key: tile.id,
        node: (
          <LessonStone
            brief
            tile={tile}
            onPress={() => act({ type: 'visitor.choseLesson', lesson: tile.id })}
          />
        ),
      }))}
      foot={(turn) => <TurnKeys turn={turn} />}
    />
  );
}
