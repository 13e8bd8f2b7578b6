import type { TrustLevel } from '../../../kiosk/badges/badge.ts';
import type { LanguageCode } from '../../../kiosk/language.ts';
import { again, MARKS } from './marks.ts';

/**
 * What credentials of a kiosk have in common: the standard's words in their order, the drawing of each
 * trust level and the kiosk's own sentences, and never what a badge says. Codes that people carry were
 * written with exactly these phrases, so none may ever change, not even its place.
 */

/** Values are numbered as they appear: the credential's id, then its issuer. */
const ISSUER = again(1);
const VALID_FROM = again(2);
const ISSUERS = [
  { did: `did:key:${ISSUER}`, method: ISSUER, list: `did:key:${ISSUER}/status` },
  { did: ISSUER, method: MARKS.key, list: `${MARKS.home}/status.json` },
] as const;

const STONE = "<circle cx='32' cy='32' r='26' fill='#4a4036'/>";
const ARCH = "<path fill='#3d480f' d='M8 60V32a24 24 0 0 1 48 0v28H42V32a10 10 0 0 0-20 0v28z'/>";
const KEYSTONE = "<path fill='#8a2d12' stroke='#fffdf8' stroke-width='2' d='M24 3h16l-4 22h-8z'/>";

const LEVELS: readonly [TrustLevel, shape: string, Record<LanguageCode, string>][] = [
  ['selfCheck', STONE, { en: 'Self-check', it: 'Autoverifica' }],
  ['confirmed', ARCH, { en: 'Confirmed by staff', it: 'Confermato dallo staff' }],
  ['accredited', ARCH + KEYSTONE, { en: 'Accredited', it: 'Accreditato' }],
];

/** Between the criteria and the alignments. */
const vouchedAs = (level: TrustLevel, shape: string, word: string): string => {
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' role='img'><title>${word}</title>${shape}</svg>`;
  const address = `data:image/svg+xml,${encodeURI(drawing).replaceAll('#', '%23')}`;
  return `"},"image":{"id":"${address}","type":"Image","caption":"${word}"},"tag":["${level}"],"alignment":[`;
};

const FIRST_EVIDENCE = ']}},"evidence":[{"type":["Evidence"],"narrative":"';
const NEXT_EVIDENCE = '"},{"type":["Evidence"],"narrative":"';

/** In every badge; one character stands for each. */
export const COMMON_PHRASES: readonly string[] = [
  `{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"id":"urn:uuid:${MARKS.uuid}","type":["VerifiableCredential","OpenBadgeCredential"],"name":"`,
  `","issuer":{"id":"did:key:${MARKS.key}","type":["Profile"],"name":"`,
  `","issuer":{"id":"${MARKS.web}`,
  '","type":["Profile"],"name":"',
  `"},"validFrom":"${MARKS.day}","awardedDate":"${VALID_FROM}`,
  `","url":"${MARKS.home}"},"validFrom":"${MARKS.day}","awardedDate":"${VALID_FROM}`,
  ...ISSUERS.map(
    ({ did }) =>
      `","credentialSubject":{"id":"urn:uuid:${MARKS.uuid}","type":["AchievementSubject"],"achievement":{"id":"${did}/badges/badge-`,
  ),
  '","type":["Achievement"],"achievementType":"Badge","name":"',
  '","description":"',
  '","inLanguage":"en","criteria":{"narrative":"',
  '","inLanguage":"it","criteria":{"narrative":"',
  ...LEVELS.flatMap(([level, shape, { en, it }]) => [
    vouchedAs(level, shape, en),
    vouchedAs(level, shape, it),
  ]),
  FIRST_EVIDENCE,
  NEXT_EVIDENCE,
];

/** From the last evidence to the end; what was there before decides the number of the index. */
const endings = ISSUERS.flatMap(({ did, method, list }) =>
  [4, 5, 6].map(
    (index) =>
      `"}],"credentialStatus":{"id":"${list}#${MARKS.index}","type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"${again(index)}","statusListCredential":"${list}"},"proof":[{"type":"DataIntegrityProof","created":"${MARKS.time}","verificationMethod":"${did}#${method}","cryptosuite":"eddsa-rdfc-2022","proofPurpose":"assertionMethod","proofValue":"${MARKS.signature}"}]}`,
  ),
);

/** So many of so many questions. */
const scores = [2, 3, 4, 5].flatMap((of) =>
  Array.from({ length: of }, (_, less) => [of - less, of] as const),
);

/** In some badges; two characters stand for each. */
export const OTHER_PHRASES: readonly string[] = [
  ...endings,
  `"},"validFrom":"${MARKS.day}`,
  `","url":"${MARKS.home}"},"validFrom":"${MARKS.day}`,
  `","validUntil":"${MARKS.day}","awardedDate":"${VALID_FROM}`,
  `","validUntil":"${MARKS.day}`,
  `","awardedDate":"${MARKS.day}`,
  ...[FIRST_EVIDENCE, NEXT_EVIDENCE].flatMap((evidence) => [
    `${evidence}Lesson “`,
    `${evidence}Lezione “`,
    `${evidence}Took part in “`,
    `${evidence}Partecipazione a “`,
  ]),
  ...scores.flatMap(([right, of]) => [
    `” finished, ${right} of ${of} right at the first try. Counted by the kiosk.`,
    `” completata, ${right} su ${of} giuste al primo tentativo. Conteggio del chiosco.`,
  ]),
  '”. Confirmed by staff.',
  '”. Confermata dallo staff.',
  ' This badge is not a certification of skills under D.Lgs. 13/2013.',
  ' Questo badge non è una certificazione delle competenze ai sensi del D.Lgs. 13/2013.',
  '{"type":["Alignment"],"targetName":"',
  `","targetUrl":"http://data.europa.eu/esco/skill/${MARKS.uuid}","targetFramework":"ESCO"}`,
  '","targetUrl":"',
  '","targetFramework":"',
  '","targetCode":"',
];

/** Words that criteria and descriptions are made of: what deflate may point back to. */
export const WORDS =
  'Prepara aiuta attività insieme giorni diversi mattina incontro laboratorio sicurezza gruppo dell’associazione dopo prima quando anche più sono della delle degli dello nella alla che per con una gli non Completa la lezione su Completa le lezioni su risposte giuste su 3. con almeno 2 risposte giuste su 3 in ciascuna, e partecipa a due un’attività confermata dallo staff, poi lo staff conferma. Lo staff può portarlo a “confermato” dopo un incontro. Vale 24 mesi. Helps others together days different morning meeting workshop safety group volunteer after before when more also are the and with for that from their others how to a Finish the lesson on Finish the lessons on questions right. with at least 2 of 3 right in each, and take part in one two activities confirmed by staff, then a staff member confirms. Staff can raise it to “confirmed” after a session. Valid 24 months.';
