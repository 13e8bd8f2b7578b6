import { fromBase58, toBase58 } from '../multikey.ts';
import { MARKS } from './marks.ts';

/**
 * Ids, keys, signatures and dates never compress as text, so they are taken out of it and written as
 * what they are: bytes. JSON text holds no control characters, so each stands for a kind of value.
 */
export interface ValueKind {
  /** What stands in the text instead. */
  readonly mark: string;
  /** Source of a regular expression. */
  readonly pattern: string;
  readonly bytes: number;
  /** Nothing where this very text would not come back. */
  read(text: string): Uint8Array | undefined;
  write(bytes: Uint8Array): string;
}

const DAY_MS = 86_400_000;
const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

export const VALUE_KINDS: readonly ValueKind[] = [
  {
    mark: MARKS.uuid,
    pattern: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    bytes: 16,
    read: (uuid) => Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], fromHex),
    write: (bytes) => hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  },
  {
    // An Ed25519 public key: its header makes every one of them begin like this.
    mark: MARKS.key,
    pattern: `z6Mk${BASE58}{44}`,
    bytes: 32,
    read: (key) => fromBase58(key.slice(1))?.subarray(2),
    write: (bytes) => `z${toBase58(Uint8Array.of(0xed, 0x01, ...bytes))}`,
  },
  {
    mark: MARKS.signature,
    pattern: `z${BASE58}{80,88}`,
    bytes: 64,
    read: (signature) => fromBase58(signature.slice(1)),
    write: (bytes) => `z${toBase58(bytes)}`,
  },
  {
    // Midnight somewhere: days since 1970, and quarters of an hour from UTC.
    mark: MARKS.day,
    pattern: '\\d{4}-\\d\\d-\\d\\dT00:00:00[+-]\\d\\d:\\d\\d',
    bytes: 3,
    read: (text) => {
      const minutes = Number(text.slice(20, 22)) * 60 + Number(text.slice(23));
      const quarters = Math.round(minutes / 15) * (text[19] === '-' ? -1 : 1);
      return numberBytes(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY_MS, 2, quarters & 0xff);
    },
    write: (bytes) => {
      const quarters = ((bytes[2] ?? 0) << 24) >> 24;
      const away = `${twoDigits(Math.abs(quarters) >> 2)}:${twoDigits((Math.abs(quarters) & 3) * 15)}`;
      const day = isoOf(numberIn(bytes.subarray(0, 2)) * DAY_MS).slice(0, 10);
      return `${day}T00:00:00${quarters < 0 ? '-' : '+'}${away}`;
    },
  },
  {
    mark: MARKS.time,
    pattern: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ',
    bytes: 4,
    read: (text) => numberBytes(Date.parse(text) / 1000, 4),
    write: (bytes) => isoOf(numberIn(bytes) * 1000).replace('.000Z', 'Z'),
  },
  {
    // A place in a status list, as a fragment and as a text of its own.
    mark: MARKS.index,
    pattern: '(?<=#|":")\\d{1,8}(?=")',
    bytes: 3,
    read: (text) => numberBytes(Number(text), 3),
    write: (bytes) => String(numberIn(bytes)),
  },
];

const fromHex = (digits: string): number => Number.parseInt(digits, 16);
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, twoHexDigits).join('');
const twoHexDigits = (byte: number): string => byte.toString(16).padStart(2, '0');
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** Big-endian, with whatever follows it; nothing where it does not fit. */
function numberBytes(value: number, width: number, ...more: number[]): Uint8Array | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** width) return undefined;
  const digits = Array.from(
    { length: width },
    (_, at) => Math.floor(value / 256 ** (width - 1 - at)) % 256,
  );
  return Uint8Array.of(...digits, ...more);
}

const numberIn = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
