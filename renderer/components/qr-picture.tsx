import type { RefObject } from 'react';
import type { QrCode } from '../../kiosk/ports.ts';

/** Light modules that must stand around a code (ISO/IEC 18004:2024, section 6.3.8). */
const QUIET_MODULES = 4;

/** Modules along one side of a code with its quiet zone. */
export const modulesAcross = ({ rows }: QrCode): number => rows.length + 2 * QUIET_MODULES;

/** A QR code: black on white, whatever the theme. */
export function QrPicture({
  code,
  label,
  sidePx,
  place,
}: {
  readonly code: QrCode;
  readonly label: string;
  readonly sidePx: number;
  /** Where its side is measured; left out where that is known. */
  readonly place?: RefObject<HTMLDivElement | null>;
}) {
  const modules = modulesAcross(code);
  return (
    <div className="qr-place" ref={place}>
      <svg
        className="qr"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${modules} ${modules}`}
        width={sidePx}
        height={sidePx}
        shapeRendering="crispEdges"
      >
        <rect className="qr-light" width={modules} height={modules} />
        <path className="qr-dark" d={darkRuns(code)} />
      </svg>
    </div>
  );
}

/** One rectangle for each run of dark modules in a row. */
function darkRuns({ rows }: QrCode): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => {
        const at = `M${index + QUIET_MODULES} ${y + QUIET_MODULES}`;
        return `${at}h${run.length}v1h-${run.length}z`;
      }),
    )
    .join('');
}
