import type { LocalText } from '../language.ts';

/** Where a kiosk publishes what its badges are checked with. */
export interface BadgeHome {
  /** Host name, and nothing else. */
  readonly domain: string;
  /** Path segments of this very kiosk, because each signs with a key of its own. */
  readonly path: readonly string[];
}

/** Who vouches for the badges of a hub, and where they can be opened. */
export interface BadgeSettings {
  readonly issuer: {
    readonly name: LocalText;
    /** Without one the signing key is its own name. */
    readonly home?: BadgeHome;
    /**
     * Whether the maintainer declares this issuer an entitled body, in Italy one of D.Lgs. 13/2013,
     * article 2. Nobody else awards accredited badges.
     */
    readonly entitledBody: boolean;
  };
  /** The page that opens a badge out of its own address; without one no code is shown. */
  readonly verifyPage?: string;
}
