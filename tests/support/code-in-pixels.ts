import type { QrCode } from '../../kiosk/ports.ts';

const QUIET_MODULES = 4;

/** A code as a picture of black and white pixels with its quiet zone, as readers take it. */
export function codeInPixels(
  { rows }: QrCode,
  pxPerModule = 4,
): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } {
  const side = (rows.length + 2 * QUIET_MODULES) * pxPerModule;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    const row = rows[Math.floor(y / pxPerModule) - QUIET_MODULES];
    for (let x = 0; x < side; x += 1) {
      if (row?.[Math.floor(x / pxPerModule) - QUIET_MODULES] !== '1') continue;
      data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return { width: side, height: side, data };
}
