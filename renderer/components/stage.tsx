import { type ReactNode, useState } from 'react';
import type { Said } from '../../kiosk/language.ts';
import { heightIn, rowsIn, useLaidOut } from '../use-laid-out.ts';
import { PagedText } from './paged-text.tsx';
import { type Grid, pageOfPlan, planStage, type StagePlan } from './stage-plan.ts';

export interface StageItem {
  readonly id: string;
  readonly node: ReactNode;
  /** Long words: takes the whole width where others stand side by side. */
  readonly broad?: boolean;
}

/** Where a visitor stands among the pages of one question. */
export interface Turning {
  /** The question stands alone on this page, its answers on the next. */
  readonly onLead: boolean;
  readonly previous?: () => void;
  readonly next?: () => void;
}

export interface StageProps {
  /** Names what is laid out; another name is measured afresh. */
  readonly name: string;
  readonly lead: ReactNode;
  /** The words of the lead, for glass where it needs more than one page. */
  readonly leadTexts: readonly Said[];
  readonly items: readonly StageItem[];
  /** How many columns to try, the preferred first; one of them is 1 unless there is an `otherwise`. */
  readonly columns: readonly number[];
  readonly className?: string;
  /** The lead stands above the items on every page, instead of on one of its own. */
  readonly leadStays?: boolean;
  /** What fits under the lead stands there, and only the rest on pages of its own. */
  readonly flows?: boolean;
  /** The visitor has just read the lead elsewhere: where it stands alone, its answers come first. */
  readonly leadIsRead?: boolean;
  readonly foot: (turning: Turning) => ReactNode;
  /** Taken instead where the items do not fit on one page, side by side. */
  readonly otherwise?: () => ReactNode;
}

/**
 * A question above its answers where both fit; otherwise the question on a page of its own and
 * the answers on the pages after it. Nothing shrinks and nothing scrolls.
 */
export function Stage(props: StageProps) {
  const { name, lead, leadTexts, items, className = '', leadIsRead, foot, otherwise } = props;
  const [wanted, setWanted] = useState<number>();
  const { box, plan } = useLaidOut<StagePlan>(name, (element) => planFrom(element, props));

  if (plan === null) {
    return (
      <div className={`stage-box fills ${className}`} ref={box}>
        <Measured {...props} />
      </div>
    );
  }
  if (otherwise !== undefined && plan.leaves.length !== 1) return otherwise();

  const first = pageOfPlan(plan, 0);
  const beyondLead = leadIsRead && first.to === first.from ? 1 : 0;
  const page = pageOfPlan(plan, wanted ?? beyondLead);
  const turning: Turning = {
    onLead: page.to === page.from,
    ...(page.at > 0 && { previous: () => setWanted(page.at - 1) }),
    ...(page.at < page.last && { next: () => setWanted(page.at + 1) }),
  };
  if (page.lead && turning.onLead && plan.leadIsTooHigh) {
    return (
      <div className="stage-box fills long-lead" ref={box}>
        <div className="unseen">{lead}</div>
        <PagedText
          texts={leadTexts}
          foot={({ previous, next }) =>
            foot({
              ...turning,
              ...(previous && { previous }),
              ...(next && { next, onLead: false }),
            })
          }
        />
      </div>
    );
  }
  return (
    <div className={`stage-box fills ${className}`} ref={box}>
      <div className="stage">
        <div className={page.lead ? 'stage-lead' : 'unseen'} data-lead={plan.leadSize}>
          {lead}
        </div>
        {page.to > page.from && (
          <Choices items={items.slice(page.from, page.to)} grid={plan.grid} />
        )}
      </div>
      {foot(turning)}
    </div>
  );
}

/** Everything there is to measure, drawn and unseen. */
function Measured({ lead, items, columns, foot }: StageProps) {
  const somewhere = () => undefined;
  return (
    <div className="stage-measure" inert>
      {(['title', 'text'] as const).map((size) => (
        <div key={size} className="stage-lead" data-lead={size}>
          {lead}
        </div>
      ))}
      {gridsOf(items, columns).map((grid) => (
        <Choices key={gridName(grid)} items={items} grid={grid} />
      ))}
      <div data-foot="still">{foot({ onLead: false })}</div>
      <div data-foot="turning">{foot({ onLead: true, previous: somewhere, next: somewhere })}</div>
    </div>
  );
}

/** Long words get a row of their own first, and share one where that saves a page. */
function gridsOf(items: readonly StageItem[], columns: readonly number[]): readonly Grid[] {
  const someBroad = items.some(({ broad }) => broad);
  return columns.flatMap((count) =>
    count > 1 && someBroad
      ? [
          { columns: count, broad: true },
          { columns: count, broad: false },
        ]
      : [{ columns: count, broad: false }],
  );
}

/** Whether a word is longer than the column it stands in. */
function isTooNarrow(element: HTMLElement, drawn: string): boolean {
  const parts = element.querySelectorAll(`${drawn} .stone, ${drawn} .stone-words`);
  return Array.from(parts).some((part) => part.scrollWidth > part.clientWidth + 1);
}

const gridName = ({ columns, broad }: Grid) => `${columns} ${broad ? 'broad' : 'even'}`;

function planFrom(
  element: HTMLElement,
  { items, columns, leadStays = false, flows = false }: StageProps,
): StagePlan {
  const settings = gridsOf(items, columns).flatMap((grid) => {
    const drawn = `[data-grid="${gridName(grid)}"]`;
    const tooNarrow = grid.columns > 1 && isTooNarrow(element, drawn);
    return tooNarrow ? [] : [{ grid, rows: rowsIn(element, drawn) }];
  });
  const gap = Number.parseFloat(getComputedStyle(element).rowGap);
  const above = (foot: 'still' | 'turning') => {
    const height = heightIn(element, `[data-foot="${foot}"]`);
    return element.clientHeight - (height > 0 ? height + gap : 0);
  };
  const lead = {
    title: heightIn(element, '[data-lead="title"]'),
    text: heightIn(element, '[data-lead="text"]'),
  };
  const room = {
    height: above('turning'),
    heightOfOnly: above('still'),
    gap,
    lead,
    leadStays,
    flows,
  };
  return planStage(settings, room);
}

function Choices({ items, grid }: { readonly items: readonly StageItem[]; readonly grid: Grid }) {
  return (
    <div className="choices" data-grid={gridName(grid)} data-columns={grid.columns}>
      {items.map(({ id, node, broad }) => (
        <div key={id} data-item={id} className={broad && grid.broad ? 'broad' : ''}>
          {node}
        </div>
      ))}
    </div>
  );
}
