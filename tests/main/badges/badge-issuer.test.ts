import { describe, expect, test } from 'vitest';
import type { Badge } from '../../../kiosk/badges/badge.ts';
import { err } from '../../../kiosk/result.ts';
import { verifyBadge } from '../../../main/badges/verification.ts';
import {
  createMemoryLedger,
  createSampleIssuer,
  evidenceFor,
  issueSample,
  issueStarterBadges,
  SAMPLE_HOME,
  SAMPLE_NOW,
  STARTER,
  sampleUuid,
} from '../../support/sample-credentials.ts';

function starterBadge(id: string): Badge {
  const found = STARTER.badges.find((badge) => badge.id === id);
  if (!found) throw new Error(`the starter pack has no ${id}`);
  return found;
}

const reader = starterBadge('badge-careful-reader');
const induction = starterBadge('badge-maker-induction');
const claim = {
  id: sampleUuid('a claim'),
  badge: reader,
  level: reader.level,
  evidence: evidenceFor(reader),
  language: 'en',
} as const;

describe.each(['en', 'it'] as const)('a badge in %s', (language) => {
  test('every badge of the starter pack is signed, and found valid', async () => {
    for (const badge of await issueStarterBadges({ language })) {
      const verdict = await verifyBadge(badge, { now: SAMPLE_NOW });
      expect(verdict, badge.name).toMatchObject({ valid: true });
    }
  });
});

test('a badge says in the visitor’s language what it is and what was done', async () => {
  const italian = await issueSample(createSampleIssuer(), induction, 'it');
  expect(italian).toMatchObject({
    name: 'Maker space: introduzione fatta',
    issuer: { name: 'Biblioteca di Piazza Grande' },
    credentialSubject: {
      achievement: {
        name: 'Maker space: introduzione fatta',
        inLanguage: 'it',
        criteria: {
          narrative: expect.stringMatching(
            /^Rispondi giusto alle 3 domande .* non è una certificazione delle competenze/,
          ),
        },
        image: { type: 'Image', caption: 'Confermato dallo staff' },
        tag: ['confirmed'],
      },
    },
    evidence: [
      {
        narrative:
          'Lezione “Prima di toccare una macchina” completata, 3 su 3 giuste al primo tentativo. Conteggio del chiosco.',
      },
      { narrative: expect.stringMatching(/^Partecipazione a “.*”\. Confermata dallo staff\.$/) },
    ],
  });
});

test('the days on which somebody took part are counted, not told', async () => {
  const on = (...days: readonly string[]) =>
    days.map((day) => ({ kind: 'attended', event: 'event-garden-morning', on: day }) as const);
  const evidence = on('2026-09-05', '2026-09-12', '2026-09-12', '2026-09-19');
  const issued = await createSampleIssuer().issue({ ...claim, evidence });
  expect(issued).toMatchObject({
    value: {
      evidence: [
        {
          narrative: expect.stringMatching(
            /^Took part in “[^”]+” on 3 days\. Confirmed by staff\.$/,
          ),
        },
      ],
    },
  });
});

test('a badge is aligned with core skills, key competences and ESCO, by name and by address', async () => {
  const { credentialSubject } = await issueSample(createSampleIssuer(), induction);
  expect(credentialSubject.achievement.alignment).toEqual([
    {
      type: ['Alignment'],
      targetName: 'Use basic hardware',
      targetUrl: 'urn:isbn:9789220350423',
      targetFramework: 'ILO core skills for life and work (2021)',
      targetCode: 'ilo-di-hardware',
    },
    {
      type: ['Alignment'],
      targetName: 'Digital competence',
      targetUrl: 'https://eur-lex.europa.eu/legal-content/TXT/?uri=CELEX:32018H0604(01)',
      targetFramework: 'EU key competences for lifelong learning (2018)',
      targetCode: 'eu-kc4-digital',
    },
    ...induction.alignments.map(({ targetName, targetUrl }) => ({
      type: ['Alignment'],
      targetName: targetName.en,
      targetUrl,
      targetFramework: 'ESCO',
    })),
  ]);
});

test('each level has a drawing of its own, which says the level to whoever does not see it', async () => {
  const drawings = await Promise.all(
    (['selfCheck', 'confirmed', 'accredited'] as const).map(async (level) => {
      const issued = await createSampleIssuer({ entitled: true }).issue({ ...claim, level });
      if (!issued.ok) throw new Error(issued.error.code);
      const { image } = issued.value.credentialSubject.achievement;
      const svg = decodeURIComponent(image.id.slice('data:image/svg+xml,'.length));
      return [
        image.caption,
        /<title>(.*)<\/title>/.exec(svg)?.[1],
        svg.replace(/<title>.*title>/, ''),
      ];
    }),
  );
  expect(drawings.map(([caption]) => caption)).toEqual([
    'Self-check',
    'Confirmed by staff',
    'Accredited',
  ]);
  for (const [caption, title] of drawings) expect(title).toBe(caption);
  expect(new Set(drawings.map(([, , shape]) => shape)).size).toBe(3);
});

