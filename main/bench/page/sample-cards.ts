/** A made-up card in the tray. */
export interface SampleCard {
  readonly name: string;
  /** What is special about its number. */
  readonly kind: string;
  readonly pigment: string;
  /** Its number, drawn anew at every tap where the card does so. */
  uid(): string;
}

const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** A cascade tag (ISO/IEC 14443-3, 6.5.4) may not stand where the number begins. */
const stranger = `04${randomHex(6)}`;

export const SAMPLE_CARDS: readonly SampleCard[] = [
  { name: 'Library card', kind: '4 bytes', pigment: 'var(--terra)', uid: () => '5A3C91E7' },
  { name: 'City card', kind: '7 bytes', pigment: 'var(--lapis)', uid: () => '04A1B2C3D4E580' },
  {
    name: 'Museum pass',
    kind: '10 bytes',
    pigment: 'var(--olive)',
    uid: () => '04C2D68E51F09A7B3340',
  },
  { name: 'A stranger’s card', kind: 'never seen', pigment: 'var(--plum)', uid: () => stranger },
  // ISO/IEC 14443-3, 6.5.4: a number that begins with 08 is a random one.
  { name: 'A phone', kind: 'new each time', pigment: '#3a332b', uid: () => `08${randomHex(3)}` },
];
