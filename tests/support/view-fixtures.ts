import { LANGUAGES, type LanguageCode } from '../../kiosk/language.ts';
import type { QrCode } from '../../kiosk/ports.ts';
import { fitsKeyboard, type ScreenGeometry } from '../../kiosk/screen-geometry.ts';
import type { Access, Frame, KioskView } from '../../kiosk/view.ts';
import { BADGE_FIXTURES } from './badge-view-fixtures.ts';
import { EVENT_FIXTURES } from './event-view-fixtures.ts';
import { FRAME_FIXTURES, type FrameFixture } from './frame-fixtures.ts';
import { LEARN_FIXTURES } from './learn-fixtures.ts';
import { saidIn } from './learn-questions.ts';
import { STAFF_FIXTURES } from './staff-fixtures.ts';

/** The four kinds of glass that every screen is looked at on. */
export const GLASSES = {
  small: { widthPx: 800, heightPx: 480, diagonalMm: 7 * 25.4 },
  middle: { widthPx: 1280, heightPx: 800, diagonalMm: 10.1 * 25.4 },
  tall: { widthPx: 1080, heightPx: 1920, diagonalMm: 32 * 25.4 },
  wide: { widthPx: 1920, heightPx: 1080, diagonalMm: 21.5 * 25.4 },
} as const satisfies Record<string, ScreenGeometry>;

export type GlassName = keyof typeof GLASSES;

export interface Look {
  readonly fixture: string;
  readonly language: LanguageCode;
  readonly glass: GlassName;
  readonly access: Partial<Access>;
  /** Of another fixture, where something changes and the place does not; its own when left out. */
  readonly place?: string;
  /** In the place of the code of a fixture that shows one. */
  readonly code?: QrCode;
}

const FIXTURES: Readonly<Record<string, FrameFixture>> = {
  ...FRAME_FIXTURES,
  ...LEARN_FIXTURES,
  ...BADGE_FIXTURES,
  ...EVENT_FIXTURES,
  ...STAFF_FIXTURES,
};

export const FIXTURE_NAMES = Object.keys(FIXTURES);

/** A screen with letters to type is only shown where they fit. */
export function isShownOn(fixture: string, glass: GlassName): boolean {
  return !fixture.startsWith('search') || fitsKeyboard(GLASSES[glass]);
}

const PLAIN_ACCESS: Access = {
  textSize: 'standard',
  contrast: 'standard',
  lowReach: false,
  moreTime: false,
};

/** A whole view, as the kiosk would send it. */
export function viewFor(look: Look): KioskView {
  const { fixture, language, glass, access, code, place = fixture } = look;
  const screen = FIXTURES[fixture];
  if (screen === undefined) throw new Error(`There is no fixture ${fixture}.`);
  const frame: Frame = {
    place,
    language,
    languages: LANGUAGES,
    hub: {
      name: saidIn(language, 'Piazza Grande Library', 'Biblioteca di Piazza Grande'),
      controller: 'Comune di Fermo, Biblioteca civica',
      colours: {},
    },
    geometry: GLASSES[glass],
    access: { ...PLAIN_ACCESS, ...access },
    sound: 'off',
    motion: 'quiet',
    reader: 'ready',
    cardsAreSimulated: false,
    isOnCard: false,
    canFinish: true,
    canGoBack: true,
    call: 'none',
    notKept: false,
  };
  const view = { ...frame, ...screen(language) };
  if (!code || view.screen !== 'badgeCode' || view.handout.state !== 'ready') return view;
  return { ...view, handout: { ...view.handout, code } };
}
