import type { MySeatsView, SeatTileView } from '../../kiosk/event-view.ts';
import { Quiet } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stone } from '../components/stone.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass } from '../kiosk-context.ts';
import { startInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';

/** The seats of a card, the newest first. Small letters: this is somebody's own. */
export function MySeatsScreen({ view: { seats, today } }: { readonly view: MySeatsView }) {
  const { mine } = useEventWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const slim = kind === 'small';
  return (
    <Page className="my-seats">
      <h1 className={slim ? 'unseen' : 'title long'}>{mine.title}</h1>
      <PagedList
        items={
          seats.length === 0
            ? [{ key: 'none', node: <p className="lead">{mine.none}</p> }]
            : seats.map((seat) => ({
                key: seat.code,
                node: <SeatStone seat={seat} today={today} />,
              }))
        }
        foot={(turn) => (
          <div className="foot">
            <TurnKeys turn={turn} />
            <div className="foot-end">
              <Quiet slim={slim} onPress={() => act({ type: 'visitor.opened', door: 'seatCode' })}>
                {slim && textSize === 'large' ? mine.byCodeBrief : mine.byCode}
              </Quiet>
            </div>
          </div>
        )}
      />
    </Page>
  );
}

function SeatStone({ seat, today }: { readonly seat: SeatTileView; readonly today: string }) {
  const words = useEventWords();
  const { language } = useFrame();
  const act = useAct();
  const { code, state, before, about } = seat;
  const standing = state === 'waiting' ? words.seat.before(before ?? 0) : words.seat.states[state];
  return (
    <Stone
      sub={
        <>
          {about && `${startInWords(about, { today, language, words })} · `}
          <b className="event-start">{standing}</b>
        </>
      }
      onPress={() => act({ type: 'visitor.choseSeat', code })}
    >
      {about ? <SaidText said={about.title} /> : code}
    </Stone>
  );
}
