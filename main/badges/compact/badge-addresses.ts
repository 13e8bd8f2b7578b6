import { qrVersionOf } from '../../../kiosk/qr-code.ts';
import { fragmentsOf, MOST_PARTS } from './badge-fragment.ts';
import { digitsOf } from './badge-number.ts';

/**
 * The largest code that a phone reads off a 7″ display: 97 modules and the quiet zone leave each at
 * least 0.7 mm of the 75 mm that are free there.
 */
export const MOST_VERSION = 20;

/**
 * Addresses of the verify page that carry a compact badge: one, or a short series where one QR code
 * could not hold it. Nothing where even a series could not.
 *
 * @param page address of the verify page, without a fragment
 */
export function badgeAddresses(page: string, bytes: Uint8Array): readonly string[] | undefined {
  const digits = digitsOf(bytes);
  for (let of = 1; of <= MOST_PARTS; of += 1) {
    const addresses = fragmentsOf(digits, of).map((fragment) => `${page}#${fragment}`);
    const isRead = (address: string) =>
      (qrVersionOf(address) ?? Number.POSITIVE_INFINITY) <= MOST_VERSION;
    if (addresses.every(isRead)) return addresses;
  }
  return undefined;
}
