/**
 * A text as it travels: one character for each octet of its UTF-8, so that `length` counts octets. Half
 * of a surrogate pair, which is no text, becomes the replacement character.
 */
export function octetsOf(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%([0-9A-F]{2})/g,
    (_, octet) => String.fromCharCode(Number.parseInt(octet, 16)),
  );
}
