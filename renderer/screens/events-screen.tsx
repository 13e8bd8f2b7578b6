import { EVENT_SPANS, type EventSpan, type EventsView } from '../../kiosk/event-view.ts';
import { Go, Quiet } from '../components/button.tsx';
import { EventStone } from '../components/event-stone.tsx';
import { Icon } from '../components/icon.tsx';
import { ListFoot } from '../components/list-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';

/** What takes place: all of it, today, or this weekend, one key each. */
export function EventsScreen({ view }: { readonly view: EventsView }) {
  const { list } = useEventWords();
  const { finding } = useWords().learn;
  const { kind, form } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { span, offset, total, tiles, today } = view;
  const short = kind === 'small' || form === 'short';
  const length = short ? (textSize === 'large' ? 'least' : 'brief') : 'whole';
  return (
    <Page className="listing events" head={<SpanKeys span={span} />}>
      <h1 className="unseen">
        {list.title}: {list.spans[span]}
      </h1>
      {form !== 'full' && <SpanKeys span={span} seats />}
      {tiles.length === 0 ? (
        <NoEvents span={span} />
      ) : (
        <PagedList
          label={list.label(total)}
          columns={kind === 'wide' ? 2 : 1}
          items={tiles.map((tile) => ({
            key: tile.id,
            node: (
              <EventStone
                tile={tile}
                today={today}
                length={length}
                onPress={() => act({ type: 'visitor.choseEvent', event: tile.id })}
              />
            ),
          }))}
          foot={({ shown }) => (
            <ListFoot
              offset={offset}
              shown={shown}
              total={total}
              more={list.more}
              beside={form === 'full' && <MySeatsKey />}
            >
              {finding.range(offset + 1, offset + shown, total)}
            </ListFoot>
          )}
        />
      )}
    </Page>
  );
}

/** In the header where there is one; the way to one's own seats stands beside them where there is not. */
function SpanKeys({ span, seats = false }: { readonly span: EventSpan; readonly seats?: boolean }) {
  const { list } = useEventWords();
  const { form } = useGlass();
  const act = useAct();
  const names = form === 'full' ? list.spans : list.spansShort;
  return (
    <div className="span-keys">
      {EVENT_SPANS.map((one) => (
        <button
          key={one}
          type="button"
          className="span-key"
          aria-pressed={one === span}
          onClick={() => act({ type: 'visitor.choseSpan', span: one })}
        >
          {names[one]}
        </button>
      ))}
      {seats && (
        <button
          type="button"
          className="span-key seats"
          aria-label={list.mine}
          onClick={() => act({ type: 'visitor.opened', door: 'mySeats' })}
        >
          <Icon name="card" />
        </button>
      )}
    </div>
  );
}

function MySeatsKey() {
  const { list } = useEventWords();
  const act = useAct();
  return (
    <Quiet slim icon="card" onPress={() => act({ type: 'visitor.opened', door: 'mySeats' })}>
      {list.mine}
    </Quiet>
  );
}

function NoEvents({ span }: { readonly span: EventSpan }) {
  const { list } = useEventWords();
  const { form } = useGlass();
  const act = useAct();
  return (
    <>
      <p className="lead fills">{list.none[span]}</p>
      <div className="foot">
        {form === 'full' && <MySeatsKey />}
        {span !== 'all' && (
          <div className="foot-end">
            <Go onPress={() => act({ type: 'visitor.choseSpan', span: 'all' })}>
              {form === 'full' ? list.seeAll : list.seeAllBrief}
            </Go>
          </div>
        )}
      </div>
    </>
  );
}
