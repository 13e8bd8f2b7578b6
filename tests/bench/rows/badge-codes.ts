import { gzipSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { LANGUAGES } from '../../../kiosk/language.ts';
import { drawQrCode, qrVersionOf } from '../../../kiosk/qr-code.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { createBadgeOffice } from '../../../main/badges/badge-office.ts';
import { badgeAddresses, MOST_VERSION } from '../../../main/badges/compact/badge-addresses.ts';
import { compact } from '../../../main/badges/compact/compact.ts';
import { readVerifyPage } from '../../../main/badges/read-verify-page.ts';
import { createLog } from '../../../main/log.ts';
import {
  createSampleIssuer,
  evidenceFor,
  issueSample,
  SAMPLE_HOME,
  STARTER,
} from '../../support/sample-credentials.ts';
import { STAFF_BADGE } from '../../support/staff-badge.ts';
import { builtMissing } from '../browser.ts';
import { cborLdBytes } from '../cbor-ld.ts';
import { count, type Figure, quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsOf, secondsUntil } from '../timing.ts';

const PAGE = 'https://badges.comune.example/verify/';

export const badgeCodesRow: Row = {
  name: 'badge-codes',
  title: 'Badges as codes, and the page that opens them',
  missing: builtMissing,
  async measure(bench) {
    return [
      ...(await sizes()),
      ...(await drawing(bench)),
      ...(await handingOut(bench)),
      pageSize(),
    ];
  },
};

/** Of each badge in its longer language, signed by a hub with a domain: the longer kind. */
async function sizes(): Promise<readonly Figure[]> {
  const issuer = createSampleIssuer({ home: SAMPLE_HOME });
  const figures: Figure[] = [];
  const sums = { compact: 0, cborLd: 0 };
  for (const badge of [...STARTER.badges, STAFF_BADGE]) {
    const signed = await Promise.all(
      LANGUAGES.map((language) => issueSample(issuer, badge, language)),
    );
    const bytes = Math.max(...signed.map((one) => compact(one).length));
    const versions = signed.map((one) => {
      const [address = '', ...more] = badgeAddresses(PAGE, compact(one)) ?? [];
      return more.length > 0 ? Number.POSITIVE_INFINITY : (qrVersionOf(address) ?? 41);
    });
    sums.compact += bytes;
    sums.cborLd += Math.max(...(await Promise.all(signed.map(cborLdBytes))));
    const name = badge.name.en ?? badge.id;
    const target = { atMost: MOST_VERSION };
    figures.push(count({ what: `${name}, compact`, unit: 'B', value: bytes }));
    figures.push(
      count({ what: `${name}, QR version`, unit: '', value: Math.max(...versions), target }),
    );
  }
  figures.push(
    count({ what: 'all of them, compact', unit: 'B', value: sums.compact }),
    count({ what: 'all of them in CBOR-LD, deflated', unit: 'B', value: sums.cborLd }),
    count({
      what: 'compact beside CBOR-LD',
      unit: '%',
      value: (100 * sums.compact) / sums.cborLd,
      target: { atMost: 100 },
    }),
  );
  return figures;
}

/** What is drawn beside what a drawing library takes that knows one kind of segment. */
async function drawing({ quick, interleave }: Bench): Promise<readonly Figure[]> {
  const times = quick ? 20 : 100;
  const ms = (draw: (text: string) => unknown, text: string) => () =>
    (secondsOf(() => {
      // A code that was just drawn may be remembered; the next visitor has another badge.
      for (let time = 0; time < times; time += 1) draw(`${text}${time % 10}`);
    }) *
      1_000) /
    times;
  const library = (text: string) => encodeQR(text, 'raw', { ecc: 'medium' });
  const address = `${PAGE}#`;
  const long = 'x'.repeat(1_199);
  const badge = `${address}${'7'.repeat(1_000)}`;
  const rounds = await interleave({
    address: ms(drawQrCode, address),
    long: ms(drawQrCode, long),
    longByLibrary: ms(library, long),
    badge: ms(drawQrCode, badge),
  });
  return [
    quantity({
      what: 'a QR code of an address',
      unit: 'ms',
      rounds: rounds.address,
      target: { atMost: 1 },
    }),
    quantity({ what: 'a QR code of a badge', unit: 'ms', rounds: rounds.badge }),
    quantity({
      what: 'a QR code of 1,200 bytes',
      unit: 'ms',
      rounds: rounds.long,
      target: { atMost: 5 },
    }),
    ratio({
      what: '1,200 bytes beside a drawing library',
      unit: 'ms',
      portico: rounds.long,
      bare: rounds.longByLibrary,
    }),
  ];
}

/** From a badge that was earned to the modules of its code: signed, made compact, drawn. */
async function handingOut({ quick, interleave }: Bench): Promise<readonly Figure[]> {
  const times = quick ? 10 : 50;
  const log = createLog({ write: () => undefined, nowMs: () => 0 });
  const office = createBadgeOffice({
    issuer: createSampleIssuer(),
    verifyPage: () => PAGE,
    log,
  });
  const [badge] = STARTER.badges;
  if (!badge) throw new Error('There are no starter badges.');
  const claim = {
    badge,
    level: badge.level,
    evidence: evidenceFor(badge),
    language: 'it',
  } as const;
  let claimed = 0;
  const rounds = await interleave({
    office: async () => {
      const seconds = await secondsUntil(async () => {
        for (let time = 0; time < times; time += 1) {
          claimed += 1;
          const id = `00000000-0000-4000-8000-${String(claimed).padStart(12, '0')}`;
          const handout = valueIn(await office.handOut({ ...claim, id }));
          if (handout.state !== 'ready') throw new Error(`A badge is ${handout.state}.`);
        }
      });
      return (seconds * 1_000) / times;
    },
  });
  return [quantity({ what: 'signed, made compact and drawn', unit: 'ms', rounds: rounds.office })];
}

function pageSize(): Figure {
  const { html } = readVerifyPage([]);
  const value = gzipSync(html, { level: 9 }).length / 1_000;
  return count({ what: 'verify page, gzip', unit: 'kB', value, target: { atMost: 250 } });
}
