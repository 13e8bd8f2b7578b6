/** An InListPassiveTarget answer for 106 kbit/s type A (PN532 user manual UM0701-02, 7.3.5). */

const ISO_14443_4 = 0x20;
const UID_LENGTHS = [4, 7, 10];
/** Number, SENS_RES in two bytes, SEL_RES, length of the UID. */
const TARGET_HEAD_BYTES = 5;

/** The UIDs of the cards in the field, to be wiped after use, or nothing when the answer makes no sense. */
export function uidsOfTargets(payload: Uint8Array): readonly Uint8Array[] | undefined {
  const count = payload[1];
  if (count === undefined) return undefined;
  const uids: Uint8Array[] = [];
  let at = 2;
  for (let target = 0; target < count; target += 1) {
    const selRes = payload[at + 3];
    const uidLength = payload[at + 4];
    if (selRes === undefined || uidLength === undefined) return undefined;
    at += TARGET_HEAD_BYTES;
    const uid = payload.slice(at, at + uidLength);
    if (uid.length !== uidLength || !UID_LENGTHS.includes(uidLength)) return undefined;
    uids.push(uid);
    at += uidLength;
    // Such a card is asked for its ATS right away; the first byte counts itself.
    if (selRes & ISO_14443_4) at += payload[at] ?? 0;
  }
  return uids;
}
