import { join } from 'node:path';
import { issuerDocuments } from '../badges/issuer-documents.ts';
import { issuerIdOf } from '../badges/issuer-id.ts';
import { textAt } from '../badges/json-parts.ts';
import { multikeyOf } from '../badges/multikey.ts';
import { verifyBadge } from '../badges/verification.ts';
import { loadDeviceKeys } from '../keys/device-keys.ts';
import { readConfig } from '../read-config.ts';
import { createBadgeLedger } from '../store/badge-ledger.ts';
import { openHubDatabase } from '../store/hub-database.ts';
import { alone, type Doing } from './badge-keys.ts';
import { toldOfFailure } from './badge-words.ts';
import { Complaint } from './complaint.ts';
import { jsonIn } from './verify-badge.ts';

/**
 * Marks the badge in a file as withdrawn; whoever checks it sees so once the list is published.
 *
 * @throws {Complaint | StartupFault} where this kiosk did not sign it, or its list can no longer be signed
 */
export async function withdrawBadge(file: string, doing: Doing): Promise<void> {
  const { dataDir, say } = doing;
  const badge = jsonIn(file);
  await alone(dataDir, async () => {
    const { list, place } = await placeOf(badge, doing);
    const database = openHubDatabase(join(dataDir, 'hub.db'));
    try {
      const withdrawn = await createBadgeLedger({ database }).withdraw(list, place);
      if (!withdrawn.ok) {
        throw new Complaint(
          'The badge was not withdrawn.',
          `The database says ${withdrawn.error.code}.`,
        );
      }
    } finally {
      database.close();
    }
  });
  say('The badge is withdrawn. Publish it: run badge export DIR and put status.json in its place.');
}

async function placeOf(badge: unknown, { dataDir, now }: Doing) {
  const { home } = readConfig({ dataDir, profile: undefined }).badges.issuer;
  const keys = loadDeviceKeys({ dataDir, now });
  const { checks } = await verifyBadge(badge, { now, published: issuerDocuments({ home, keys }) });
  for (const check of checks) {
    // A badge that is over can be withdrawn like any other.
    if (check.outcome !== 'failed' || check.check === 'dates') continue;
    throw new Complaint('This kiosk did not sign that badge.', toldOfFailure(check.failure));
  }
  const list = textAt(badge, 'credentialStatus.statusListCredential');
  if (list !== issuerIdOf(multikeyOf(keys.current.publicKey), home).statusList) {
    throw new Complaint(
      'That badge can no longer be withdrawn by itself.',
      'It names a list that this kiosk does not sign: its key was another, or is another’s.',
    );
  }
  return { list, place: Number(textAt(badge, 'credentialStatus.statusListIndex')) };
}
