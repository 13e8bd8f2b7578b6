import type { ReactNode } from 'react';
import type { BadgeView } from '../../kiosk/view.ts';
import { BadgeShape } from '../components/badge-shape.tsx';
import { BadgeStep } from '../components/badge-step.tsx';
import { Go } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { type ListItem, PagedList } from '../components/paged-list.tsx';
import { SaidText } from '../components/said-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import type { Turn } from '../components/turner.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { dateInWords } from '../text/dates.ts';

/** One badge: what it says, how it is vouched for, what is done and what is missing. */
export function BadgeScreen({ view }: { readonly view: BadgeView }) {
  const { kind, form } = useGlass();
  const rows = useBadgeRows(view);
  const name = <BadgeName view={view} />;
  // Where height is missing the name stands in the header, or where there is none as the first row.
  const inHeader = kind === 'middle' && form === 'full';
  const inRows = form !== 'full';
  return (
    <Page className="badge" {...(inHeader && { head: name })}>
      <h1 className="unseen">
        <SaidText said={view.badge.name} plain />
      </h1>
      {!inHeader && !inRows && name}
      <PagedList
        items={inRows ? [{ key: 'name', node: name }, ...rows] : rows}
        foot={(turn) => <BadgeFoot view={view} turn={turn} />}
      />
    </Page>
  );
}

/** Always there and always as high: what a page holds must not depend on how many pages there are. */
function BadgeFoot({ view, turn }: { readonly view: BadgeView; readonly turn: Turn }) {
  const { badge: words } = useBadgeWords();
  const { frame } = useWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const small = kind === 'small';
  if (view.earned === undefined) {
    return (
      <div className="foot">
        <span className="foot-label" aria-hidden="true">
          {turn.pages > 1 && frame.pageOf(turn.page + 1, turn.pages)}
        </span>
        <TurnKeys turn={turn} />
      </div>
    );
  }
  return (
    <div className="foot">
      <TurnKeys turn={turn} />
      <div className="foot-end">
        <Go slim={small} onPress={() => act({ type: 'visitor.tookBadge', badge: view.badge.id })}>
          {small && textSize === 'large' ? words.takeShort : words.take}
        </Go>
      </div>
    </div>
  );
}

function BadgeName({ view: { badge } }: { readonly view: BadgeView }) {
  const { levels, states } = useBadgeWords();
  return (
    <div className="badge-head">
      <BadgeShape level={badge.level} state={badge.state} />
      <div>
        <p className="title long" aria-hidden="true">
          <SaidText said={badge.name} plain />
        </p>
        <p className="badge-fact">
          {levels[badge.level]} · <b>{states[badge.state]}</b>
        </p>
      </div>
    </div>
  );
}

/** What is done and missing comes first where one row fills a page; what was earned comes before it. */
function useBadgeRows(view: BadgeView): readonly ListItem[] {
  const { badge: words, levels, levelsPlain } = useBadgeWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const short = kind === 'small' || kind === 'middle';
  const said = useStanding(view);
  const { badge, description, rule, raise, disclaimer, earned } = view;

  const fact = (key: string, text: ReactNode): ListItem => ({
    key,
    node: <p className="badge-fact">{text}</p>,
  });
  const about = {
    key: 'about',
    node: (
      <p>
        <span className="small">{words.about}</span> <SaidText said={description} />
      </p>
    ),
  };
  // Where letters are large a sentence is a row, so that a page turns between two of them.
  const standing = (textSize === 'large' ? said : [said.join(' ')]).map((text) => fact(text, text));
  const steps = rule.map((step, index) => ({
    key: `step ${index}`,
    node: <BadgeStep step={step} />,
  }));
  const higher =
    raise === undefined || raise.to === badge.level
      ? []
      : [
          {
            key: 'raise',
            node: <BadgeStep step={raise.step} heading={words.raise(levels[raise.to])} />,
          },
        ];
  return [
    ...(earned ? standing : []),
    ...(short ? [...steps, about] : [about, ...steps]),
    ...(earned ? [] : standing),
    fact('level', words.level(levels[badge.level], levelsPlain[badge.level])),
    ...higher,
    ...(disclaimer ? [fact('disclaimer', <SaidText said={disclaimer} plain />)] : []),
  ];
}

/** When it was earned, how long it holds and what keeps it. */
function useStanding({ earned, validMonths, keeping }: BadgeView): readonly string[] {
  const { badge } = useBadgeWords();
  const { language } = useFrame();
  const date = (on: string) => dateInWords(on, language);
  const holds = validMonths === undefined ? [] : [badge.holds(validMonths)];
  if (earned === undefined) return [...holds, badge.willKeep[keeping]];
  return [
    earned.on === undefined ? badge.earnedSoon : badge.earnedOn(date(earned.on)),
    ...(earned.until === undefined ? holds : [badge.until(date(earned.until))]),
    badge.keeping[keeping],
  ];
}
