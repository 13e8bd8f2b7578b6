import type { Figure } from './figure.ts';
import type { LoadReport } from './machine-load.ts';
import type { Target } from './statistics.ts';

/** What became of a row. */
export type RowOutcome = {
  readonly name: string;
  readonly title: string;
} & (
  | { readonly skipped: string }
  | { readonly failed: string }
  | { readonly figures: readonly Figure[]; readonly load: LoadReport; readonly seconds: number }
);

const WIDTHS = [46, 30, 34, 12] as const;

export function tableHead(): string {
  return line('', 'Portico : bare', 'median [95 %]', 'target', '');
}

/** A row and its figures, one line each. */
export function tableOf(outcome: RowOutcome): string {
  const head = `\n${outcome.title} (${outcome.name})`;
  if ('skipped' in outcome) return `${head}\n  skipped: ${outcome.skipped}`;
  if ('failed' in outcome) return `${head}\n  failed: ${outcome.failed}`;
  const { load, seconds, figures } = outcome;
  const others = `others took ${(load.othersShare * 100).toFixed(0)} % of the machine`;
  const about = `${seconds.toFixed(0)} s, ${others}${load.noisy ? ': NOISY' : ''}`;
  return [`${head}, ${about}`, ...figures.map(figureLine)].join('\n');
}

function figureLine(figure: Figure): string {
  const { what, unit, sides, interval, target, verdict } = figure;
  const { low, median, high } = interval;
  const range = low === high ? '' : ` [${short(low)}, ${short(high)}]`;
  return line(
    what,
    sides ? `${short(sides.portico)} : ${short(sides.bare)} ${sides.unit}` : '',
    `${short(median)}${unit === '×' ? '' : ' '}${unit}${range}`,
    target ? targetText(target) : '',
    verdict ?? '',
  );
}

function line(...cells: readonly string[]): string {
  return `  ${cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join(' ')}`.trimEnd();
}

const targetText = (target: Target): string =>
  'atMost' in target ? `≤ ${short(target.atMost)}` : `≥ ${short(target.atLeast)}`;

/** Three significant digits, and thousands in groups. */
function short(value: number): string {
  const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  const places = Math.min(4, Math.max(0, digits));
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : places,
    maximumFractionDigits: places,
  });
}
