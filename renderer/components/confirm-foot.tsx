import type { SeatConfirmView } from '../../kiosk/event-view.ts';
import { useAct, useFrame, useGlass } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';
import { Go, Quiet } from './button.tsx';
import { TurnKeys } from './turn-keys.tsx';
import type { Turn } from './turner.tsx';

/** One question where the event has an age, and yes is the answer and the confirmation in one. */
export function ConfirmFoot({
  view,
  turn,
  asksAge,
  onYounger,
}: {
  readonly view: SeatConfirmView;
  readonly turn: Turn;
  readonly asksAge: boolean;
  readonly onYounger: () => void;
}) {
  const { confirm } = useEventWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { asks, party, adultUnder } = view;
  const slim = kind === 'small';
  const short = slim || (kind === 'middle' && textSize === 'large');
  const agree = () => act({ type: 'visitor.agreed' });
  const again = () => act({ type: 'visitor.triedAgain' });
  const brief = slim && textSize === 'large';
  const take = brief ? confirm.takeBrief : party === 1 ? confirm.take : confirm.takeSeats;
  const mayAgree = asks.for === 'seat' || (asks.for === 'waiting' && asks.waiting >= party);
  const yes = asks.for === 'waiting' ? (brief ? confirm.joinBrief : confirm.join) : take;
  return (
    <>
      {asksAge && mayAgree && <p className="confirm-age">{confirm.age(adultUnder, party)}</p>}
      <div className="foot">
        <TurnKeys turn={turn} />
        {asks.for === 'seat' && asks.keptSeconds === 30 && !short && (
          <Quiet slim={slim} onPress={again}>
            {confirm.longer}
          </Quiet>
        )}
        <div className="foot-end">
          {asksAge && mayAgree && (
            <Quiet slim={slim} onPress={onYounger}>
              {confirm.no}
            </Quiet>
          )}
          {mayAgree && (
            <Go slim={slim} onPress={agree}>
              {asksAge ? (short || asks.for === 'waiting' ? confirm.yesShort : confirm.yes) : yes}
            </Go>
          )}
          {(asks.for === 'again' || asks.for === 'retry') && (
            <Go slim={slim} onPress={again}>
              {asks.for === 'again' ? confirm.askAgain : confirm.tryAgain}
            </Go>
          )}
        </div>
      </div>
    </>
  );
}
