import type { SeatCancelView } from '../../kiosk/event-view.ts';
import { AgreeFoot } from '../components/agree-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SeatAbout } from '../components/seat-about.tsx';
import { useEventWords } from '../text/event-words.ts';

/** Asked before a seat is given back, or a place on the list. */
export function SeatCancelScreen({
  view: { state, about, today },
}: {
  readonly view: SeatCancelView;
}) {
  const { cancel } = useEventWords();
  const waits = state === 'waiting';
  return (
    <Page className="seat-cancel">
      <h1 className="title long">{waits ? cancel.titleWaiting : cancel.title}</h1>
      <PagedList
        items={[
          { key: 'plain', node: <p>{waits ? cancel.plainWaiting : cancel.plain}</p> },
          ...(about ? [{ key: 'about', node: <SeatAbout about={about} today={today} /> }] : []),
        ]}
        foot={(turn) => (
          <AgreeFoot turn={turn} no={cancel.no} yes={waits ? cancel.yesWaiting : cancel.yes} />
        )}
      />
    </Page>
  );
}
