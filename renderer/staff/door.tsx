import { useEffect, useState } from 'react';
import type { DoorAnswer } from '../../kiosk/ipc/contract.ts';
import { say } from '../../kiosk/language.ts';
import type { DoorNews, DoorState, DoorTime } from '../../kiosk/staff/door.ts';
import { Quiet } from '../components/button.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stone } from '../components/stone.tsx';
import { tileColumns } from '../components/tile-columns.ts';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useFrame, useGlass, useStaff } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';
import { takeTypedCodes } from '../typed-codes.ts';
import { CodeKeys } from './code-keys.tsx';
import { DoorTimeKeys } from './door-time-keys.tsx';
import { StaffFoot } from './staff-foot.tsx';

/** At the door: a card on the reader, a code that is typed or scanned, or somebody who just comes. */
export function Door({ cardMoves }: { readonly cardMoves: number }) {
  const { door: words, desk } = useStaffWords();
  const staff = useStaff();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const [state, setState] = useState<DoorState>({ times: [] });
  const [trouble, setTrouble] = useState<keyof typeof desk.refused>();
  const [isTyping, setIsTyping] = useState(false);
  const [opened, setOpened] = useState<DoorTime>();
  // Cards that moved before the door was opened were none of its business.
  const [movesBefore] = useState(cardMoves);

  function hear(answer: DoorAnswer | null): void {
    if (answer === null) return;
    setTrouble(answer.ok ? undefined : answer.error.why);
    if (answer.ok) setState(answer.value);
  }
  const ask = (answer: Promise<DoorAnswer | null>) => void answer.then(hear);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a card that moves is what is asked about.
  useEffect(() => {
    if (cardMoves === movesBefore) return ask(staff.readDoor());
    ask(staff.checkInCard());
  }, [cardMoves]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the bridge stays the same.
  useEffect(() => takeTypedCodes((code) => ask(staff.checkIn(code))), []);

  if (isTyping) {
    return (
      <CodeKeys
        onCode={(code) => {
          setIsTyping(false);
          ask(staff.checkIn(code));
        }}
        onLeave={() => setIsTyping(false)}
      />
    );
  }
  const now = state.times.find((time) => opened !== undefined && isSame(time, opened));
  const { news } = state;
  const said = trouble ? desk.refused[trouble] : words.news(news);
  return (
    <>
      <p className="lead door-news" role="status">
        {said ?? (state.times.length === 0 ? words.nothingToday : words.lead)}
        {news && canBeTakenBack(news) && (
          <Quiet slim onPress={() => ask(staff.takeBackCheckIn(news.code))}>
            {words.takeBack}
          </Quiet>
        )}
      </p>
      {now ? (
        <DoorTimeKeys
          time={now}
          onWalkIn={() => ask(staff.walkIn(placeOf(now)))}
          onRelease={() => ask(staff.release(placeOf(now)))}
          onLeave={() => setOpened(undefined)}
        />
      ) : (
        <PagedList
          columns={tileColumns(kind, textSize)}
          items={state.times.map((time) => ({
            key: `${time.event} ${time.start} ${time.slot}`,
            node: <TimeStone time={time} onPress={() => setOpened(time)} />,
          }))}
          foot={(turn) => (
            <StaffFoot>
              <Quiet slim onPress={() => setIsTyping(true)}>
                {words.typeCode}
              </Quiet>
              <TurnKeys turn={turn} />
            </StaffFoot>
          )}
        />
      )}
    </>
  );
}

function TimeStone({ time, onPress }: { readonly time: DoorTime; readonly onPress: () => void }) {
  const { door: words } = useStaffWords();
  const { language } = useFrame();
  const { seats } = time;
  return (
    <Stone
      sub={
        <>
          {words.fromTo(clockOf(time.from), clockOf(time.to))} ·{' '}
          <b>{seats ? words.here(seats.here, seats.expected) : words.comeAlong}</b>
          {seats && seats.waiting > 0 && ` · ${words.waiting(seats.waiting)}`}
        </>
      }
      onPress={onPress}
    >
      <SaidText said={say(time.title, language, language)} />
    </Stone>
  );
}

const clockOf = (civil: string) => civil.slice(11);

const placeOf = ({ event, start, slot }: DoorTime) => ({ event, start, slot });

const isSame = (one: DoorTime, other: DoorTime) =>
  one.event === other.event && one.start === other.start && one.slot === other.slot;

function canBeTakenBack(news: DoorNews): news is Extract<DoorNews, { readonly code: string }> {
  return news.what === 'here' || news.what === 'walkedIn';
}
