import { useState } from 'react';
import type { KioskView } from '../../kiosk/view.ts';
import { Quiet } from '../components/button.tsx';
import { FacetStone } from '../components/facet-stone.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type SkillsView = Extract<KioskView, { screen: 'skills' }>;

/** Four groups first, then the skills of one: nineteen at once are too many to read standing. */
export function SkillsScreen({ view }: { readonly view: SkillsView }) {
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const large = useFrame().access.textSize === 'large';
  const act = useAct();
  const [chosen, setChosen] = useState<number | null>(null);
  const category = chosen === null ? undefined : view.categories[chosen];

  if (category === undefined) {
    return (
      <Page className="facets">
        <h1 className="title">{finding.skillsTitle}</h1>
        <PagedList
          key="groups"
          columns={kind === 'small' || (kind === 'middle' && large) ? 1 : 2}
          items={view.categories.map(({ name, skills }, index) => ({
            key: name.text,
            node: (
              <FacetStone
                narrow={large}
                count={skills.reduce((sum, { count }) => sum + count, 0)}
                onPress={() => setChosen(index)}
              >
                <SaidText said={name} plain />
              </FacetStone>
            ),
          }))}
        />
      </Page>
    );
  }
  return (
    <Page className="facets">
      <h1 className={kind === 'small' ? 'unseen' : 'title long'}>
        <SaidText said={category.name} />
      </h1>
      <PagedList
        key={category.name.text}
        columns={kind === 'small' || kind === 'middle' ? 1 : 2}
        items={category.skills.map(({ id, name, plain, count }) => ({
          key: id,
          node: (
            <FacetStone
              narrow={kind === 'small'}
              count={count}
              plain={plain && <SaidText said={plain} plain />}
              onPress={() => act({ type: 'visitor.choseSkill', skill: id })}
            >
              <SaidText said={name} plain />
            </FacetStone>
          ),
        }))}
        foot={(turn) => (
          <div className="foot">
            <Quiet slim={kind === 'small'} onPress={() => setChosen(null)}>
              {finding.allGroups}
            </Quiet>
            <TurnKeys turn={turn} />
          </div>
        )}
      />
    </Page>
  );
}
