import type { FilterLabel, KioskView } from '../../kiosk/view.ts';
import { Go } from '../components/button.tsx';
import { LessonStone } from '../components/lesson-stone.tsx';
import { ListFoot } from '../components/list-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { tileColumns } from '../components/tile-columns.ts';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type ListingView = Extract<KioskView, { screen: 'listing' }>;

/** Lessons that match, as many at once as the glass holds; the kiosk is asked for the next. */
export function ListingScreen({ view }: { readonly view: ListingView }) {
  const { finding } = useWords().learn;
  const { kind, form } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { label, age, offset, total, tiles } = view;
  const heading = (
    <>
      <ListingTitle label={label} />
      {age !== undefined && <span className="narrowed"> · {finding.age(age)}</span>}
    </>
  );
  // Where height is missing the heading gives its line to the lessons and stands beside keys.
  const roomy = kind === 'wide' || kind === 'tall';
  const title = (
    <h1 className={roomy || tiles.length === 0 ? 'title long' : 'unseen'}>{heading}</h1>
  );

  if (tiles.length === 0) {
    return (
      <Page className="listing none">
        {title}
        <p className="lead">{finding.nothingHere}</p>
        <div className="foot">
          <Go onPress={() => act({ type: 'visitor.opened', door: 'everything' })}>
            {finding.seeEverything}
          </Go>
        </div>
      </Page>
    );
  }
  return (
    <Page
      className="listing"
      {...(!roomy && {
        head: (
          <p className="head-name" aria-hidden="true">
            <b>{heading}</b>
          </p>
        ),
      })}
    >
      {title}
      <PagedList
        label={finding.lessons(total)}
        columns={tileColumns(kind, textSize)}
        items={tiles.map((tile) => ({
          key: tile.id,
          node: (
            <LessonStone
              brief={kind === 'small' && textSize === 'large'}
              tile={tile}
              onPress={() => act({ type: 'visitor.choseLesson', lesson: tile.id })}
            />
          ),
        }))}
        foot={({ shown }) => (
          <ListFoot offset={offset} shown={shown} total={total} more={finding.more}>
            {form !== 'full' && (
              <b aria-hidden="true">
                <ListingTitle label={label} />{' '}
              </b>
            )}
            {finding.range(offset + 1, offset + shown, total)}
          </ListFoot>
        )}
      />
    </Page>
  );
}

function ListingTitle({ label }: { readonly label: FilterLabel }) {
  const { finding } = useWords().learn;
  switch (label.kind) {
    case 'skill':
    case 'environment':
      return <SaidText said={label.name} />;
    case 'time':
      return finding.upTo(label.minutes);
    case 'all':
      return finding.everything;
  }
}
