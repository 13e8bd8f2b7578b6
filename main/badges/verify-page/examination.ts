import type { Result } from '../../../kiosk/result.ts';
import { joinParts, partIn } from '../compact/badge-fragment.ts';
import { bytesIn } from '../compact/badge-number.ts';
import { expand } from '../compact/expand.ts';
import { at, idOf, listOf, textAt } from '../json-parts.ts';
import type { Verdict } from '../verdict.ts';
import { verifyBadge } from '../verification.ts';
import { askAddresses, askIssuer } from './ask-issuer.ts';
import type { CollectedParts } from './collected-parts.ts';
import type { Brought } from './open-badge-file.ts';
import type { AskOutcome, OpenTrouble } from './page-words.ts';

/** What the page shows. */
export type Shown =
  | { readonly kind: 'reading' }
  | { readonly kind: 'start'; readonly trouble?: OpenTrouble }
  | {
      readonly kind: 'series';
      readonly have: readonly number[];
      readonly of: number;
      /** Whether the next scan will find them. */
      readonly lasts: boolean;
    }
  | {
      readonly kind: 'badge';
      readonly badge: unknown;
      readonly verdict: Verdict;
      /** By its domain, or by whoever hosts this page; a key alone can call itself anything. */
      readonly isIssuerKnown: boolean;
      readonly asked?: AskOutcome;
    };

/** One badge after the other, each as far as what is at hand allows. */
export interface Examination {
  /** Reads what stands behind the `#` of an address. */
  readFragment(fragment: string): Promise<void>;
  take(opened: Result<Brought, OpenTrouble>): Promise<void>;
  /** The only thing here that ever uses the network. */
  askIssuer(): Promise<void>;
}

export function createExamination({
  parts,
  published,
  show,
  settleOn,
}: {
  readonly parts: CollectedParts;
  /** Documents of issuers that came with the page. */
  readonly published: readonly unknown[];
  readonly show: (shown: Shown) => void;
  /** A series is whole: from now on the address may say it in one piece. */
  readonly settleOn: (digits: string) => void;
}): Examination {
  let documents = published;
  let statusList: unknown;
  let current: unknown;

  // Files that were handed over later may say anything about whose a key is.
  const isKnown = (issuer: string) =>
    !issuer.startsWith('did:key:') || published.some((one) => idOf(one) === issuer);

  async function examine(badge: unknown, asked?: AskOutcome): Promise<void> {
    current = badge;
    const verdict = await verifyBadge(badge, { now: new Date(), published: documents, statusList });
    // Something else may have been opened meanwhile.
    if (current !== badge) return;
    const isIssuerKnown = isKnown(idOf(at(badge, 'issuer')) ?? '');
    show({ kind: 'badge', badge, verdict, isIssuerKnown, ...(asked ? { asked } : {}) });
  }

  /** A list that came for another badge says nothing of this one, neither good nor bad. */
  function open(badge: unknown): Promise<void> {
    if (!namesList(badge, statusList)) statusList = undefined;
    return examine(badge);
  }

  async function readDigits(digits: string): Promise<void> {
    const bytes = bytesIn(digits);
    const expanded = bytes && expand(bytes);
    if (expanded?.ok) return open(expanded.value);
    const isNewer = expanded?.error.code === 'compact.newer';
    show({ kind: 'start', trouble: isNewer ? 'addressNewer' : 'addressDamaged' });
  }

  async function readFragment(fragment: string): Promise<void> {
    current = undefined;
    if (fragment === '') return show({ kind: 'start' });
    const part = partIn(fragment);
    if (!part) return show({ kind: 'start', trouble: 'addressDamaged' });
    if (part.of === 1) return readDigits(part.digits);
    const collected = parts.add(part);
    const digits = joinParts(collected);
    if (digits === undefined) {
      const have = collected.map(({ number }) => number);
      return show({ kind: 'series', have, of: part.of, lasts: parts.lasts });
    }
    parts.clear();
    settleOn(digits);
    return readDigits(digits);
  }

  return {
    readFragment,
    take: async (opened) => {
      if (!opened.ok) return show({ kind: 'start', trouble: opened.error });
      const brought = opened.value;
      if (brought.kind === 'badge') return open(brought.badge);
      if (brought.kind === 'statusList') statusList = brought.list;
      else documents = [...brought.documents, ...documents];
      return current === undefined
        ? show({ kind: 'start', trouble: 'notBadge' })
        : examine(current);
    },
    askIssuer: async () => {
      const badge = current;
      const addresses = askAddresses(badge);
      if (!addresses) return;
      await examine(badge, 'asking');
      const answer = await askIssuer(addresses);
      if (answer.document !== undefined) documents = [answer.document, ...documents];
      const isReached = answer.document !== undefined || answer.statusList !== undefined;
      if (current !== badge) return;
      if (answer.statusList !== undefined) statusList = answer.statusList;
      await examine(badge, isReached ? 'answered' : 'unreachable');
    },
  };
}

function namesList(badge: unknown, list: unknown): boolean {
  return listOf(at(badge, 'credentialStatus')).some(
    (entry) => textAt(entry, 'statusListCredential') === textAt(list, 'id'),
  );
}
