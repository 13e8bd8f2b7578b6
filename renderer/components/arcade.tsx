const ARCHES = [0, 1, 2, 3, 4, 5, 6];

/** The portico at night: arches lighting one after another, or at rest. Decoration only. */
export function Arcade({ lit }: { readonly lit: boolean }) {
  return (
    <div className={lit ? 'arcade lit' : 'arcade'} aria-hidden="true">
      {ARCHES.map((arch) => (
        <i key={arch} style={{ animationDelay: `${arch * 0.9}s` }} />
      ))}
    </div>
  );
}
