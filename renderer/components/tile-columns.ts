import type { Access } from '../../kiosk/view.ts';
import type { GlassKind } from '../glass.ts';

/** How many lessons stand side by side, so that a title takes two lines at most. */
export function tileColumns(kind: GlassKind, textSize: Access['textSize']): number {
  const roomy = textSize === 'standard';
  switch (kind) {
    case 'small':
      return 1;
    case 'middle':
      return roomy ? 2 : 1;
    case 'wide':
      return roomy ? 3 : 2;
    case 'tall':
      return 2;
  }
}
