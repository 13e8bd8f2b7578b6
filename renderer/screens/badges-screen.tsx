import type { BadgesView } from '../../kiosk/view.ts';
import { BadgeStone } from '../components/badge-stone.tsx';
import { Go } from '../components/button.tsx';
import { ListFoot } from '../components/list-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { tileColumns } from '../components/tile-columns.ts';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';

/** Every badge of this hub, as many at once as the glass holds. Small letters: some of it is personal. */
export function BadgesScreen({ view }: { readonly view: BadgesView }) {
  const { shelf } = useBadgeWords();
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { whose, earned, offset, total, tiles } = view;
  const title = shelf.title[whose];
  const roomy = kind === 'wide' || kind === 'tall';

  if (total === 0) return <NoBadges />;
  return (
    <Page
      className="listing badges"
      {...(!roomy && {
        head: (
          <p className="head-name" aria-hidden="true">
            <b>{title}</b>
            {whose !== 'nobody' && ` · ${shelf.earned(earned)}`}
          </p>
        ),
      })}
    >
      <h1 className={roomy ? 'title long' : 'unseen'}>
        {title}
        {whose !== 'nobody' && <span className="narrowed"> · {shelf.earned(earned)}</span>}
      </h1>
      <PagedList
        label={shelf.label(total, earned)}
        columns={tileColumns(kind, textSize)}
        items={tiles.map((tile) => ({
          key: tile.id,
          node: (
            <BadgeStone
              tile={tile}
              onPress={() => act({ type: 'visitor.choseBadge', badge: tile.id })}
            />
          ),
        }))}
        foot={({ shown }) => (
          <ListFoot offset={offset} shown={shown} total={total} more={shelf.more}>
            {finding.range(offset + 1, offset + shown, total)}
            <Hint view={view} />
          </ListFoot>
        )}
      />
    </Page>
  );
}

/** How a badge begins, and what keeps it. */
function Hint({ view: { whose, keeping } }: { readonly view: BadgesView }) {
  const { shelf } = useBadgeWords();
  // Where lines are short a longer hint would cost a badge its place.
  const long = useGlass().form === 'full';
  const hints = [
    ...(whose === 'nobody' && (long || keeping === 'none') ? [shelf.begin] : []),
    ...(keeping === 'possible' ? [shelf.useCard] : []),
  ];
  return hints.map((hint) => ` · ${hint}`).join('');
}

function NoBadges() {
  const { shelf } = useBadgeWords();
  const act = useAct();
  return (
    <Page className="listing none">
      <h1 className="title long">{shelf.none}</h1>
      <div className="foot">
        <Go onPress={() => act({ type: 'visitor.opened', door: 'everything' })}>
          {shelf.noneGoOn}
        </Go>
      </div>
    </Page>
  );
}
