import type { Access } from '../kiosk/view.ts';

/**
 * How a screen is laid out, decided from real millimetres and never from pixels.
 *
 * - `small`: 7″; keys stand in a rail at the side, because height is what is missing.
 * - `middle`: 10.1″; header above, access bar below.
 * - `wide`: 21.5″ and larger.
 * - `tall`: a standing totem; most of it cannot be reached and is a poster.
 */
export type GlassKind = 'small' | 'middle' | 'wide' | 'tall';

/** `full`: header and every access key. `short`: four keys below. `rail`: four keys at the side. */
export type FrameForm = 'full' | 'short' | 'rail';

export interface Glass {
  readonly kind: GlassKind;
  readonly form: FrameForm;
  /** Pixels of this page in one millimetre of glass. */
  readonly mmPx: number;
  /** The part that is touched; the rest of the glass is a poster. */
  readonly panelMm: { readonly width: number; readonly height: number };
  /** Something stands above the part that is touched. */
  readonly poster: boolean;
  /** Plain stone below the part that is touched, so that hands stay between 800 and 1,100 mm. */
  readonly plinthMm: number;
}

/** A panel of a third of a 32″ totem: what an arm reaches without stretching or bending. */
const TALL_PANEL_MM = 248;
const TALL_PLINTH_MM = 56;

export function glassOf(
  size: { readonly widthPx: number; readonly heightPx: number; readonly mmPx: number },
  access: Pick<Access, 'lowReach' | 'textSize'>,
): Glass {
  const { mmPx } = size;
  const width = size.widthPx / mmPx;
  const height = size.heightPx / mmPx;
  const kind = kindOf(width, height);
  const form = formOf(kind, width, access.textSize);
  if (kind === 'tall') {
    const plinthMm = access.lowReach ? 0 : TALL_PLINTH_MM;
    return { kind, form, mmPx, plinthMm, poster: true, panelMm: { width, height: TALL_PANEL_MM } };
  }
  // Half of a wide glass is as high as a whole 10.1″ one: low reach lets everything sink into it.
  const sunk = kind === 'wide' && access.lowReach;
  const panelMm = { width, height: sunk ? height * 0.57 : height };
  return { kind, form, mmPx, plinthMm: 0, poster: sunk, panelMm };
}

function kindOf(width: number, height: number): GlassKind {
  if (height > width && height >= 400) return 'tall';
  if (height < 115) return 'small';
  return width >= 300 ? 'wide' : 'middle';
}

function formOf(kind: GlassKind, width: number, textSize: Access['textSize']): FrameForm {
  if (kind === 'small') return 'rail';
  if (kind === 'middle' && (textSize === 'large' || width < 190)) return 'short';
  return 'full';
}
