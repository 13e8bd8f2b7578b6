/** How many names are offered to whoever misspelt one. */
const MOST_NAMES = 5;
/** Less than this in common is nothing in common. */
const LEAST_LIKENESS = 0.25;

/** The names most like one that is not among them, the likest first. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  // The word that all of them begin with tells none from another.
  const beginning = firstWordOfAll(names);
  const pairs = (one: string) =>
    pairsOf(one.startsWith(beginning) ? one.slice(beginning.length) : one);
  const wanted = pairs(name);
  return names
    .map((one) => ({ one, likeness: likenessOf(wanted, pairs(one)) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NAMES)
    .map(({ one }) => one);
}

function firstWordOfAll(names: readonly string[]): string {
  const [first = ''] = names;
  const word = first.slice(0, first.indexOf('-') + 1);
  return names.every((name) => name.startsWith(word)) ? word : '';
}

/** Letters two by two: a name that is misspelt, cut short or turned around keeps most of them. */
function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from(name, (_, at) => name.slice(at, at + 2)));
}

/** Sørensen–Dice coefficient: 0 for nothing in common, 1 for everything. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(one.size + other.size, 1);
}
