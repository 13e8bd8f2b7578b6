import type { TrustLevel } from '../../kiosk/badges/badge.ts';
import type { BadgeState } from '../../kiosk/view.ts';

const ARCH = 'M8 60V32a24 24 0 0 1 48 0v28H42V32a10 10 0 0 0-20 0v28z';

/** A round stone, an arch, an arch with a keystone; the same in the picture a badge carries. */
const SHAPES: Record<TrustLevel, string> = {
  selfCheck: 'M32 6a26 26 0 1 0 0 52 26 26 0 0 0 0-52',
  confirmed: ARCH,
  accredited: ARCH,
};
const KEYSTONE = 'M24 3h16l-4 22h-8z';

/** How a badge is vouched for, as a shape: outlined, half laid, or whole. Its words stand beside it. */
export function BadgeShape({
  level,
  state,
}: {
  readonly level: TrustLevel;
  readonly state: BadgeState;
}) {
  return (
    <svg className={`badge-shape ${level} ${state}`} viewBox="0 0 64 64" aria-hidden="true">
      <path className="badge-laid" d={SHAPES[level]} />
      <path className="badge-edge" d={SHAPES[level]} />
      {level === 'accredited' && <path className="badge-keystone" d={KEYSTONE} />}
    </svg>
  );
}
