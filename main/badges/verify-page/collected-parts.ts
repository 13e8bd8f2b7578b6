import { type BadgePart, partIn } from '../compact/badge-fragment.ts';

/** Parts of one badge while its codes are scanned: each scan opens the page anew, often in a new tab. */
export interface CollectedParts {
  /** Whether parts outlast this page. */
  readonly lasts: boolean;
  /** Adds a part and drops those of every other badge. */
  add(part: BadgePart): readonly BadgePart[];
  clear(): void;
}

const PREFIX = 'portico-badge-part ';

export function createCollectedParts(storage: Storage | undefined): CollectedParts {
  const kept = storage ?? memory();
  const names = () =>
    Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '').filter((name) =>
      name.startsWith(PREFIX),
    );
  const forget = (isDropped: (name: string) => boolean) => {
    for (const name of names().filter(isDropped)) kept.removeItem(name);
  };

  return {
    lasts: storage !== undefined,
    add: (part) => {
      const { number, of, series, digits } = part;
      forget((name) => !name.endsWith(`/${of}:${series}`));
      kept.setItem(`${PREFIX}${number}/${of}:${series}`, digits);
      return names().flatMap((name) => {
        const found = partIn(`${name.slice(PREFIX.length)}:${kept.getItem(name) ?? ''}`);
        return found ? [found] : [];
      });
    },
    clear: () => forget(() => true),
  };
}

/** What the browser keeps for this page; nothing where it keeps nothing, as some do for files. */
export function browserStorage(): Storage | undefined {
  try {
    const { localStorage } = window;
    localStorage.setItem(PREFIX, '');
    localStorage.removeItem(PREFIX);
    return localStorage;
  } catch {
    return undefined;
  }
}

type Kept = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

function memory(): Kept {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}
