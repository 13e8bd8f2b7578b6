import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Inside = Json[] | { [key: string]: Json };

/** What was done to a document, for whoever reads why a property failed. */
export interface Change {
  readonly changed: unknown;
  readonly what: string;
}

/**
 * One thing in a JSON document made different: a value or a name changed, a part left out, or one
 * added. Never one that leaves what the document says as it was.
 */
export function anyChange(document: unknown, words: readonly string[]): fc.Arbitrary<Change> {
  const places = placesIn(document as Json);
  return fc
    .record({
      place: fc.constantFrom(...places),
      how: fc.constantFrom('change', 'rename', 'leave out', 'add' as const),
      value: anyValue(words),
      name: fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 12 })),
    })
    .map(({ place, how, value, name }) => {
      const changed = structuredClone(document) as Json;
      const inside = insideAt(changed, place.within);
      const what = `${how} ${[...place.within, place.key].join('.')} (${name}: ${JSON.stringify(value)})`;
      return { changed, what, isDone: apply(inside, place.key, how, name, value) };
    })
    .filter(({ changed, isDone }) => isDone && !isSame(changed, document));
}

function apply(inside: Inside, key: string, how: string, name: string, value: Json): boolean {
  if (Array.isArray(inside)) {
    const at = Number(key);
    if (how === 'leave out') inside.splice(at, 1);
    else if (how === 'add') inside.splice(at, 0, value);
    else inside[at] = value;
    return true;
  }
  if (how === 'change') inside[key] = value;
  if ((how === 'rename' || how === 'add') && Object.hasOwn(inside, name)) return false;
  if (how === 'rename') inside[name] = inside[key] ?? null;
  if (how === 'add') inside[name] = value;
  if (how === 'rename' || how === 'leave out') delete inside[key];
  return true;
}

function anyValue(words: readonly string[]): fc.Arbitrary<Json> {
  const leaf = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(...words, '', ' ', '_:b0', '#x', '2026-09-20T00:00:00+02:00'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }));
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.array(leaf, { maxLength: 2 }),
    fc.dictionary(key, leaf, { maxKeys: 2 }),
  ) as fc.Arbitrary<Json>;
}

interface Place {
  readonly within: readonly string[];
  readonly key: string;
}

function placesIn(value: Json, within: readonly string[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { within, key },
    ...placesIn(inner, [...within, key]),
  ]);
}

function insideAt(document: Json, path: readonly string[]): Inside {
  let here = document;
  for (const key of path) here = (here as Record<string, Json>)[key] ?? null;
  return here as Inside;
}

/** In JSON-LD the order of names says nothing, and a list of one is the same as its one. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? sorted(value[0]) : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
