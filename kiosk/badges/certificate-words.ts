/**
 * What certificates are called in English and Italian, with whatever comes before or after: certified,
 * certificata, autocertificazione. The same word in German and French spelling costs nothing more.
 */
const CERTIFICATE = /certif|zertif/;

/**
 * Whether a name says that something is certified. In Italy certifying skills belongs to entitled
 * bodies (D.Lgs. 13/2013), so no other badge may sound like it. Case, accents, wide letters and
 * invisible characters hide nothing.
 */
export function soundsCertified(name: string): boolean {
  const bare = name.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return CERTIFICATE.test(bare.toLowerCase());
}
