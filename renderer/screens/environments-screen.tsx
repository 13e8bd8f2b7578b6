import type { KioskView } from '../../kiosk/view.ts';
import { FacetStone } from '../components/facet-stone.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type EnvironmentsView = Extract<KioskView, { screen: 'environments' }>;

/** The places of life a lesson is useful in. */
export function EnvironmentsScreen({ view }: { readonly view: EnvironmentsView }) {
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const large = useFrame().access.textSize === 'large';
  const act = useAct();
  return (
    <Page className="facets">
      <h1 className="title">{finding.placesTitle}</h1>
      <PagedList
        columns={large && (kind === 'small' || kind === 'middle') ? 1 : 2}
        items={view.environments.map(({ id, name, count }) => ({
          key: id,
          node: (
            <FacetStone
              narrow={kind === 'small'}
              count={count}
              onPress={() => act({ type: 'visitor.choseEnvironment', environment: id })}
            >
              <SaidText said={name} plain />
            </FacetStone>
          ),
        }))}
      />
    </Page>
  );
}
