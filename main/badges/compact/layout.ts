import { WORDS } from './phrases.ts';

/**
 * A compact badge: one byte that says which phrases it was written with, two that count the values,
 * the text with codes and marks (raw DEFLATE, RFC 1951, with a preset dictionary), the values.
 */
export const PHRASES_VERSION = 1;
export const HEADER_BYTES = 3;

/** What the text may point back to before it begins. */
export const DICTIONARY: Uint8Array = new TextEncoder().encode(WORDS);
