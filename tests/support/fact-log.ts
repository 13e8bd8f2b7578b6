/** Collects facts as they come, and lets a test wait for one instead of for a while. */
export interface FactLog<Fact extends { readonly type: string }> {
  readonly note: (fact: Fact) => void;
  readonly all: readonly Fact[];
  /** The next fact of this type that nobody has waited for yet; facts of other types are passed over. */
  next<Type extends Fact['type']>(type: Type): Promise<Extract<Fact, { type: Type }>>;
  count(type: Fact['type']): number;
}

export function createFactLog<Fact extends { readonly type: string }>(): FactLog<Fact> {
  const all: Fact[] = [];
  let read = 0;
  let wake: () => void = () => undefined;

  return {
    all,
    note(fact) {
      all.push(fact);
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
    count: (type) => all.filter((fact) => fact.type === type).length,
  };
}
