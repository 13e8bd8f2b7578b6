import { inflateSync } from 'fflate';
import { err, ok, type Result } from '../../../kiosk/result.ts';
import { putValues } from './compact-values.ts';
import { DICTIONARY, HEADER_BYTES, PHRASES_VERSION } from './layout.ts';
import { lengthenPhrases } from './phrase-book.ts';

export type ExpandFailure =
  /** Written with phrases that came after this program. */
  { readonly code: 'compact.newer' } | { readonly code: 'compact.damaged' };

/** A hundred times what a badge takes. Whatever says more is cut there, and damaged. */
const MOST_TEXT_BYTES = 65_536;

/** The credential that {@link compact} was given; anything else never throws. */
export function expand(bytes: Uint8Array): Result<unknown, ExpandFailure> {
  const [version = 0, high = 0, low = 0] = bytes;
  if (version > PHRASES_VERSION) return err({ code: 'compact.newer' });
  const valuesFrom = bytes.length - (high * 256 + low);
  if (version !== PHRASES_VERSION || valuesFrom < HEADER_BYTES) {
    return err({ code: 'compact.damaged' });
  }
  try {
    const inflated = inflateSync(bytes.subarray(HEADER_BYTES, valuesFrom), {
      dictionary: DICTIONARY,
      out: new Uint8Array(MOST_TEXT_BYTES),
    });
    const text = lengthenPhrases(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
    return ok(JSON.parse(putValues({ text, values: bytes.subarray(valuesFrom) })));
  } catch {
    return err({ code: 'compact.damaged' });
  }
}
