import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfPlan, planStage, type Row } from '../../../renderer/components/stage-plan.ts';

const room = { height: 65, heightOfOnly: 65, gap: 3, lead: { title: 20, text: 14 } };
const grid = (columns: number) => ({ columns, broad: false });
const one = (...heights: number[]): Row[] => heights.map((height) => ({ height, items: 1 }));
const two = (...heights: number[]): Row[] => heights.map((height) => ({ height, items: 2 }));

describe('sharing the glass between a question and its answers', () => {
  it('keeps them together where they fit', () => {
    expect(planStage([{ grid: grid(1), rows: one(15, 15) }], room)).toEqual({
      grid: grid(1),
      lead: 'above',
      leadSize: 'title',
      leaves: [{ from: 0, to: 2 }],
      leadIsTooHigh: false,
    });
  });

  it('lays the answers side by side where that keeps the question at its full size', () => {
    const settings = [
      { grid: grid(1), rows: one(20, 20, 20, 20) },
      { grid: grid(2), rows: two(20, 20) },
    ];
    const roomy = { ...room, heightOfOnly: 66 };
    expect(planStage(settings, roomy)).toMatchObject({ grid: grid(2), leadSize: 'title' });
  });

  it('sets the question smaller before it gives it a page of its own', () => {
    expect(planStage([{ grid: grid(2), rows: two(22, 22) }], room)).toMatchObject({
      lead: 'above',
      leadSize: 'text',
    });
  });

  it('lets the question stand alone, then the answers on the fewest pages', () => {
    const settings = [
      { grid: grid(1), rows: one(20, 20, 20, 20) },
      { grid: grid(2), rows: two(31, 31) },
    ];
    expect(planStage(settings, { ...room, lead: { title: 30, text: 25 } })).toEqual({
      grid: grid(2),
      lead: 'alone',
      leadSize: 'title',
      leaves: [{ from: 0, to: 4 }],
      leadIsTooHigh: false,
    });
  });

  it('begins with what fits under a lead that others flow from', () => {
    const flowing = { ...room, flows: true };
    expect(planStage([{ grid: grid(1), rows: one(30, 30, 30) }], flowing)).toEqual({
      grid: grid(1),
      lead: 'above',
      leadSize: 'title',
      leaves: [
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ],
      leadIsTooHigh: false,
    });
    expect(planStage([{ grid: grid(1), rows: one(48, 15) }], flowing)).toMatchObject({
      leadSize: 'text',
      leaves: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
    });
    expect(planStage([{ grid: grid(1), rows: one(60, 15) }], flowing)).toMatchObject({
      lead: 'alone',
    });
  });

  it('takes more pages rather than one that an answer does not fit', () => {
    const settings = [
      { grid: grid(1), rows: one(40, 40, 40) },
      { grid: grid(2), rows: two(80) },
    ];
    expect(planStage(settings, room).grid).toEqual(grid(1));
  });

  it('gives a page of its own to an answer higher than a page', () => {
    expect(planStage([{ grid: grid(1), rows: one(20, 90, 20) }], room).leaves).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('says when the question alone is more than a page', () => {
    const lead = { title: 90, text: 70 };
    const plan = planStage([{ grid: grid(1), rows: one(20) }], { ...room, lead });
    expect(plan).toMatchObject({ leadIsTooHigh: true, leadSize: 'text' });
  });

  it('has only the question where there is nothing to choose yet', () => {
    const plan = planStage([{ grid: grid(1), rows: [] }], { ...room, height: 10 });
    expect(pageOfPlan(plan, 0)).toMatchObject({ at: 0, last: 0, lead: true, from: 0, to: 0 });
  });

  it('leaves room for a question that stands on every page', () => {
    const plan = planStage([{ grid: grid(1), rows: one(20, 20, 20) }], {
      ...room,
      leadStays: true,
    });
    expect(plan.lead).toBe('always');
    expect(plan.leaves).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
    expect(pageOfPlan(plan, 9)).toMatchObject({ at: 1, last: 1, lead: true, from: 2, to: 3 });
  });

  it('shows every answer once, in order, whatever the heights', () => {
    const row = fc.record({
      height: fc.integer({ min: 1, max: 80 }),
      items: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const { leaves } = planStage([{ grid: grid(2), rows }], room);
        const all = rows.reduce((sum, { items }) => sum + items, 0);
        expect(leaves[0]?.from).toBe(0);
        expect(leaves.at(-1)?.to).toBe(all);
        for (const [index, leaf] of leaves.entries()) {
          expect(leaf.from).toBe(leaves[index - 1]?.to ?? 0);
        }
      }),
    );
  });
});
