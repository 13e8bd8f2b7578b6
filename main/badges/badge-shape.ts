import { CREDENTIALS_CONTEXT, isBundled } from './documents.ts';
import { at, idOf, isObject, listOf, textAt } from './json-parts.ts';
import type { Failure } from './verdict.ts';

/** Required of every Open Badge 3.0 as a text (document 1.2, sections B.1.1 to B.1.5). */
const TEXTS = [
  'id',
  'validFrom',
  'credentialSubject.achievement.id',
  'credentialSubject.achievement.name',
  'credentialSubject.achievement.description',
];

const TYPES: readonly (readonly [path: string, anyOf: readonly string[]])[] = [
  ['type', ['VerifiableCredential']],
  ['type', ['OpenBadgeCredential', 'AchievementCredential']],
  ['credentialSubject.type', ['AchievementSubject']],
  ['credentialSubject.achievement.type', ['Achievement']],
];

/** What is wrong with a document that is said to be an Open Badge; nothing where it is one. */
export function faultInShape(badge: unknown): Failure | undefined {
  if (!isObject(badge)) return { code: 'shape.not-an-object' };
  return faultInContexts(badge) ?? faultInFields(badge) ?? unsignedPart(badge);
}

/**
 * Only vocabularies that this program knows: a context of somebody's own could make one text mean
 * another, and the signature would still hold.
 */
export function faultInContexts(credential: unknown): Failure | undefined {
  const contexts = at(credential, '@context');
  if (!Array.isArray(contexts)) return { code: 'shape.missing', path: '@context' };
  if (contexts[0] !== CREDENTIALS_CONTEXT) return { code: 'shape.unexpected', path: '@context' };
  const unknown = contexts.find((context) => typeof context !== 'string' || !isBundled(context));
  if (unknown === undefined) return undefined;
  return { code: 'shape.unknown-context', url: typeof unknown === 'string' ? unknown : '{…}' };
}

function faultInFields(badge: unknown): Failure | undefined {
  for (const [path, anyOf] of TYPES) {
    const types = listOf(at(badge, path));
    if (types.length === 0) return { code: 'shape.missing', path };
    if (!anyOf.some((type) => types.includes(type))) return { code: 'shape.unexpected', path };
  }
  for (const path of TEXTS) {
    if (at(badge, path) === undefined) return { code: 'shape.missing', path };
    if (textAt(badge, path) === undefined) return { code: 'shape.unexpected', path };
  }
  if (idOf(at(badge, 'issuer')) === undefined) return { code: 'shape.missing', path: 'issuer' };
  const criteria = at(badge, 'credentialSubject.achievement.criteria');
  if (textAt(criteria, 'narrative') === undefined && idOf(criteria) === undefined) {
    return { code: 'shape.missing', path: 'credentialSubject.achievement.criteria' };
  }
  return undefined;
}

/**
 * JSON-LD lets some things through without signing them: null, empty lists, keywords, contexts
 * inside, and ids that are forgotten (none, `_:x`). It also has long names for short ones, which would
 * hide a part from whoever looks for the short. A badge needs none of these.
 */
export function unsignedPart(document: object): Failure | undefined {
  const parts: Part[] = Object.entries(document)
    .filter(([key]) => key !== '@context')
    .map(([key, value]) => ({ path: key, key, value }));
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { path, key, value } = part;
    if (isUnsigned(part)) return { code: 'shape.unsigned', path };
    if (typeof value !== 'object' || value === null) continue;
    for (const [inner, within] of Object.entries(value)) {
      // What stands in a list has the name of the list.
      const name = Array.isArray(value) ? key : inner;
      parts.push({ path: `${path}.${inner}`, key: name, value: within });
    }
  }
  return undefined;
}

interface Part {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

function isUnsigned({ key, value }: Part): boolean {
  if (/^@|:/.test(key) || value === null) return true;
  // What stands twice in a list is signed once.
  if (Array.isArray(value)) return value.length === 0 || hasTextTwice(value);
  if (typeof value !== 'string') return false;
  // An empty text is left out wherever an address is meant.
  if (value === '') return true;
  const isLongName = key === 'type' && value.includes(':');
  const isNoName = key === 'id' && !/^[a-z][a-z\d+.-]*:./i.test(value);
  // Half of a surrogate pair has no UTF-8, so what is signed is another character.
  return isLongName || isNoName || value.startsWith('_:') || /\p{Surrogate}/u.test(value);
}

function hasTextTwice(list: readonly unknown[]): boolean {
  const texts = list.filter((one) => typeof one === 'string');
  return new Set(texts).size < texts.length;
}
