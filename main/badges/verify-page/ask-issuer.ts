import { didDocumentUrl } from '../issuer-id.ts';
import { at, idOf, listOf, textAt } from '../json-parts.ts';

/** Where a badge's issuer can be asked, over the web. */
export interface AskAddresses {
  /** The id under which the issuer is known. */
  readonly issuer: string;
  /** Whomever the browser speaks to. */
  readonly host: string;
  readonly document: string | undefined;
  readonly statusList: string | undefined;
}

/** What was fetched. */
export interface IssuerAnswer {
  readonly document: unknown;
  readonly statusList: unknown;
}

const PATIENCE_MS = 15_000;

/** Nothing where an issuer is known by its key alone and names no list on the web. */
export function askAddresses(badge: unknown): AskAddresses | undefined {
  const issuer = idOf(at(badge, 'issuer')) ?? '';
  const document = didDocumentAddress(issuer);
  const [statusList] = listOf(at(badge, 'credentialStatus'))
    .map((entry) => textAt(entry, 'statusListCredential') ?? '')
    .filter((address) => address.startsWith('https://') && URL.canParse(address));
  const hosts = [document, statusList].flatMap((asked) => (asked ? new URL(asked).host : []));
  if (hosts.length === 0) return undefined;
  return { issuer, host: [...new Set(hosts)].join(', '), document, statusList };
}

/** `did:web` as the address of its document. */
function didDocumentAddress(did: string): string | undefined {
  const [scheme, method, domain, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !domain) return undefined;
  // A port is written as %3A, because colons part the path.
  const address = didDocumentUrl({ domain: domain.replace(/%3A/i, ':'), path });
  return URL.canParse(address) ? address : undefined;
}

/** Fetches what the issuer has published; a file that cannot be had is left out. */
export async function askIssuer(addresses: AskAddresses): Promise<IssuerAnswer> {
  const [document, statusList] = await Promise.all(
    [addresses.document, addresses.statusList].map(fetchJson),
  );
  // Whoever answers speaks for itself: with another's name in it, its key would pass for theirs.
  const isTheirs = textAt(document, 'id') === addresses.issuer;
  return { document: isTheirs ? document : undefined, statusList };
}

async function fetchJson(address: string | undefined): Promise<unknown> {
  if (address === undefined) return undefined;
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
