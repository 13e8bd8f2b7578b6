import { err, ok, type Result } from '../../kiosk/result.ts';
import { type BakeFailure, LARGEST_BADGE_BYTES } from './bake.ts';
import { unbakePng } from './bake-png.ts';
import { unbakeSvg } from './bake-svg.ts';

export interface ReadBadge {
  readonly kind: 'json' | 'png' | 'svg';
  /** Whatever was written there: nobody has examined it yet. */
  readonly badge: unknown;
}

export type ReadFailure = BakeFailure | 'bake.not-json';

/** Finds the badge in a file of any of the three kinds, told apart by what they begin with. */
export function readBadge(
  bytes: Uint8Array,
): Result<ReadBadge, { readonly code: ReadFailure; readonly kind: ReadBadge['kind'] }> {
  const kind = kindOf(bytes);
  const text = textIn(kind, bytes);
  if (!text.ok) return err({ code: text.error.code, kind });
  try {
    return ok({ kind, badge: JSON.parse(text.value) });
  } catch {
    return err({ code: 'bake.not-json', kind });
  }
}

function kindOf(bytes: Uint8Array): ReadBadge['kind'] {
  if (bytes[0] === 0x89) return 'png';
  // A byte order mark or white space may come first.
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('<') ? 'svg' : 'json';
}

function textIn(
  kind: ReadBadge['kind'],
  bytes: Uint8Array,
): Result<string, { readonly code: BakeFailure }> {
  if (kind === 'png') return unbakePng(bytes);
  if (kind === 'json' && bytes.length > LARGEST_BADGE_BYTES) return err({ code: 'bake.too-large' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return kind === 'svg' ? unbakeSvg(text) : ok(text);
  } catch {
    return err({ code: 'bake.unreadable' });
  }
}
