import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As written, without a `?query`. */
  readonly specifier: string;
  /** Path from the project root where the specifier is relative, otherwise the bare specifier. */
  readonly target: string;
  /** `import type` and `export type`: gone before anything runs. */
  readonly erased: boolean;
}

const NOT_OURS = new Set(['node_modules', '.git', 'built', 'out']);

/** Every file below a folder of the project, as sorted paths from the project root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (NOT_OURS.has(entry.name)) return [];
      return entry.isDirectory() ? filesBelow(path) : [path.split(sep).join('/')];
    })
    .sort();
}

export const isSource = (path: string): boolean => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path);

export const sourcesBelow = (folder: string): string[] => filesBelow(folder).filter(isSource);

export const readText = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

/** Every import of one file: static, re-exported, dynamic and CommonJS, read from its syntax. */
export function importsOf(path: string): Import[] {
  const text = readText(path);
  return importsIn(path, text);
}

/** The same for a text that is not on the disk. */
export function importsIn(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (written: string, erased: boolean) => {
    const specifier = written.replace(/\?.*$/, '');
    const target = specifier.startsWith('.')
      ? relative(PROJECT_ROOT, join(PROJECT_ROOT, dirname(path), specifier))
          .split(sep)
          .join('/')
      : specifier;
    found.push({ specifier, target, erased });
  };
  for (const statement of module.staticImports) {
    add(statement.moduleRequest.value, startsAsType(text, statement.start, 'import'));
  }
  for (const statement of module.staticExports) {
    const request = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (request) add(request.value, startsAsType(text, statement.start, 'export'));
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(written)?.[1];
    add(literal ?? `computed:${written}`, false);
  }
  for (const call of text.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (call[1]) add(call[1], false);
  }
  return found;
}

function startsAsType(text: string, start: number, keyword: string): boolean {
  return new RegExp(`^${keyword}\\s+type\\b(?!\\s+from\\b)`).test(text.slice(start, start + 40));
}
