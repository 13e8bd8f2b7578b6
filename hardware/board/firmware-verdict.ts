import { FIRMWARE_NAME, FIRMWARE_VERSION } from './hub-io-protocol.ts';

export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** What a board says it runs. */
export interface FoundFirmware {
  readonly name: string;
  readonly version: Version;
  /** Version of the Firmata protocol. */
  readonly protocol: Version;
}

export type FirmwareVerdict =
  | { readonly usable: true; readonly cards: boolean }
  | { readonly usable: false; readonly found: string; readonly needed: string };

/** The first Firmata that asks for capabilities, which tells which pin can do what. */
const OLDEST_PROTOCOL: Version = { major: 2, minor: 2 };

export const spelled = ({ major, minor }: Version) => `${major}.${minor}`;

export const NEEDED_FIRMWARE = `${FIRMWARE_NAME} ${spelled(FIRMWARE_VERSION)}`;

/** Any Firmata serves keys and sensors; `hub-io` has to be new enough for what is asked of it. */
export function judgeFirmware({ name, version, protocol }: FoundFirmware): FirmwareVerdict {
  const found = `${name || 'a nameless Firmata'} ${spelled(version)}`;
  const wrong = { usable: false, found, needed: NEEDED_FIRMWARE } as const;
  if (name === FIRMWARE_NAME) {
    return reaches(version, FIRMWARE_VERSION) ? { usable: true, cards: true } : wrong;
  }
  return reaches(protocol, OLDEST_PROTOCOL) ? { usable: true, cards: false } : wrong;
}

/** A new major version breaks with the old one, a new minor version only adds. */
const reaches = (version: Version, needed: Version) =>
  version.major === needed.major && version.minor >= needed.minor;
