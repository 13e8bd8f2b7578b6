import type { KioskView } from '../../kiosk/view.ts';
import { FacetStone } from '../components/facet-stone.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { useAct, useWords } from '../kiosk-context.ts';

type TimesView = Extract<KioskView, { screen: 'times' }>;

/** What fits into the time somebody has before the train comes. */
export function TimesScreen({ view }: { readonly view: TimesView }) {
  const { finding } = useWords().learn;
  const act = useAct();
  return (
    <Page className="facets times">
      <h1 className="title">{finding.timesTitle}</h1>
      <PagedList
        items={view.times.map(({ minutes, count }) => ({
          key: String(minutes),
          node: (
            <FacetStone
              count={count}
              onPress={() => act({ type: 'visitor.choseMinutes', minutes })}
            >
              {finding.upTo(minutes)}
            </FacetStone>
          ),
        }))}
      />
    </Page>
  );
}
