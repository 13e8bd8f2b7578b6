import type { LanguageCode } from '../../kiosk/language.ts';
import { drawQrCode } from '../../kiosk/qr-code.ts';
import type { BadgeStepView, BadgeTile, BadgeView } from '../../kiosk/view.ts';
import { BADGE_NAMES, badgeTile, lessonStepView } from './badge-tiles.ts';
import type { FrameFixture } from './frame-fixtures.ts';
import { saidIn } from './learn-questions.ts';

const STATES = ['earned', 'begun', 'toDo'] as const;

/** So many badges, in every state and level. */
function tiles(language: LanguageCode, count: number): readonly BadgeTile[] {
  return Array.from({ length: count }, (_, index) => {
    const name = BADGE_NAMES[index % BADGE_NAMES.length];
    const state = STATES[(index * 2) % STATES.length];
    if (name === undefined || state === undefined) throw new Error('There are no badges.');
    return { ...badgeTile(language, name, state), id: `badge-${index}` };
  });
}

const disclaimer = (language: LanguageCode) =>
  saidIn(
    language,
    'This badge is not a certification of skills under D.Lgs. 13/2013.',
    'Questo badge non è una certificazione delle competenze ai sensi del D.Lgs. 13/2013.',
  );

function gardenMornings(language: LanguageCode, soFar: number): BadgeStepView {
  const events = [saidIn(language, 'Garden morning', 'Mattina in orto')];
  return { kind: 'attended', isDone: soFar === 2, events, times: 2, soFar };
}

function anyWorkshop(language: LanguageCode): BadgeStepView {
  const events = [
    saidIn(
      language,
      'Fix it together: repair workshop',
      'Ripariamo insieme: laboratorio di riparazione',
    ),
    saidIn(language, 'Garden morning', 'Mattina in orto'),
  ];
  return { kind: 'attended', isDone: false, events, times: 1, soFar: 0 };
}

function badge(language: LanguageCode, changes: Partial<BadgeView>): BadgeView {
  return {
    screen: 'badge',
    badge: badgeTile(language, 'careful-reader', 'toDo'),
    keeping: 'possible',
    description: saidIn(
      language,
      'Checks who, when and who else before sharing.',
      'Controlla chi, quando e chi altro prima di condividere.',
    ),
    rule: [lessonStepView(language, 0, 2)],
    disclaimer: disclaimer(language),
    ...changes,
  };
}

/** As much as a code may hold: version 20 at error level M. */
export const LARGEST_CODE_TEXT = `https://badges.example.org/verify.html#${'7'.repeat(1_450)}`;
export const SMALL_CODE_TEXT = `https://badges.example.org/verify.html#${'7'.repeat(300)}`;
const LARGEST_CODE = drawQrCode(LARGEST_CODE_TEXT);
const SMALL_CODE = drawQrCode(SMALL_CODE_TEXT);

function code(number: number, of: number, drawn = LARGEST_CODE): FrameFixture {
  return (language) => ({
    screen: 'badgeCode',
    badge: badgeTile(language, 'careful-reader', 'earned'),
    keeping: 'kept',
    handout: { state: 'ready', code: drawn, number, of },
    isOnCard: true,
  });
}

function noCode(
  state: 'proofSoon' | 'noVerifyPage' | 'failed',
  keeping: 'kept' | 'possible' | 'none',
): FrameFixture {
  return (language) => ({
    screen: 'badgeCode',
    badge: badgeTile(language, 'careful-reader', 'earned'),
    keeping,
    handout: { state },
  });
}

