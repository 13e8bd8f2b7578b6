import { paginate } from './paginate.ts';

/** A run of items that stand on one page together: from `from` up to, not including, `to`. */
export interface Leaf {
  readonly from: number;
  readonly to: number;
}

/** Heights, all in one unit, of what shares a page. */
export interface Room {
  /** Of each of several pages. */
  readonly height: number;
  /** Of the only page, whose keys may need less. */
  readonly heightOfOnly: number;
  readonly gap: number;
  /** The lead at title size, and as text; the larger is taken where it saves no page. */
  readonly lead: Readonly<Record<LeadSize, number>>;
  /** The lead is to stand on every page, and takes its height from each. */
  readonly leadStays?: boolean;
  /** What fits under the lead stands there, and only the rest on pages of its own. */
  readonly flows?: boolean;
}

export type LeadSize = 'title' | 'text';

export interface Row {
  readonly height: number;
  /** How many items stand in it. */
  readonly items: number;
}

/** How items are laid side by side. */
export interface Grid {
  readonly columns: number;
  /** Items of long words take a whole row. */
  readonly broad: boolean;
}

/** One way to lay the same items, with the rows that come of it. */
export interface Setting {
  readonly grid: Grid;
  readonly rows: readonly Row[];
}

export interface StagePlan {
  readonly grid: Grid;
  /** `above`: on the page of the first items. `alone`: on a page before them. `always`: on every page. */
  readonly lead: 'above' | 'alone' | 'always';
  readonly leadSize: LeadSize;
  readonly leaves: readonly Leaf[];
  /** The lead alone does not fit on a page. */
  readonly leadIsTooHigh: boolean;
}

/**
 * How a question and its answers share the glass: all on one page, in the largest lead and the
 * first setting that fit; else the question alone, then its answers on as few pages as possible.
 */
export function planStage(settings: readonly Setting[], room: Room): StagePlan {
  for (const leadSize of ['title', 'text'] as const) {
    for (const { grid, rows } of settings) {
      const heights = [room.lead[leadSize], ...rows.map(({ height }) => height)];
      if (stacked(heights, room.gap) > room.heightOfOnly) continue;
      const leaves = [{ from: 0, to: itemsIn(rows) }];
      return { grid, lead: 'above', leadSize, leaves, leadIsTooHigh: false };
    }
  }
  const plans = settings.flatMap((setting) => [
    ...(room.flows ? underLead(setting, room) : []),
    inLeaves(setting, room),
  ]);
  const [best = NOTHING] = plans.toSorted(
    (a, b) => a.tooHigh - b.tooHigh || pagesOf(a.plan) - pagesOf(b.plan),
  );
  return best.plan;
}

interface Candidate {
  readonly plan: StagePlan;
  /** Rows higher than a page: none, wherever another grid has none. */
  readonly tooHigh: number;
}

const NOTHING: Candidate = {
  plan: {
    grid: { columns: 1, broad: false },
    lead: 'above',
    leadSize: 'title',
    leaves: [],
    leadIsTooHigh: false,
  },
  tooHigh: 0,
};

function inLeaves({ grid, rows }: Setting, room: Room): Candidate {
  const leadSize = room.leadStays || room.lead.title > room.height ? 'text' : 'title';
  const lead = room.lead[leadSize];
  const height = room.leadStays ? room.height - lead - room.gap : room.height;
  const heightOf = (run: readonly Row[]) =>
    stacked(
      run.map((row) => row.height),
      room.gap,
    );
  let from = 0;
  const leaves = paginate(rows, (run) => heightOf(run) <= height).map((page) => {
    const leaf = { from, to: from + itemsIn(page) };
    from = leaf.to;
    return leaf;
  });
  const plan: StagePlan = {
    grid,
    lead: room.leadStays ? 'always' : 'alone',
    leadSize,
    leaves: rows.length === 0 ? [] : leaves,
    leadIsTooHigh: lead > room.height,
  };
  return { plan, tooHigh: rows.filter((row) => row.height > height).length };
}

/** As many rows as fit under the lead, in the larger size that takes one, and the rest after them. */
function underLead({ grid, rows }: Setting, room: Room): readonly Candidate[] {
  for (const leadSize of ['title', 'text'] as const) {
    const fits = (count: number) => {
      const heights = rows.slice(0, count).map(({ height }) => height);
      return stacked([room.lead[leadSize], ...heights], room.gap) <= room.height;
    };
    const count = rows.findLastIndex((_, index) => fits(index + 1)) + 1;
    if (count === 0) continue;
    const rest = inLeaves({ grid, rows: rows.slice(count) }, room);
    const to = itemsIn(rows.slice(0, count));
    const after = rest.plan.leaves.map((leaf) => ({ from: leaf.from + to, to: leaf.to + to }));
    const leaves = [{ from: 0, to }, ...after];
    const plan: StagePlan = { grid, lead: 'above', leadSize, leaves, leadIsTooHigh: false };
    return [{ plan, tooHigh: rest.tooHigh }];
  }
  return [];
}

function stacked(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height + gap, -gap);
}

function itemsIn(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.items, 0);
}

function pagesOf({ lead, leaves }: StagePlan): number {
  return leaves.length + (lead === 'alone' ? 1 : 0);
}

/** What stands on the wanted page of a plan, or on the last where there are fewer. */
export function pageOfPlan(plan: StagePlan, wanted: number) {
  const before = plan.lead === 'alone' ? 1 : 0;
  const last = Math.max(0, pagesOf(plan) - 1);
  const at = Math.min(wanted, last);
  const leaf = plan.leaves[at - before] ?? { from: 0, to: 0 };
  return { at, last, lead: plan.lead === 'always' || at === 0, ...leaf };
}
