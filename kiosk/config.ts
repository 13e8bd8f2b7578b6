import type { BadgeSettings } from './badges/badge-settings.ts';
import type { DeviceSettings } from './device-settings.ts';
import type { PowerDraw } from './energy/power-draw.ts';
import type { OpeningHours } from './hours/opening-hours.ts';
import type { LanguageCode, LocalText } from './language.ts';
import type { Profile } from './profile.ts';
import type { ScreenGeometry } from './screen-geometry.ts';
import type { LightSettings } from './screen-light/light-settings.ts';
import type { Trigger } from './triggers.ts';
import type { HubColours } from './view.ts';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

/** A line of "Today at the hub", on the weekdays it is true. */
export interface TodayNote {
  readonly days: readonly Weekday[];
  readonly text: LocalText;
}

/** What a hub says of itself: file, profile and defaults already made one. */
export interface HubConfig {
  readonly hub: {
    readonly name: LocalText;
    /** The controller in the sense of GDPR article 4(7), as the privacy notice names them. */
    readonly controller: string;
    /** The language of the attract loop, and the one content falls back to. */
    readonly language: LanguageCode;
    /** IANA time zone; civil dates and weekdays are read in it. */
    readonly timeZone: string;
    readonly colours: HubColours;
    /** Which of the hub's kiosks this is, where it has several: seats belong to one of them. */
    readonly kiosk?: string;
    readonly today: readonly TodayNote[];
    /** When visitors are served; absent means always. */
    readonly hours?: OpeningHours;
  };
  readonly profile: Profile;
  readonly screen: ScreenGeometry;
  /** How bright the screen is, and when it rests. */
  readonly light: LightSettings;
  /** What the energy of a day is estimated from. */
  readonly power: PowerDraw;
  readonly devices: readonly DeviceSettings[];
  /** Tags, objects and buttons that open a lesson. */
  readonly triggers: readonly Trigger[];
  readonly badges: BadgeSettings;
}
