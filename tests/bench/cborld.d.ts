/** What is used here of a library that carries no types of its own. */
declare module '@digitalbazaar/cborld' {
  export function encode(options: {
    readonly jsonldDocument: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
    /** Names the table; 0 and 1 are none. */
    readonly registryEntryId: number;
    /** Texts by their kind, with the numbers that stand for them. */
    readonly typeTableLoader: () => Promise<ReadonlyMap<string, ReadonlyMap<string, number>>>;
  }): Promise<Uint8Array>;
}
