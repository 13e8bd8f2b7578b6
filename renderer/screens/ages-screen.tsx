import type { KioskView } from '../../kiosk/view.ts';
import { FacetStone } from '../components/facet-stone.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { Stone } from '../components/stone.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type AgesView = Extract<KioskView, { screen: 'ages' }>;

/** Narrows every list of this visit; it asks for whom, never who somebody is. */
export function AgesScreen({ view }: { readonly view: AgesView }) {
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const act = useAct();
  return (
    <Page className="facets">
      <h1 className="title">{finding.agesTitle}</h1>
      <PagedList
        columns={2}
        items={[
          {
            key: 'any',
            node: (
              <Stone
                pressed={view.chosen === undefined}
                onPress={() => act({ type: 'visitor.choseAge', band: null })}
              >
                {finding.anyAge}
              </Stone>
            ),
          },
          ...view.ages.map(({ band, count }) => ({
            key: band,
            node: (
              <FacetStone
                narrow={kind === 'small'}
                count={count}
                pressed={view.chosen === band}
                onPress={() => act({ type: 'visitor.choseAge', band })}
              >
                {finding.age(band)}
              </FacetStone>
            ),
          })),
        ]}
      />
    </Page>
  );
}
