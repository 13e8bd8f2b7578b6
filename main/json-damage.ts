const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 200;

/**
 * The line, from 1, on which a text stops being JSON (RFC 8259).
 *
 * `JSON.parse` names a position for some kinds of damage only, and whoever mends the file needs one.
 */
export function lineOfDamage(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return false;
    at = pattern.lastIndex;
    return true;
  };
  const next = (mark: string): boolean => {
    skip(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const value = (depth: number): boolean => {
    if (depth > DEEPEST) return false;
    if (next('[')) return next(']') || list(() => value(depth + 1), ']');
    if (next('{')) {
      const member = () => skip(SPACE) && skip(STRING) && next(':') && value(depth + 1);
      return next('}') || list(member, '}');
    }
    return skip(STRING) || skip(PLAIN);
  };
  const list = (item: () => boolean, end: string): boolean => {
    do {
      if (!item()) return false;
    } while (next(','));
    return next(end);
  };
  value(0);
  skip(SPACE);
  return text.slice(0, at).split('\n').length;
}
