import { useState } from 'react';
import type { SeatConfirmView } from '../../kiosk/event-view.ts';
import { ConfirmFoot } from '../components/confirm-foot.tsx';
import { HelpChoices } from '../components/help-choices.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { PartyStones } from '../components/party-stones.tsx';
import { useSeatAbout } from '../components/seat-about.tsx';
import { Stone } from '../components/stone.tsx';
import { useGlass } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';

/** Before a seat is taken: what it is, for how many, and yes. Everything else is there to be opened. */
export function SeatConfirmScreen({ view }: { readonly view: SeatConfirmView }) {
  const { confirm } = useEventWords();
  const { kind, form } = useGlass();
  const lines = useSeatAbout(view.about, view.today);
  const [helping, setHelping] = useState(false);
  // The answer stays on this page: nobody needs to know it afterwards.
  const [someYounger, setSomeYounger] = useState(false);
  const { asks, party, mostPeople, help } = view;

  if (helping) return <HelpChoices help={help} onDone={() => setHelping(false)} />;
  const saying = sayingOf(view, confirm);
  const chosen = help.filter((one) => one.chosen).length;
  const roomy = kind === 'wide' || kind === 'tall' || asks.for !== 'seat';
  const open = asks.for === 'seat' || asks.for === 'waiting';
  const people = open && mostPeople > 1 && <PartyStones party={party} most={mostPeople} />;
  const helpKey = open && help.length > 0 && (
    <Stone
      {...(kind !== 'small' && { icon: 'people' as const })}
      {...(chosen > 0 && { state: chosen })}
      onPress={() => setHelping(true)}
    >
      {confirm.help}
    </Stone>
  );
  const each = [
    { key: 'party', node: people },
    { key: 'help', node: helpKey },
  ].filter(({ node }) => node !== false);
  const together = (
    <div className="confirm-choices">
      {people}
      {helpKey}
    </div>
  );
  // Side by side where they have the width, so that everything is seen before yes is said.
  const choices = kind === 'small' ? each : [{ key: 'choices', node: together }];
  return (
    <Page className="seat-confirm" head={<KeptFor view={view} />}>
      <h1 className={roomy ? 'title long' : 'unseen'}>{saying.title}</h1>
      <PagedList
        items={[
          ...(form === 'full' ? [] : [{ key: 'kept', node: <KeptFor view={view} /> }]),
          ...lines,
          ...saying.plain.map((text) => ({ key: text, node: <p>{text}</p> })),
          ...(someYounger
            ? [{ key: 'adult', node: <p>{confirm.withAdult(view.adultUnder)}</p> }]
            : []),
          ...choices,
        ]}
        foot={(turn) => (
          <ConfirmFoot
            view={view}
            turn={turn}
            asksAge={view.adultUnder > 0 && !someYounger}
            onYounger={() => setSomeYounger(true)}
          />
        )}
      />
    </Page>
  );
}

function sayingOf(
  { asks, party, onCard }: SeatConfirmView,
  confirm: ReturnType<typeof useEventWords>['confirm'],
): { readonly title: string; readonly plain: readonly string[] } {
  const card = onCard ? [confirm.onCard] : [];
  switch (asks.for) {
    case 'seat':
      return { title: party === 1 ? confirm.seat : confirm.seats(party), plain: card };
    case 'again':
      return { title: confirm.again, plain: [confirm.againPlain] };
    case 'retry':
      return { title: confirm.failed, plain: [confirm.failedPlain] };
    case 'waiting':
      return {
        title: asks.open > 0 ? confirm.fullFor(asks.open) : confirm.full,
        plain: asks.waiting > 0 ? [confirm.wait, ...card] : [confirm.noList],
      };
  }
}

/** Four arches, one for each half of a minute; they go out, and nothing runs. */
function KeptFor({ view: { asks } }: { readonly view: SeatConfirmView }) {
  const { confirm } = useEventWords();
  const { kind } = useGlass();
  if (asks.for !== 'seat') return <span />;
  const said = asks.keptSeconds as keyof typeof confirm.kept;
  return (
    <p className="arches">
      {[30, 60, 90, 120].map((seconds) => (
        <i key={seconds} aria-hidden="true" className={seconds <= said ? 'now' : ''} />
      ))}
      <span role="status">{kind === 'small' ? confirm.keptShort[said] : confirm.kept[said]}</span>
    </p>
  );
}
