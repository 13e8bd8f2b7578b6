import type { EventView } from '../../kiosk/event-view.ts';
import { Go, Quiet } from '../components/button.tsx';
import { useEventRows } from '../components/event-rows.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import type { Turn } from '../components/turner.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';

/** One event: what decides first, and one thing to do. */
export function EventScreen({ view }: { readonly view: EventView }) {
  const { kind, form } = useGlass();
  const rows = useEventRows(view);
  const inRows = kind === 'small' || (kind === 'middle' && form !== 'full');
  const title = (
    <p className="title long" aria-hidden="true">
      <SaidText said={view.title} />
    </p>
  );
  return (
    <Page className="event">
      <h1 className="unseen">
        <SaidText said={view.title} plain />
      </h1>
      {!inRows && title}
      <PagedList
        items={inRows ? [{ key: 'title', node: title }, ...rows] : rows}
        foot={(turn) => <EventFoot view={view} turn={turn} />}
      />
    </Page>
  );
}

/** Always there and always as high: what a page holds must not depend on how many pages there are. */
function EventFoot({ view, turn }: { readonly view: EventView; readonly turn: Turn }) {
  const { event } = useEventWords();
  const { frame } = useWords();
  const { kind, form } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { act: does, others, next } = view;
  const slim = kind === 'small' || form !== 'full';
  const brief = slim && textSize === 'large';
  return (
    <div className="foot">
      <TurnKeys turn={turn} />
      {does.does === 'nothing' && next?.signup.is === 'dropIn' && others === 0 && (
        <span className="foot-label">{event.comeAlong}</span>
      )}
      {turn.pages === 1 && <span className="unseen">{frame.pageOf(1, 1)}</span>}
      <div className="foot-end">
        {others > 0 && (!slim || does.does === 'nothing') && (
          <Quiet slim={slim} onPress={() => act({ type: 'visitor.opened', door: 'eventDates' })}>
            {slim || textSize === 'large' ? event.othersShort : event.others(others)}
          </Quiet>
        )}
        {does.does !== 'nothing' && (
          <Go slim={slim} onPress={() => act({ type: 'visitor.choseStart', start: does.start })}>
            {brief ? event.brief[does.does] : event[does.does]}
          </Go>
        )}
      </div>
    </div>
  );
}
