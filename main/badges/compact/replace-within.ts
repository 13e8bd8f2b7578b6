/** Some 250 times what a badge takes, in characters; whoever makes one grow further wants to fill a memory. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Replaces as `String.replace` does. A few marks can stand for any length of text, so what is put in
 * their places is counted while it is put there.
 *
 * @throws {RangeError} when it grows beyond any badge
 */
export function replaceWithin(
  text: string,
  pattern: RegExp,
  put: (found: string, ...groups: (string | undefined)[]) => string,
): string {
  let grown = 0;
  return text.replace(pattern, (found: string, ...groups: string[]) => {
    const replacement = put(found, ...groups);
    grown += replacement.length;
    if (grown > MOST_CHARACTERS) throw new RangeError('It grows beyond any badge.');
    return replacement;
  });
}
