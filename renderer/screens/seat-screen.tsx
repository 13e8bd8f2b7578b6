import { useRef, useState } from 'react';
import type { SeatView } from '../../kiosk/event-view.ts';
import { spelled } from '../../kiosk/events/seat-code.ts';
import type { QrCode } from '../../kiosk/ports.ts';
import { Go, Quiet } from '../components/button.tsx';
import { DoorCode } from '../components/door-code.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { modulesAcross, QrPicture } from '../components/qr-picture.tsx';
import { useSeatAbout } from '../components/seat-about.tsx';
import { Stone } from '../components/stone.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import type { Turn } from '../components/turner.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { type EventWords, useEventWords } from '../text/event-words.ts';
import { useWholePixels } from '../use-whole-pixels.ts';

/** A seat: its code spelled large, and the way to its calendar entry for a phone. */
export function SeatScreen({ view }: { readonly view: SeatView }) {
  const { seat } = useEventWords();
  const { kind } = useGlass();
  const act = useAct();
  const { entry, door, about, today } = view;
  const lines = useSeatAbout(about, today);
  const roomy = kind === 'wide' || kind === 'tall';
  const [onPhone, setOnPhone] = useState(false);
  if (onPhone && entry) {
    return <PhoneCode view={view} entry={entry} onBack={() => setOnPhone(false)} />;
  }
  return (
    <Page
      className="seat"
      {...(!roomy && {
        head: (
          <p className="head-name" aria-hidden="true">
            <b>{titleOf(view, seat)}</b>
          </p>
        ),
      })}
    >
      <h1 className={roomy ? 'title long' : 'unseen'}>{titleOf(view, seat)}</h1>
      <PagedList
        items={[
          {
            key: 'code',
            node: (
              <div className="seat-head">
                <div>
                  <p className="small">
                    {seat.code} · <b>{seat.states[view.state]}</b>
                  </p>
                  <p className="seat-code">{spelled(view.code)}</p>
                </div>
                {door && <DoorCode code={door} label={seat.doorAlt} />}
              </div>
            ),
          },
          ...(about ? lines : [{ key: 'about', node: <p>{seat.unknown}</p> }]),
          ...sayingsOf(view, seat).map((text) => ({ key: text, node: <p>{text}</p> })),
          // Beside two other keys it has no room there.
          ...(view.mayCancel && kind === 'small'
            ? [
                {
                  key: 'cancel',
                  node: (
                    <Stone onPress={() => act({ type: 'visitor.askedToCancel' })}>
                      {seat.cancel}
                    </Stone>
                  ),
                },
              ]
            : []),
        ]}
        foot={(turn) => (
          <SeatFoot view={view} turn={turn} onPhone={entry && (() => setOnPhone(true))} />
        )}
      />
    </Page>
  );
}

function titleOf({ state, party }: SeatView, seat: EventWords['seat']): string {
  if (state === 'taken') return party === 1 ? seat.yours : seat.yoursMany(party);
  return seat.states[state];
}

function sayingsOf({ state, before, onCard }: SeatView, seat: EventWords['seat']) {
  const card = onCard ? [seat.onCard] : [];
  switch (state) {
    case 'taken':
      return [seat.show, ...card];
    case 'waiting':
      return [`${seat.before(before ?? 0)}.`, seat.becomes, ...card];
    case 'here':
      return [seat.hereSaid];
    case 'givenBack':
      return [seat.givenBack];
    case 'released':
      return [seat.released];
  }
}

function SeatFoot({
  view,
  turn,
  onPhone,
}: {
  readonly view: SeatView;
  readonly turn: Turn;
  readonly onPhone: (() => void) | undefined;
}) {
  const { seat } = useEventWords();
  const { frame } = useWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const slim = kind === 'small';
  return (
    <div className="foot">
      <TurnKeys turn={turn} />
      {view.mayCancel && !slim && (
        <Quiet onPress={() => act({ type: 'visitor.askedToCancel' })}>{seat.cancel}</Quiet>
      )}
      <div className="foot-end">
        {onPhone ? (
          <Go slim={slim} onPress={onPhone}>
            {slim || textSize === 'large' ? seat.phoneShort : seat.showCodes}
          </Go>
        ) : (
          <Go slim={slim} onPress={() => act({ type: 'visitor.finished' })}>
            {frame.finish}
          </Go>
        )}
      </div>
    </div>
  );
}

/** The calendar entry, as large as the glass allows, and the seat code beside it. */
function PhoneCode({
  view: { state, code },
  entry,
  onBack,
}: {
  readonly view: SeatView;
  readonly entry: QrCode;
  readonly onBack: () => void;
}) {
  const { seat } = useEventWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const place = useRef<HTMLDivElement>(null);
  const sidePx = useWholePixels(place, modulesAcross(entry));
  const waits = state === 'waiting';
  return (
    <Page className="badge-code seat-phone" head={<span />}>
      <QrPicture
        code={entry}
        label={waits ? seat.reminderAlt : seat.phoneAlt}
        sidePx={sidePx}
        place={place}
      />
      <div className="code-words">
        {/* No word of it fits beside the code in large letters on 7″. */}
        <h1
          className={
            kind !== 'small' ? 'title long' : textSize === 'large' ? 'unseen' : 'seat-phone-title'
          }
        >
          {waits ? seat.reminder : seat.phone}
        </h1>
        <p>
          <b>{spelled(code)}</b>
        </p>
        <button type="button" className="key code-read-on" onClick={onBack}>
          {seat.showSeat}
        </button>
      </div>
    </Page>
  );
}
