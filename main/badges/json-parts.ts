export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is behind a dotted path, or nothing. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) here = isObject(here) ? here[key] : undefined;
  return here;
}

export function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** JSON-LD writes one or many: both as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The id of something that may be written as its id alone. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : textAt(value, 'id');
}

/** Anything, as somebody may read it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
