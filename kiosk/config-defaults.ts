import type { HubConfig } from './config.ts';
import type { HubFile } from './config-schema.ts';
import { PROFILES, type Profile, type ProfileName } from './profile.ts';

const MM_PER_INCH = 25.4;

/** A hub that has said nothing yet, on the 10.1″ glass that most kiosks have. */
export const DEFAULT_CONFIG: HubConfig = {
  hub: {
    name: { en: 'Portico', it: 'Portico' },
    controller: 'Portico (no controller named yet)',
    language: 'en',
    timeZone: 'Europe/Rome',
    colours: {},
    today: [],
  },
  profile: PROFILES.library,
  screen: { widthPx: 1280, heightPx: 800, diagonalMm: 10.1 * MM_PER_INCH },
  devices: [],
  triggers: [],
};

/**
 * Makes one configuration of the file and the defaults.
 *
 * @param asked the profile named on the command line; it wins over the whole profile of the file
 */
export function completeConfig(file: HubFile, asked: ProfileName | undefined): HubConfig {
  return {
    hub: { ...DEFAULT_CONFIG.hub, ...file.hub },
    profile: asked ? PROFILES[asked] : profileOf(file.profile),
    screen: file.screen
      ? {
          widthPx: file.screen.widthPx,
          heightPx: file.screen.heightPx,
          diagonalMm: file.screen.diagonalInches * MM_PER_INCH,
        }
      : DEFAULT_CONFIG.screen,
    devices: file.devices ?? DEFAULT_CONFIG.devices,
    triggers: file.triggers ?? DEFAULT_CONFIG.triggers,
  };
}

function profileOf(said: HubFile['profile']): Profile {
  if (said === undefined) return DEFAULT_CONFIG.profile;
  if (typeof said === 'string') return PROFILES[said];
  const { like, ...changed } = said;
  return { ...PROFILES[like], ...changed };
}
