import { deflateRawSync } from 'node:zlib';
import { takeValues } from './compact-values.ts';
import { DICTIONARY, HEADER_BYTES, PHRASES_VERSION } from './layout.ts';
import { KNOWN_UUIDS, shortenPhrases } from './phrase-book.ts';

/**
 * A credential in as few bytes as a QR code can carry: some 350 for what is 4,000 characters of JSON.
 * {@link expand} gives back the very same text as `JSON.stringify` does.
 */
export function compact(credential: object): Uint8Array {
  const { text, values } = takeValues(JSON.stringify(credential), KNOWN_UUIDS);
  const deflated = deflateRawSync(shortenPhrases(text), {
    dictionary: DICTIONARY,
    level: 9,
    memLevel: 9,
  });
  const bytes = new Uint8Array(HEADER_BYTES + deflated.length + values.length);
  bytes.set([PHRASES_VERSION, values.length >> 8, values.length & 0xff]);
  bytes.set(deflated, HEADER_BYTES);
  bytes.set(values, HEADER_BYTES + deflated.length);
  return bytes;
}
