import { deflateRawSync } from 'node:zlib';
import { encode } from '@digitalbazaar/cborld';
import { TRUST_LEVELS } from '../../kiosk/badges/badge.ts';
import { LANGUAGES } from '../../kiosk/language.ts';
import { badgeImageUrl } from '../../main/badges/badge-image.ts';
import {
  CORE_SKILL_TERMS,
  ESCO_TERMS,
  KEY_COMPETENCE_TERMS,
} from '../../main/badges/compact/framework-terms.ts';
import { CREDENTIAL_WORDS } from '../../main/badges/credential-words.ts';
import {
  CREDENTIALS_CONTEXT,
  createDocumentLoader,
  OPEN_BADGES_CONTEXT,
} from '../../main/badges/documents.ts';

const load = createDocumentLoader(new Map());
/** Any entry of its registry but the two that have a meaning. */
const ENTRY = 42;

const levelWords = LANGUAGES.flatMap((language) =>
  TRUST_LEVELS.map((level) => [level, CREDENTIAL_WORDS[language].levels[level]] as const),
);
const frameworkTerms = [...CORE_SKILL_TERMS, ...KEY_COMPETENCE_TERMS, ...ESCO_TERMS];

const numbered = (texts: Iterable<string>) =>
  new Map([...new Set(texts)].map((text, index) => [text, 2 * index] as const));

/** What the kiosk's own encoding knows by heart, told to the other one as far as it can take it. */
const TABLE = new Map([
  ['context', numbered([CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT])],
  [
    'url',
    numbered([
      'urn:isbn:9789220350423',
      'https://eur-lex.europa.eu/legal-content/TXT/?uri=CELEX:32018H0604(01)',
      ...ESCO_TERMS.map(({ code }) => `http://data.europa.eu/esco/skill/${code}`),
      ...levelWords.map(([level, word]) => badgeImageUrl(level, word)),
    ]),
  ],
  [
    'none',
    numbered([
      ...frameworkTerms.flatMap(({ code, name }) => [code, name.en, name.it]),
      ...levelWords.flat(),
      'ILO core skills for life and work (2021)',
      'EU key competences for lifelong learning (2018)',
      ...['ESCO', 'Badge', 'revocation', 'eddsa-rdfc-2022', ...LANGUAGES],
    ]),
  ],
]);

/** A badge in CBOR-LD 1.0, deflated as well: whatever is smaller. */
export async function cborLdBytes(badge: object): Promise<number> {
  const encoded = await encode({
    jsonldDocument: badge,
    documentLoader: load,
    registryEntryId: ENTRY,
    typeTableLoader: async () => TABLE,
  });
  return Math.min(encoded.length, deflateRawSync(encoded, { level: 9 }).length);
}
