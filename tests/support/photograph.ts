import type { Page } from 'playwright-core';

/** A picture of a code as a phone may take it. */
export interface Photograph {
  /** Pixels that a module is wide in the picture. */
  readonly pxPerModule: number;
  /** Standard deviation of the blur, in modules. */
  readonly blurModules?: number;
  /** Held askew: turned in the plane, and away to the right, in degrees. */
  readonly tilt?: { readonly turn: number; readonly away: number };
  /** A lamp that is mirrored in the glass. */
  readonly glare?: boolean;
}

/**
 * Takes a picture of a picture: drawn by the browser, because it has lenses of its own.
 *
 * @param code a picture with the code and its quiet zone alone
 * @param modules across the picture
 */
export async function photograph(
  page: Page,
  code: Buffer,
  { modules, ...how }: Photograph & { readonly modules: number },
): Promise<Buffer> {
  const { pxPerModule, blurModules = 0, tilt = { turn: 0, away: 0 }, glare = false } = how;
  const sidePx = modules * pxPerModule;
  const edgePx = Math.ceil(sidePx * 0.35);
  const wholePx = sidePx + 2 * edgePx;
  await page.setViewportSize({ width: wholePx, height: wholePx });
  // A mirrored lamp is white at its core and a veil around it.
  const lamp =
    'radial-gradient(circle at 62% 40%, rgb(255 255 255 / 95%) 3%, rgb(255 255 255 / 55%) 9%, rgb(255 255 255 / 25%) 30%, transparent 60%)';
  await page.setContent(`<style>
    body { margin: 0; background: #d8d4cc; overflow: hidden; }
    div { position: absolute; inset: ${edgePx}px; background: #fff;
      transform: perspective(${3 * sidePx}px) rotateY(${tilt.away}deg) rotate(${tilt.turn}deg); }
    img { display: block; width: ${sidePx}px; height: ${sidePx}px; filter: blur(${blurModules * pxPerModule}px); }
    div::after { content: ''; position: absolute; inset: 0; background: ${glare ? lamp : 'none'}; }
  </style><div><img src="data:image/png;base64,${code.toString('base64')}"></div>`);
  await page.evaluate(() => document.querySelector('img')?.decode());
  return page.screenshot();
}
