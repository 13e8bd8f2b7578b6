import type { LocalText } from '../language.ts';

/** Who offers learning: public, private and civic bodies alike (requirement A-04). */
export const PROVIDER_TYPES = [
  'school',
  'university',
  'training-body',
  'municipality',
  'library',
  'museum',
  'company',
  'civic-org',
  'makerspace',
  'employment-service',
  'media',
  'citizen-group',
] as const;

export type ProviderType = (typeof PROVIDER_TYPES)[number];

/** A body that offers events, named once for all of them. */
export interface Provider {
  readonly id: string;
  readonly name: LocalText;
  readonly type: ProviderType;
  /** How anybody can reach it; no person's own details. */
  readonly contact?: ProviderContact;
  /** A picture as a `data:` address: nothing is fetched to show it. */
  readonly logo?: string;
  /** Made up to show how a hub can look; goes with the example events. */
  readonly example?: true;
}

export interface ProviderContact {
  /** Address of a page, with https or http. */
  readonly web?: string;
  readonly email?: string;
  readonly phone?: string;
}
