import type { FaultCode } from '../../kiosk/faults.ts';
import type { BadgeOffice } from '../../kiosk/ports.ts';
import { drawQrCode } from '../../kiosk/qr-code.ts';
import { err, ok } from '../../kiosk/result.ts';
import type { Log } from '../log.ts';
import type { BadgeIssuer, IssueRefusal } from './badge-issuer.ts';
import { badgeAddresses } from './compact/badge-addresses.ts';
import { compact } from './compact/compact.ts';

export interface BadgeOfficeDependencies {
  readonly issuer: Pick<BadgeIssuer, 'issue'>;
  /** Address of the page that opens badges; nothing where nobody has said. */
  readonly verifyPage: () => string | undefined;
  readonly log: Log;
}

/**
 * Signs badges and draws them as codes. Nothing is kept here: signing again what was signed before
 * gives the same credential, so a badge that waits for the clock is signed when it is asked for next.
 */
export function createBadgeOffice({
  issuer,
  verifyPage,
  log,
}: BadgeOfficeDependencies): BadgeOffice {
  let isStaffTold = false;
  const tellStaff = () => {
    if (!isStaffTold) log.fault('badges.no-verify-page');
    isStaffTold = true;
  };

  return {
    handOut: async (claim) => {
      const page = verifyPage();
      if (page === undefined) {
        tellStaff();
        return ok({ state: 'noVerifyPage' });
      }
      const issued = await issuer.issue(claim);
      if (!issued.ok) {
        const { error } = issued;
        return error.code === 'badge.held'
          ? ok({ state: 'proofSoon' })
          : err({ code: faultOf(error) });
      }
      const addresses = badgeAddresses(page, compact(issued.value));
      if (!addresses) return err({ code: 'badges.too-long' });
      return ok({ state: 'ready', codes: addresses.map(drawQrCode) });
    },
  };
}

function faultOf(refusal: Exclude<IssueRefusal, { code: 'badge.held' }>): FaultCode {
  return refusal.code === 'badge.not-noted' ? refusal.fault : 'badges.not-entitled';
}
