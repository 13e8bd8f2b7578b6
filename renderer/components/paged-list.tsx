import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useFrame, useGlass } from '../kiosk-context.ts';
import { paginate } from './paginate.ts';
import { type Turn, Turner } from './turner.tsx';
import { usePages } from './use-pages.ts';

export interface ListItem {
  readonly key: string;
  readonly node: ReactNode;
}

/** A list that turns pages where it does not fit. Rows keep their own heights; none is cut. */
export function PagedList({
  items,
  columns = 1,
  label,
  foot = (turn) => <Turner turn={turn} />,
}: {
  readonly items: readonly ListItem[];
  readonly columns?: number;
  /** Names the list for those who do not see it. */
  readonly label?: string;
  readonly foot?: (turn: Turn) => ReactNode;
}) {
  const box = useRef<HTMLUListElement>(null);
  const measure = useRef<HTMLUListElement>(null);
  const { access, language } = useFrame();
  const { mmPx } = useGlass();
  const keys = items.map(({ key }) => key).join(' ');
  const content = `${access.textSize} ${language} ${mmPx} ${columns} ${keys}`;

  const { measuring, atoms, turn } = usePages<number>({
    box,
    content,
    lay: ({ height }) => {
      const heights = Array.from(measure.current?.children ?? [], (item) => item.clientHeight);
      const gap = measure.current ? Number.parseFloat(getComputedStyle(measure.current).rowGap) : 0;
      const rows = items.map((_, index) => index).filter((index) => index % columns === 0);
      const rowHeight = (start: number) => Math.max(...heights.slice(start, start + columns));
      const pages = paginate(rows, (run) => {
        const stacked = run.reduce((sum, row) => sum + rowHeight(row) + gap, -gap);
        return stacked <= height;
      });
      return pages.map((page) =>
        page.flatMap((start) =>
          Array.from({ length: Math.min(columns, items.length - start) }, (_, at) => start + at),
        ),
      );
    },
  });
  const shown = atoms.flatMap((index) => items[index] ?? []);
  const inColumns: CSSProperties = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };

  return (
    <div className="paged fills">
      <ul className="paged-page list" style={inColumns} aria-label={label} ref={box}>
        {shown.map(({ key, node }) => (
          <li key={key} data-item={key}>
            {node}
          </li>
        ))}
      </ul>
      {measuring && (
        <ul
          className="paged-page list paged-measure"
          style={inColumns}
          aria-hidden="true"
          inert
          ref={measure}
        >
          {items.map(({ key, node }) => (
            <li key={key}>{node}</li>
          ))}
        </ul>
      )}
      {foot(turn)}
    </div>
  );
}
