import type { TrustLevel } from '../../kiosk/badges/badge.ts';
import type { LanguageCode } from '../../kiosk/language.ts';
import type { BadgeState, BadgeStepView, BadgeTile } from '../../kiosk/view.ts';
import { saidIn } from './learn-questions.ts';

type Two = readonly [en: string, it: string];

const BADGES = {
  'careful-reader': [['Careful reader', 'Lettura attenta'], 'selfCheck'],
  'team-player': [['Good in a team', 'In squadra'], 'confirmed'],
  'energy-waste': [['Light footprint', 'Passo leggero'], 'selfCheck'],
  'safe-online': [['Safe online', 'Sicurezza online'], 'selfCheck'],
  'plan-learn-solve': [['Plan, learn, solve', 'Pianifica, impara, risolvi'], 'selfCheck'],
  'maker-induction': [['Maker space: inducted', 'Maker space: introduzione fatta'], 'confirmed'],
  'garden-hands': [['Garden hands', 'Mani in orto'], 'confirmed'],
  'first-aid': [
    ['First aid for those who work with others', 'Primo soccorso per chi lavora con altri'],
    'accredited',
  ],
} as const satisfies Record<string, readonly [Two, TrustLevel]>;

export type BadgeName = keyof typeof BADGES;

export const BADGE_NAMES = Object.keys(BADGES) as readonly BadgeName[];

/** A badge as it stands on a shelf. */
export function badgeTile(
  language: LanguageCode,
  name: BadgeName,
  state: BadgeState,
  level: TrustLevel = BADGES[name][1],
): BadgeTile {
  const [en, it] = BADGES[name][0];
  return { id: `badge-${name}`, name: saidIn(language, en, it), level, state };
}

const LESSONS: readonly Two[] = [
  ['Check before you share', 'Controlla prima di condividere'],
  ['How long will it really take?', 'Quanto ci vorrà davvero?'],
  ['Learn so that it stays', 'Imparare e ricordare'],
  ['From complaint to proposal', 'Dalla lamentela alla proposta'],
  ['Public services online, safely', 'Servizi pubblici online, in sicurezza'],
  ['Before you touch a machine', 'Prima di toccare una macchina'],
];

/** A lesson that has to be finished, with so many right of three. */
export function lessonStepView(
  language: LanguageCode,
  lesson: number,
  needed: number,
  best?: number,
): Extract<BadgeStepView, { kind: 'lesson' }> {
  const [en, it] = LESSONS[lesson % LESSONS.length] as Two;
  return {
    kind: 'lesson',
    isDone: best !== undefined && best >= needed,
    title: saidIn(language, en, it),
    lesson: `lesson-${lesson}`,
    needed,
    of: 3,
    ...(best !== undefined && { best }),
  };
}
