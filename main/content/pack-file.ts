import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartupFault } from '../startup-fault.ts';

/**
 * What a file of a pack holds, in its declared shape.
 *
 * @throws StartupFault `pack.unreadable`, naming the file.
 */
export function readPackFile<Value>(file: string, schema: z.ZodType<Value>): Value {
  if (!existsSync(file)) throw unreadable(file, 'The file is missing.');
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const outcome = schema.safeParse(json);
  if (outcome.success) return outcome.data;
  throw unreadable(file, firstFew(outcome.error.issues.map(sayIssue)), outcome.error);
}

/** A list that a pack may leave out. */
export function readPackList<Value>(file: string, schema: z.ZodType<Value>): readonly Value[] {
  return existsSync(file) ? readPackFile(file, z.array(schema)) : [];
}

/** @throws StartupFault `pack.unreadable`, naming the file and the first few complaints, if there are any. */
export function refuseIfAny(file: string, complaints: readonly string[]): void {
  if (complaints.length > 0) throw unreadable(file, firstFew(complaints));
}

/** What is wrong with each of a list, by its name, and what is in it twice. */
export function complaintsAbout<Item extends { readonly id: string }>(
  items: readonly Item[],
  { what, check }: { readonly what: string; readonly check: (item: Item) => readonly string[] },
): string[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const again = seen.has(item.id);
    seen.add(item.id);
    return [
      ...(again ? [`${what} ${item.id} is there twice`] : []),
      ...check(item).map((complaint) => `${item.id}: ${complaint}`),
    ];
  });
}

function sayIssue({ path, message }: z.core.$ZodIssue): string {
  return `${path.length > 0 ? path.join('.') : 'the file'}: ${message}`;
}

function firstFew(complaints: readonly string[]): string {
  const more = complaints.length - 3;
  return `${complaints.slice(0, 3).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function unreadable(file: string, detail: string, cause?: unknown): StartupFault {
  return new StartupFault({ code: 'pack.unreadable', file, detail, cause });
}
