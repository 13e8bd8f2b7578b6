import { expect, test } from 'vitest';
import { SPARKLINE_BOX, sparklinePath } from '../../../renderer/components/sparkline-path.ts';

const { width, height } = SPARKLINE_BOX;

test('a trend runs from the left edge to the right, the highest value at the top', () => {
  expect(sparklinePath([400, 800, 600], 100)).toBe(
    `M0.0 ${height.toFixed(1)}h0L${(width / 2).toFixed(1)} 0.0L${width.toFixed(1)} ${(height / 2).toFixed(1)}`,
  );
});

test('a gap stays a gap, and a point alone is a dot', () => {
  const path = sparklinePath([400, null, 800, null, null, 400, 400], 100);
  expect(path.match(/M[^M]+/g)?.map((piece) => piece.includes('L'))).toEqual([false, false, true]);
});

test('a value that hardly moves is drawn as a calm line in the middle', () => {
  const heights = [...sparklinePath([420, 421, 420], 200).matchAll(/ (\d+\.\d)/g)].map(([, y]) =>
    Number(y),
  );
  for (const y of heights) expect(Math.abs(y - height / 2)).toBeLessThan(1);
});

test('where nothing was heard nothing is drawn', () => {
  expect(sparklinePath([null, null], 100)).toBe('');
});