/** Every screen about badges, in the states a visitor can see. */
export const BADGE_FIXTURES: Readonly<Record<string, FrameFixture>> = {
  'badges-nobody': (language) => ({
    screen: 'badges',
    whose: 'nobody',
    keeping: 'possible',
    earned: 0,
    offset: 0,
    total: 8,
    tiles: tiles(language, 8).map((tile) => ({ ...tile, state: 'toDo' })),
  }),
  'badges-card': (language) => ({
    screen: 'badges',
    whose: 'card',
    keeping: 'kept',
    earned: 3,
    offset: 0,
    total: 8,
    tiles: tiles(language, 8),
    isOnCard: true,
  }),
  'badges-many': (language) => ({
    screen: 'badges',
    whose: 'visit',
    keeping: 'possible',
    earned: 1,
    offset: 40,
    total: 100,
    tiles: tiles(language, 40),
  }),
  'badges-none': () => ({
    screen: 'badges',
    whose: 'nobody',
    keeping: 'none',
    earned: 0,
    offset: 0,
    total: 0,
    tiles: [],
  }),
  'badge-to-do': (language) => badge(language, {}),
  'badge-begun': (language) =>
    badge(language, {
      badge: badgeTile(language, 'plan-learn-solve', 'begun'),
      description: saidIn(
        language,
        'Plans with real times, learns with method, turns problems into proposals.',
        'Pianifica con tempi veri, impara con metodo, trasforma problemi in proposte.',
      ),
      rule: [
        lessonStepView(language, 1, 2, 3),
        lessonStepView(language, 2, 2, 1),
        lessonStepView(language, 3, 2),
        { kind: 'days', needed: 2, soFar: 1, isDone: false },
      ],
    }),
  'badge-mixed': (language) => ({
    ...badge(language, {
      badge: badgeTile(language, 'team-player', 'begun'),
      keeping: 'kept',
      rule: [lessonStepView(language, 1, 2, 2), anyWorkshop(language), gardenMornings(language, 1)],
    }),
    isOnCard: true,
  }),
  'badge-earned': (language) => ({
    ...badge(language, {
      badge: badgeTile(language, 'careful-reader', 'earned'),
      keeping: 'kept',
      rule: [lessonStepView(language, 0, 2, 3)],
      earned: { on: '2026-11-22' },
    }),
    isOnCard: true,
  }),
  'badge-earned-here': (language) =>
    badge(language, {
      badge: badgeTile(language, 'safe-online', 'earned'),
      rule: [lessonStepView(language, 4, 3, 3)],
      raise: { to: 'confirmed', step: anyWorkshop(language) },
      earned: { on: '2026-11-22' },
    }),
  'badge-that-ends': (language) => ({
    ...badge(language, {
      badge: badgeTile(language, 'maker-induction', 'earned'),
      keeping: 'kept',
      rule: [lessonStepView(language, 5, 3, 3), gardenMornings(language, 2)],
      earned: { on: '2026-11-22', until: '2028-11-22' },
      validMonths: 24,
    }),
    isOnCard: true,
  }),
  'badge-accredited': (language) =>
    badge(language, {
      badge: badgeTile(language, 'first-aid', 'toDo'),
      keeping: 'none',
      rule: [lessonStepView(language, 5, 0), gardenMornings(language, 0)],
      validMonths: 24,
    }),
  'badge-code': code(1, 1),
  'badge-code-small': code(1, 1, SMALL_CODE),
  'badge-code-series': code(2, 3),
  'badge-code-soon': noCode('proofSoon', 'possible'),
  'badge-code-no-page': noCode('noVerifyPage', 'kept'),
  'badge-code-failed': noCode('failed', 'none'),
  'badge-goodbye': (language) => ({
    screen: 'badgeGoodbye',
    badges: [badgeTile(language, 'careful-reader', 'earned')],
    keeping: 'possible',
  }),
  'badge-goodbye-three': (language) => ({
    screen: 'badgeGoodbye',
    badges: [
      badgeTile(language, 'careful-reader', 'earned'),
      badgeTile(language, 'maker-induction', 'earned'),
      badgeTile(language, 'first-aid', 'earned'),
    ],
    keeping: 'none',
  }),
  'badge-goodbye-kept': () => ({ screen: 'badgeGoodbye', badges: [], keeping: 'kept' }),
  'badge-goodbye-taken': () => ({ screen: 'badgeGoodbye', badges: [], keeping: 'none' }),
};
