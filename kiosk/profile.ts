/**
 * Where a hub stands, and what follows from it until its configuration says otherwise
 * (requirements, table B.7).
 */
export type ProfileName = 'library' | 'station' | 'square' | 'makerspace' | 'festival' | 'school';

export const PROFILE_NAMES = [
  'library',
  'station',
  'square',
  'makerspace',
  'festival',
  'school',
] as const satisfies readonly ProfileName[];

export interface Profile {
  /** A library stays silent: only headphones may sound there, and the kiosk cannot see them yet. */
  readonly sound: 'speaker' | 'headphones';
  /** Seconds without a sign of life before the warning, on screens that show nothing personal. */
  readonly idleSeconds: number;
  /** Seconds the warning lasts. WCAG 2.2.1 asks for 20 at the least. */
  readonly warningSeconds: number;
  /** What a touch on the attract loop opens when it is not an answer to its question. */
  readonly opensWith: 'taster' | 'home' | 'learn';
  /** Whether cards are read here at all, and whether progress is written to them. */
  readonly cards: 'keep' | 'readOnly' | 'off';
  /** Whether somebody works here who can be called from the help page. */
  readonly callStaff: boolean;
  readonly textSize: 'standard' | 'large';
  readonly motion: 'full' | 'quiet';
}

export const PROFILES: Record<ProfileName, Profile> = {
  library: {
    sound: 'headphones',
    idleSeconds: 60,
    warningSeconds: 30,
    opensWith: 'home',
    cards: 'keep',
    callStaff: true,
    textSize: 'standard',
    motion: 'quiet',
  },
  station: {
    sound: 'speaker',
    idleSeconds: 45,
    warningSeconds: 30,
    opensWith: 'taster',
    cards: 'readOnly',
    callStaff: false,
    textSize: 'large',
    motion: 'full',
  },
  square: {
    sound: 'speaker',
    idleSeconds: 45,
    warningSeconds: 30,
    opensWith: 'taster',
    cards: 'readOnly',
    callStaff: false,
    textSize: 'standard',
    motion: 'full',
  },
  makerspace: {
    sound: 'speaker',
    idleSeconds: 90,
    warningSeconds: 30,
    opensWith: 'home',
    cards: 'keep',
    callStaff: true,
    textSize: 'standard',
    motion: 'full',
  },
  festival: {
    sound: 'speaker',
    idleSeconds: 30,
    warningSeconds: 30,
    opensWith: 'home',
    cards: 'off',
    callStaff: true,
    textSize: 'standard',
    motion: 'full',
  },
  school: {
    sound: 'speaker',
    idleSeconds: 60,
    warningSeconds: 30,
    opensWith: 'learn',
    cards: 'off',
    callStaff: true,
    textSize: 'standard',
    motion: 'full',
  },
};
