import type { SeatCancelView } from '../../kiosk/event-view.ts';
import { AgreeFoot } from '../components/agree-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { useSeatAbout } from '../components/seat-about.tsx';
import { useGlass } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';

/** Asked before a seat is given back, or a place on the list. */
export function SeatCancelScreen({
  view: { state, about, today },
}: {
  readonly view: SeatCancelView;
}) {
  const { cancel } = useEventWords();
  const small = useGlass().kind === 'small';
  const lines = useSeatAbout(about, today);
  const waits = state === 'waiting';
  return (
    <Page className="seat-cancel">
      <h1 className="title long">{waits ? cancel.titleWaiting : cancel.title}</h1>
      <PagedList
        items={[
          { key: 'plain', node: <p>{waits ? cancel.plainWaiting : cancel.plain}</p> },
          ...lines,
        ]}
        foot={(turn) => (
          <AgreeFoot
            turn={turn}
            no={small ? cancel.brief.no : cancel.no}
            yes={small ? cancel.brief.yes : waits ? cancel.yesWaiting : cancel.yes}
          />
        )}
      />
    </Page>
  );
}
