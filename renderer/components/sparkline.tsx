import { READING_KIND_FACTS } from '../../kiosk/sensing/reading-kind.ts';
import type { FreshReadingView } from '../../kiosk/view.ts';
import { useWords } from '../kiosk-context.ts';
import { SPARKLINE_BOX, sparklinePath } from './sparkline-path.ts';

/** The last 24 hours as one line, and the same in words for who does not see it. */
export function Sparkline({
  reading,
  written,
}: {
  readonly reading: FreshReadingView;
  /** Writes a value with its digits. */
  readonly written: (value: number) => string;
}) {
  const { reading: words } = useWords().learn;
  const { kind, unit, trend } = reading;
  const known = trend.filter((point) => point !== null);
  const { width, height } = SPARKLINE_BOX;
  if (known.length === 0) return null;
  const ends = [Math.min(...known), Math.max(...known)].map(written);
  return (
    <div className="trend">
      <svg
        role="img"
        aria-label={words.range(ends[0] ?? '', ends[1] ?? '', unit)}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={sparklinePath(trend, READING_KIND_FACTS[kind].leastSpan)} />
      </svg>
      <p className="small" aria-hidden="true">
        {words.lastDay}
      </p>
    </div>
  );
}
