import { paginate } from './paginate.ts';

/** A run of items that stand on one page together: from `from` up to, not including, `to`. */
export interface Leaf {
  readonly from: number;
  readonly to: number;
}

/** Height of the page and of the gap between rows, in the unit that the items have too. */
export interface Room {
  readonly height: number;
  readonly gap: number;
  /** The lead is to stand on every page, and takes its height from each. */
  readonly leadStays?: boolean;
}

/** One way to lay the same items: in so many columns, with the heights they have there. */
export interface Setting {
  readonly columns: number;
  readonly heights: readonly number[];
}

export interface StagePlan {
  readonly columns: number;
  /** `above`: on the page of the items. `alone`: on a page before them. `always`: on every page. */
  readonly lead: 'above' | 'alone' | 'always';
  readonly leaves: readonly Leaf[];
  /** The lead alone does not fit on a page. */
  readonly leadIsTooHigh: boolean;
}

/** Heights of rows laid in a grid: each row is as high as its highest item. */
export function rowHeights({ heights, columns }: Setting): readonly number[] {
  const rows: number[] = [];
  for (let start = 0; start < heights.length; start += columns) {
    rows.push(Math.max(...heights.slice(start, start + columns)));
  }
  return rows;
}

/**
 * How a question and its answers share the glass: all on one page in the first setting that
 * fits; else the question alone, then its answers on as few pages as possible.
 */
export function planStage(lead: number, settings: readonly Setting[], room: Room): StagePlan {
  const plans = settings.map((setting) => planFor(lead, setting, room));
  const [fewest] = plans.toSorted((a, b) => a.leaves.length - b.leaves.length);
  return plans.find((plan) => plan.lead === 'above') ?? fewest ?? NOTHING;
}

const NOTHING: StagePlan = { columns: 1, lead: 'above', leaves: [], leadIsTooHigh: false };

function planFor(lead: number, setting: Setting, room: Room): StagePlan {
  const { columns, heights } = setting;
  const stacked = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + row + room.gap, -room.gap);
  const rows = rowHeights(setting);
  const whole = { from: 0, to: heights.length };
  if (stacked([lead, ...rows]) <= room.height) {
    return { columns, lead: 'above', leaves: [whole], leadIsTooHigh: false };
  }

  const height = room.leadStays ? room.height - lead - room.gap : room.height;
  const pages = paginate(rows, (run) => stacked(run) <= height);
  let from = 0;
  const leaves = pages.map((page) => {
    const leaf = { from, to: Math.min(from + page.length * columns, heights.length) };
    from = leaf.to;
    return leaf;
  });
  return {
    columns,
    lead: room.leadStays ? 'always' : 'alone',
    leaves,
    leadIsTooHigh: lead > room.height,
  };
}

/** What stands on the wanted page of a plan, or on the last where there are fewer. */
export function pageOfPlan(plan: StagePlan, wanted: number) {
  const before = plan.lead === 'alone' ? 1 : 0;
  const last = Math.max(0, plan.leaves.length + before - 1);
  const at = Math.min(wanted, last);
  const leaf = plan.leaves[at - before] ?? { from: 0, to: 0 };
  return { at, last, lead: plan.lead === 'always' || at === 0, ...leaf };
}
