/** The glass as it is mounted. Every length on the page is a multiple of one real millimetre. */
export interface ScreenGeometry {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Millimetres of visible glass from corner to corner. */
  readonly diagonalMm: number;
}

/** Pixels in one millimetre of this glass; pixels are square. */
export function pxPerMm({ widthPx, heightPx, diagonalMm }: ScreenGeometry): number {
  return Math.hypot(widthPx, heightPx) / diagonalMm;
}

export function widthMm(geometry: ScreenGeometry): number {
  return geometry.widthPx / pxPerMm(geometry);
}

export function heightMm(geometry: ScreenGeometry): number {
  return geometry.heightPx / pxPerMm(geometry);
}

/** Ten keys of 15 mm with 3 mm between them and at both edges: what a row of letters needs. */
const KEYBOARD_WIDTH_MM = 10 * 15 + 11 * 3;
/** Four rows of keys, the field above them and two rows of results. */
const KEYBOARD_HEIGHT_MM = 4 * 18 + 18 + 40;

/** Whether on-screen letters with targets of 15 mm fit; on a 7″ glass they do not. */
export function fitsKeyboard(geometry: ScreenGeometry): boolean {
  return widthMm(geometry) >= KEYBOARD_WIDTH_MM && heightMm(geometry) >= KEYBOARD_HEIGHT_MM;
}
