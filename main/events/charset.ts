/**
 * The octets of a file as UTF-8, one character for each, without a mark at its beginning. What a mark
 * says to be UTF-16 is written anew.
 */
export function octetsIn(bytes: Uint8Array): string {
  const charset = WIDE.find(({ mark }) => mark.every((octet, at) => bytes[at] === octet))?.charset;
  const buffer = charset
    ? Buffer.from(new TextDecoder(charset).decode(bytes))
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

const WIDE = [
  { mark: [0xff, 0xfe], charset: 'utf-16le' },
  { mark: [0xfe, 0xff], charset: 'utf-16be' },
] as const;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** What is no UTF-8 was written on an old Windows: there is nothing else it is likely to be. */
export function textOf(octets: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(octets)) return octets;
  const bytes = Buffer.from(octets, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
