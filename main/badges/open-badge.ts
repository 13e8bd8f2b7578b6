/** An Open Badges 3.0 credential as plain data; the names are the standard's (document 1.2, section B). */

export interface Alignment {
  readonly type: readonly ['Alignment'];
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetFramework: string;
  readonly targetCode?: string;
}

export interface Achievement {
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: 'Badge';
  readonly name: string;
  readonly description: string;
  readonly inLanguage: string;
  readonly criteria: { readonly narrative: string };
  readonly image: { readonly id: string; readonly type: 'Image'; readonly caption: string };
  /** The trust level, as one of {@link LEVEL_TAGS}. */
  readonly tag: readonly [string];
  /** Never empty: an empty list is no part a signature could cover. */
  readonly alignment?: readonly Alignment[];
}

export interface IssuerProfile {
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
  readonly url?: string;
}

/** W3C Bitstring Status List 1.0, section 2.1. */
export interface StatusEntry {
  readonly id: string;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: 'revocation';
  /** A whole number in decimal digits. */
  readonly statusListIndex: string;
  readonly statusListCredential: string;
}

/** W3C Data Integrity 1.0, section 2.1. */
export interface Proof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** Base58-btc behind a `z`: 64 bytes. */
  readonly proofValue: string;
}

export interface UnsignedBadge {
  readonly '@context': readonly [string, string];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly name: string;
  readonly issuer: IssuerProfile;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly awardedDate: string;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: readonly ['AchievementSubject'];
    readonly achievement: Achievement;
  };
  /** Never empty. */
  readonly evidence?: readonly {
    readonly type: readonly ['Evidence'];
    readonly narrative: string;
  }[];
  readonly credentialStatus: StatusEntry;
}

export interface OpenBadge extends UnsignedBadge {
  /** An array, also for one: Open Badges 3.0 serializes it so. */
  readonly proof: readonly [Proof];
}
