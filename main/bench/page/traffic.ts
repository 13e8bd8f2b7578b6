import type { TrafficLine } from '../bench-frames.ts';
import { byId, make } from './element.ts';

const MOST_ROWS = 12;
/** A kind that was silent this long is news when it speaks again, and goes on top. */
const QUIET_MS = 3_000;

interface Row {
  readonly item: HTMLLIElement;
  readonly says: HTMLElement;
  readonly count: HTMLElement;
  times: number;
  lastMs: number;
}

/** What passes on the line, one row for each kind of word: it can be read while it changes. */
export function createTraffic({ nowMs }: { readonly nowMs: () => number }) {
  const list = byId<HTMLOListElement>('traffic');
  const rows = new Map<string, Row>();

  function add(kind: string, { direction, name, about }: TrafficLine): Row {
    const says = make('span', {});
    const count = make('span', {});
    const item = make(
      'li',
      { 'data-direction': direction },
      make('b', {}, direction === 'to-board' ? '→' : '←'),
      make('em', {}, make('b', {}, name), about && ` ${about}`, ' ', says),
      count,
    );
    item.prepend(
      make(
        'span',
        { class: 'unseen' },
        direction === 'to-board' ? 'to the board' : 'from the board',
      ),
    );
    const row: Row = { item, says, count, times: 0, lastMs: Number.NEGATIVE_INFINITY };
    rows.set(kind, row);
    return row;
  }

  return {
    show(lines: readonly TrafficLine[]): void {
      for (const line of lines) {
        const kind = [line.direction, line.name, line.about].join('|');
        const row = rows.get(kind) ?? add(kind, line);
        row.times += line.times;
        row.says.textContent = line.says;
        row.count.textContent = row.times > 1 ? `×${row.times.toLocaleString('en')}` : '';
        if (nowMs() - row.lastMs > QUIET_MS) list.prepend(row.item);
        row.lastMs = nowMs();
      }
      for (const item of [...list.children].slice(MOST_ROWS)) {
        item.remove();
        for (const [kind, row] of rows) if (row.item === item) rows.delete(kind);
      }
    },
  };
}