describe('days', () => {
  test('a badge bears the day it was earned and the day it was signed', async () => {
    const issued = await createSampleIssuer().issue({ ...claim, earnedOn: '2026-09-14' });
    expect(issued).toMatchObject({
      ok: true,
      value: {
        awardedDate: '2026-09-14T00:00:00+02:00',
        validFrom: '2026-09-20T00:00:00+02:00',
      },
    });
  });

  test('where nobody knows the day it was earned, it bears the day it was signed', async () => {
    const issued = await createSampleIssuer().issue(claim);
    expect(issued).toMatchObject({ value: { awardedDate: '2026-09-20T00:00:00+02:00' } });
  });

  test('it ends only where safety asks for it, counted from the day it was earned', async () => {
    const issuer = createSampleIssuer();
    const ends = await issuer.issue({ ...claim, badge: induction, earnedOn: '2026-09-14' });
    expect(ends).toMatchObject({ value: { validUntil: '2028-09-14T00:00:00+02:00' } });
    const stays = await issuer.issue(claim);
    expect(stays.ok && Object.keys(stays.value)).not.toContain('validUntil');
  });

  test('no time of day is told', async () => {
    const badge = await issueSample(createSampleIssuer({ timeZone: 'Asia/Kathmandu' }), reader);
    const times = JSON.stringify(badge).match(/T\d\d:\d\d:\d\d[^"]*/g);
    expect(new Set(times)).toEqual(new Set(['T00:00:00+05:45', 'T18:15:00Z']));
  });
});

describe('the same badge', () => {
  test('issued again is the same credential', async () => {
    const issuer = createSampleIssuer();
    expect(await issuer.issue(claim)).toEqual(await issuer.issue(claim));
  });

  test('issued again on another day is the same credential', async () => {
    const ledger = createMemoryLedger();
    const monday = await createSampleIssuer({ ledger }).issue(claim);
    const clock = { today: () => '2026-10-05' };
    expect(await createSampleIssuer({ ledger, clock }).issue(claim)).toEqual(monday);
  });

  test('in another language is the same credential in other words', async () => {
    const issuer = createSampleIssuer();
    const [english, italian] = [
      await issuer.issue(claim),
      await issuer.issue({ ...claim, language: 'it' }),
    ];
    if (!english.ok || !italian.ok) throw new Error('both were issued');
    expect(italian.value.id).toBe(english.value.id);
    expect(italian.value.credentialStatus).toEqual(english.value.credentialStatus);
    expect(italian.value.name).not.toBe(english.value.name);
  });
});

describe('who signs', () => {
  test('a kiosk without a domain signs as its key', async () => {
    const issuer = createSampleIssuer();
    const badge = await issueSample(issuer, reader);
    expect(badge.issuer).toEqual({
      id: `did:key:${issuer.multikey}`,
      type: ['Profile'],
      name: 'Biblioteca di Piazza Grande',
    });
    expect(badge.proof[0].verificationMethod).toBe(`${badge.issuer.id}#${issuer.multikey}`);
  });

  test('a kiosk of a hub with a domain signs under its path there', async () => {
    const badge = await issueSample(createSampleIssuer({ home: SAMPLE_HOME }), reader);
    expect(badge).toMatchObject({
      issuer: {
        id: 'did:web:learning.example:hubs:piazza',
        url: 'https://learning.example/hubs/piazza',
      },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListCredential: 'https://learning.example/hubs/piazza/status.json',
      },
    });
  });
});

describe('no badge is signed', () => {
  test('while the kiosk cannot be sure what day it is', async () => {
    let isTrusted = false;
    const issuer = createSampleIssuer({ isClockTrusted: () => isTrusted });
    expect(await issuer.issue(claim)).toEqual(err({ code: 'badge.held' }));
    isTrusted = true;
    expect(await issuer.issue(claim)).toMatchObject({ ok: true });
  });

  test('as accredited by a hub that is no entitled body', async () => {
    const accredited = { ...claim, level: 'accredited' } as const;
    expect(await createSampleIssuer().issue(accredited)).toEqual(
      err({ code: 'badge.not-entitled' }),
    );
    expect(await createSampleIssuer({ entitled: true }).issue(accredited)).toMatchObject({
      ok: true,
    });
  });

  test('that could not be noted: its place might be given away again', async () => {
    const ledger = {
      ...createMemoryLedger(),
      note: async () => err({ code: 'store.disk-full' } as const),
    };
    expect(await createSampleIssuer({ ledger }).issue(claim)).toEqual(
      err({ code: 'badge.not-noted', fault: 'store.disk-full' }),
    );
  });
});

test('a badge without evidence or names for its skills leaves them out, and is valid', async () => {
  const bare = { ...reader, skills: ['unknown'], competences: [], alignments: [] };
  const issued = await createSampleIssuer().issue({ ...claim, badge: bare, evidence: [] });
  if (!issued.ok) throw new Error(issued.error.code);
  expect(issued.value).not.toHaveProperty('evidence');
  expect(issued.value.credentialSubject.achievement).not.toHaveProperty('alignment');
  expect(await verifyBadge(issued.value, { now: SAMPLE_NOW })).toMatchObject({ valid: true });
});
