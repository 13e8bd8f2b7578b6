import type { BadgeOffice } from '../ports.ts';
import { ok } from '../result.ts';

/** Where nobody signs, nothing can be opened anywhere: badges are shown, and kept on cards. */
export const NO_BADGE_OFFICE: BadgeOffice = {
  handOut: () => Promise.resolve(ok({ state: 'noVerifyPage' })),
};
