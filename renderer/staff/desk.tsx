import { useEffect, useState } from 'react';
import type { DeskAnswer } from '../../kiosk/ipc/contract.ts';
import { say } from '../../kiosk/language.ts';
import type { DeskBadge, DeskEvent, DeskState } from '../../kiosk/staff/desk.ts';
import { BadgeShape } from '../components/badge-shape.tsx';
import { Icon } from '../components/icon.tsx';
import { type ListItem, PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stone } from '../components/stone.tsx';
import { tileColumns } from '../components/tile-columns.ts';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useFrame, useGlass, useStaff } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { dateInWords } from '../text/dates.ts';
import { useStaffWords } from '../text/staff-words.ts';
import { StaffFoot } from './staff-foot.tsx';

/**
 * The desk: whose card it is stays unknown; what it holds and what can be confirmed is shown. Each
 * card has a desk of its own.
 */
export function Desk() {
  const { desk: words } = useStaffWords();
  const staff = useStaff();
  const [state, setState] = useState<DeskState>({ card: 'none' });
  const [trouble, setTrouble] = useState<keyof typeof words.refused>();

  function hear(answer: DeskAnswer | null): void {
    if (answer === null) return;
    setTrouble(answer.ok ? undefined : answer.error.why);
    if (answer.ok) setState(answer.value);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the bridge stays the same.
  useEffect(() => {
    let isGone = false;
    void staff.readDesk().then((answer) => {
      if (!isGone) hear(answer);
    });
    return () => {
      isGone = true;
    };
  }, []);

  const press = ({ id, confirmedToday }: DeskEvent) =>
    void (confirmedToday ? staff.takeBack(id) : staff.confirm(id)).then(hear);

  const lead = state.card === 'none' ? words.putCard : words.unknown;
  return (
    <>
      {trouble && (
        <p className="lead" role="alert">
          {words.refused[trouble]}
        </p>
      )}
      {state.card === 'known' ? (
        <OnCard state={state} onPress={press} />
      ) : (
        <div className="fills">
          <p className="lead">{lead}</p>
          <StaffFoot />
        </div>
      )}
    </>
  );
}

function OnCard({
  state,
  onPress,
}: {
  readonly state: Extract<DeskState, { card: 'known' }>;
  readonly onPress: (event: DeskEvent) => void;
}) {
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const columns = tileColumns(kind, textSize);
  const events = state.events.map((event) => ({
    key: `event ${event.id}`,
    node: <EventStone event={event} onPress={() => onPress(event)} />,
  }));
  return (
    <PagedList
      columns={columns}
      items={[...events, ...useBadgeItems(state.badges)]}
      foot={(turn) => (
        <StaffFoot>
          <TurnKeys turn={turn} />
        </StaffFoot>
      )}
    />
  );
}

function EventStone({
  event,
  onPress,
}: {
  readonly event: DeskEvent;
  readonly onPress: () => void;
}) {
  const { desk: words } = useStaffWords();
  const { language } = useFrame();
  const badges = event.badges.map((name) => say(name, language, language).text).join(', ');
  return (
    <Stone
      pressed={event.confirmedToday}
      {...(event.confirmedToday && { look: 'right' as const, mark: <Icon name="tick" /> })}
      sub={
        <>
          <b>{event.confirmedToday ? words.confirmed : words.confirm}</b> ·{' '}
          {words.countsFor(badges)}
          {event.days > 0 && ` · ${words.days(event.days)}`}
        </>
      }
      onPress={onPress}
    >
      <SaidText said={say(event.title, language, language)} />
    </Stone>
  );
}

/** For *may this person use the machine*: which badges are held, and until when. */
function useBadgeItems(badges: readonly DeskBadge[]): readonly ListItem[] {
  const { desk: words } = useStaffWords();
  const { levels } = useBadgeWords();
  const { language } = useFrame();
  if (badges.length === 0) {
    return [{ key: 'none', node: <p className="known-what">{words.noBadges}</p> }];
  }
  return badges.map(({ id, name, level, on, until }) => ({
    key: `badge ${id}`,
    node: (
      <div className="stone badge-stone dim">
        <BadgeShape level={level} state="earned" />
        <span className="stone-words">
          <span>
            <SaidText said={say(name, language, language)} />
          </span>
          <span className="stone-sub">
            {levels[level]} ·{' '}
            {on === undefined ? words.dateSoon : words.since(dateInWords(on, language))}
            {until !== undefined && <b> · {words.until(dateInWords(until, language))}</b>}
          </span>
        </span>
      </div>
    ),
  }));
}
