import { bakePng } from '../bake-png.ts';
import { bakeSvg } from '../bake-svg.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { pngOf, svgOf } from './badge-picture.ts';
import { make } from './element.ts';

/** Side of a picture in pixels: sharp on a phone, small in a message. */
const SIDE_PX = 512;

export type KeptAs = 'json' | 'png' | 'svg';

/**
 * Saves a badge as a file of the browser's own choosing where.
 *
 * @returns whether it could be made
 */
export async function keepBadge(badge: unknown, facts: BadgeFacts, as: KeptAs): Promise<boolean> {
  const content = await contentOf(badge, facts, as);
  if (content) offer(content, `${fileNameOf(facts.name)}.${as}`);
  return content !== undefined;
}

async function contentOf(badge: unknown, facts: BadgeFacts, as: KeptAs): Promise<Blob | undefined> {
  const json = JSON.stringify(badge);
  if (as === 'json') return new Blob([json], { type: 'application/ld+json' });
  const svg = svgOf(facts.picture?.address);
  if (as === 'svg') {
    const baked = bakeSvg(svg, json);
    return baked.ok ? new Blob([baked.value], { type: 'image/svg+xml' }) : undefined;
  }
  const png = await pngOf(svg, SIDE_PX);
  const baked = png && bakePng(png, json);
  return baked?.ok ? new Blob([new Uint8Array(baked.value)], { type: 'image/png' }) : undefined;
}

/** Letters and digits of any script, with a hyphen for whatever stands between. */
function fileNameOf(name: string): string {
  const safe = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return safe.slice(0, 60) || 'badge';
}

function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  make('a', { href: address, download: name }).click();
  // The browser reads the file after this turn of the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
