import type { TrustLevel } from '../../kiosk/badges/badge.ts';

/** A round stone, an arch, an arch with a keystone: the shapes that trust levels have on every screen. */
const SHAPES: Record<TrustLevel, string> = {
  selfCheck: "<circle cx='32' cy='32' r='26' fill='#4a4036'/>",
  confirmed: "<path fill='#3d480f' d='M8 60V32a24 24 0 0 1 48 0v28H42V32a10 10 0 0 0-20 0v28z'/>",
  accredited:
    "<path fill='#3d480f' d='M8 60V32a24 24 0 0 1 48 0v28H42V32a10 10 0 0 0-20 0v28z'/><path fill='#8a2d12' stroke='#fffdf8' stroke-width='2' d='M24 3h16l-4 22h-8z'/>",
};

/** One drawing of 64 × 64 units that says its level to whoever does not see it. */
export function badgeDrawing(level: TrustLevel, title: string): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' role='img'><title>${escaped(title)}</title>${SHAPES[level]}</svg>`;
}

/**
 * The drawing inside its own address, so that nothing has to be fetched to show a badge. It depends
 * on level and language alone: a QR encoding that knows these few addresses carries them for nothing.
 */
export function badgeImageUrl(level: TrustLevel, title: string): string {
  return `data:image/svg+xml,${encodeURI(badgeDrawing(level, title)).replaceAll('#', '%23')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
