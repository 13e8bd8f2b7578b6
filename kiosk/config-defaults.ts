import type { BadgeSettings } from './badges/badge-settings.ts';
import type { HubConfig } from './config.ts';
import type { HubFile } from './config-schema.ts';
import type { DeviceSettings } from './device-settings.ts';
import { type PowerDraw, usualDraw } from './energy/power-draw.ts';
import type { LocalText } from './language.ts';
import { PROFILES, type Profile, type ProfileName } from './profile.ts';
import type { ScreenGeometry } from './screen-geometry.ts';
import { DEFAULT_LIGHT } from './screen-light/light-settings.ts';

const MM_PER_INCH = 25.4;

const DEFAULT_NAME: LocalText = { en: 'Portico', it: 'Portico' };
const DEFAULT_SCREEN = { widthPx: 1280, heightPx: 800, diagonalMm: 10.1 * MM_PER_INCH };
const DEFAULT_COMPUTER = 'pi-4';

/** A hub that has said nothing yet, on the 10.1″ glass that most kiosks have. */
export const DEFAULT_CONFIG: HubConfig = {
  hub: {
    name: DEFAULT_NAME,
    controller: 'Portico (no controller named yet)',
    language: 'en',
    timeZone: 'Europe/Rome',
    colours: {},
    today: [],
  },
  profile: PROFILES.library,
  screen: DEFAULT_SCREEN,
  light: DEFAULT_LIGHT,
  power: usualDraw({ computer: DEFAULT_COMPUTER, screen: DEFAULT_SCREEN, hubBoards: 0 }),
  devices: [],
  triggers: [],
  badges: badgesOf({}, DEFAULT_NAME),
};

/**
 * Makes one configuration of the file and the defaults.
 *
 * @param asked the profile named on the command line; it wins over the whole profile of the file
 */
export function completeConfig(file: HubFile, asked: ProfileName | undefined): HubConfig {
  const screen = screenOf(file.screen);
  const devices = file.devices ?? DEFAULT_CONFIG.devices;
  return {
    hub: { ...DEFAULT_CONFIG.hub, ...file.hub },
    profile: asked ? PROFILES[asked] : profileOf(file.profile),
    screen,
    light: file.light ?? DEFAULT_CONFIG.light,
    power: powerOf(file.power, screen, devices),
    devices,
    triggers: file.triggers ?? DEFAULT_CONFIG.triggers,
    badges: badgesOf(file.badges, file.hub?.name ?? DEFAULT_NAME),
  };
}

/** A hub vouches for its badges in its own name, unless another is said. */
function badgesOf(
  { issuer = {}, ...rest }: NonNullable<HubFile['badges']> = {},
  hubName: LocalText,
): BadgeSettings {
  const { name = hubName, domain, path, entitledBody = false } = issuer;
  const home = domain !== undefined && { home: { domain, path: path?.split('/') ?? [] } };
  return { issuer: { name, entitledBody, ...home }, ...rest };
}

function screenOf(said: HubFile['screen']): ScreenGeometry {
  if (said === undefined) return DEFAULT_CONFIG.screen;
  const { widthPx, heightPx, diagonalInches } = said;
  return { widthPx, heightPx, diagonalMm: diagonalInches * MM_PER_INCH };
}

/** What was measured wins over what kiosks of this kind usually take. */
function powerOf(
  { computer = DEFAULT_COMPUTER, idleWatts, fullWatts }: NonNullable<HubFile['power']> = {},
  screen: ScreenGeometry,
  devices: readonly DeviceSettings[],
): PowerDraw {
  if (idleWatts !== undefined && fullWatts !== undefined) return { idleWatts, fullWatts };
  const hubBoards = devices.filter(({ kind }) => kind === 'hub-board').length;
  return usualDraw({ computer, screen, hubBoards });
}

function profileOf(said: HubFile['profile']): Profile {
  if (said === undefined) return DEFAULT_CONFIG.profile;
  if (typeof said === 'string') return PROFILES[said];
  const { like, ...changed } = said;
  return { ...PROFILES[like], ...changed };
}
