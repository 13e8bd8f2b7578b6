import { expect, test } from 'vitest';
import { soundsCertified } from '../../../kiosk/badges/certificate-words.ts';

test.each([
  'Certificato di competenze',
  'Certificazione base',
  'Safety certificate',
  'CERTIFICATE',
  'Certified gardener',
  'Giardiniera certificata',
  'I certify that',
  'Autocertificazione facile',
  'Precertification',
  'Çertificate',
  'Cértïficàto',
  'Certi\u00ADficato',
  'Certi\u200Bficate',
  'Ｃｅｒｔｉｆｉｃａｔｅ',
  'Zertifikat',
  'Certificat',
])('“%s” sounds certified', (name) => {
  expect(soundsCertified(name)).toBe(true);
});

test.each([
  'Careful reader',
  'Lettura attenta',
  'Concert: if music be',
  'A certain eye',
  'Certezze e dubbi',
  'Sicurezza online',
  '',
])('“%s” does not', (name) => {
  expect(soundsCertified(name)).toBe(false);
});
