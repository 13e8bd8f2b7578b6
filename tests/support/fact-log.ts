/** Collects facts as they come, and lets a test wait for one instead of for a while. */
export interface FactLog<Fact extends { readonly type: string }> {
  readonly note: (fact: Fact) => void;
  readonly all: readonly Fact[];
  /** The next fact of this type that nobody has waited for yet; facts of other types are passed over. */
  next<Type extends Fact['type']>(type: Type): Promise<Extract<Fact, { type: Type }>>;
  count(type: Fact['type']): number;
  /** Lets go of what was waited for, where a test looks at memory; it stays counted. */
  forget(): void;
}

export function createFactLog<Fact extends { readonly type: string }>(): FactLog<Fact> {
  const all: Fact[] = [];
  const counts = new Map<Fact['type'], number>();
  let read = 0;
  let wake: () => void = () => undefined;

  return {
    all,
    note(fact) {
      all.push(fact);
      counts.set(fact.type, (counts.get(fact.type) ?? 0) + 1);
      wake();
    },
    async next<Type extends Fact['type']>(type: Type) {
      for (;;) {
        while (read < all.length) {
          const fact = all[read] as Fact;
          read += 1;
          if (fact.type === type) return fact as Extract<Fact, { type: Type }>;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    count: (type) => counts.get(type) ?? 0,
    forget() {
      all.splice(0, read);
      read = 0;
    },
  };
}
