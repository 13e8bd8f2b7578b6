import type { TrustLevel } from '../../../kiosk/badges/badge.ts';
import type { BadgeState } from '../../../kiosk/view.ts';

const counted = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

/** Words about badges. They say what was done, and never that somebody is good at something. */
export const badges = {
  levels: {
    selfCheck: 'Self-check',
    confirmed: 'Confirmed by staff',
    accredited: 'Accredited',
  } satisfies Record<TrustLevel, string>,
  /** Beside a shape, where lines are short. */
  levelsBrief: {
    selfCheck: 'Self-check',
    confirmed: 'Confirmed',
    accredited: 'Accredited',
  } satisfies Record<TrustLevel, string>,
  levelsPlain: {
    selfCheck: 'This kiosk counted the answers. Nobody checked who gave them.',
    confirmed: 'Somebody who works here was there and confirmed it.',
    accredited: 'Issued by a body that is entitled to do so.',
  } satisfies Record<TrustLevel, string>,
  states: { toDo: 'To do', begun: 'Begun', earned: 'Earned' } satisfies Record<BadgeState, string>,

  shelf: {
    title: { card: 'My badges', visit: 'Badges, in this visit', nobody: 'Badges' },
    label: (total: number, earned: number) =>
      `${counted(total, 'badge', 'badges')}, ${earned} earned`,
    earned: (earned: number) => (earned === 0 ? 'none earned yet' : `${earned} earned`),
    begin: 'Finish a lesson to begin one.',
    more: 'More',
    useCard: 'A card on the reader keeps them.',
    none: 'There are no badges here yet.',
    noneGoOn: 'See the lessons',
  },

  badge: {
    lesson: (title: string, needed: number, of: number | undefined) => {
      if (needed === 0) return `Finish “${title}”.`;
      const right = of === undefined ? `${needed}` : `${needed} of ${of}`;
      return `Finish “${title}” with ${right} right at the first try.`;
    },
    rightAtFirst: (needed: number, of: number | undefined) =>
      of === undefined
        ? `${needed} right at the first try`
        : `${needed} of ${of} right at the first try`,
    takePart: (times: number) => (times === 1 ? 'Take part' : `Take part on ${times} days`),
    /** Two by name: more would be a list, and whoever looks for one asks. */
    events: (one: string, other: string | undefined, more: boolean) => {
      if (other === undefined) return `“${one}”`;
      return more ? `“${one}”, “${other}” or another event` : `“${one}” or “${other}”`;
    },
    attended: (events: string, times: number) =>
      times === 1 ? `Take part in ${events}.` : `Take part in ${events} on ${times} days.`,
    days: (needed: number) => `Do it on ${needed} different days at least.`,
    about: 'What it is about:',
    done: 'Done',
    missing: 'Still to do',
    bestSoFar: (best: number) => `Best so far: ${best}`,
    best: (best: number, of: number | undefined) =>
      of === undefined ? `${best} right` : `${best} of ${of} right`,
    soFar: (count: number) => `${count} so far`,
    knownBy: {
      lesson: { done: 'Counted by this kiosk', missing: 'This kiosk counts it' },
      attended: { done: 'Confirmed by staff', missing: 'Staff at the desk confirm it' },
    },
    level: (level: string, plain: string) => `${level}: ${plain}`,
    raise: (level: string) => `With this as well: ${level.toLowerCase()}`,
    earnedOn: (date: string) => `Earned on ${date}.`,
    earnedSoon: 'Earned. Its date will be added soon.',
    until: (date: string) => `It holds until ${date}.`,
    holds: (months: number) => `It holds for ${counted(months, 'month', 'months')}.`,
    keeping: {
      kept: 'It is kept on your card.',
      possible: 'It is not kept yet: put a card on the reader, or take it with you.',
      none: 'It is not kept here: take it with you.',
    },
    willKeep: {
      kept: 'Your card keeps it once it is earned.',
      possible: 'A card on the reader keeps it once it is earned.',
      none: 'Once it is earned, you can take it with you.',
    },
    take: 'Take it with you',
    takeShort: 'Take it',
  },

  code: {
    point: 'Point your phone’s camera here',
    pointBrief: 'Point a phone here',
    next: 'A page opens and shows the badge. Nothing is sent anywhere, and you need no account.',
    where: 'The code is the large square beside these words.',
    help: 'Somebody at the desk can help you hold the phone.',
    alt: (name: string) => `Code of the badge “${name}”, for the camera of a phone`,
    howItWorks: 'How it works',
    howItWorksBrief: 'Details',
    show: 'Show it',
    ofAll: (number: number, of: number) => `Code ${number} of ${of}`,
    series: 'Take every code, in any order: the page puts them together.',
    nextCode: 'Next code',
    previousCode: 'Previous code',
    again: 'Try again',
    proofSoon: {
      title: 'The badge is yours. Its proof will be ready soon.',
      plain: 'This kiosk is not sure of the date yet, and it never writes a false one.',
    },
    noVerifyPage: {
      title: 'There is no code here yet',
      plain: 'This hub has no page that could open it.',
    },
    failed: {
      title: 'The code cannot be made right now',
      plain: 'Your badge is not lost.',
    },
    keeping: {
      kept: 'It is kept on your card. Come back for the code when you like.',
      possible: 'Put a card on the reader to keep it. Then come back for the code when you like.',
      none: 'It is kept for this visit only.',
    },
  },

  goodbye: {
    title: (count: number) =>
      count === 1 ? 'You have earned a badge' : `You have earned ${count} badges`,
    plain: 'When you leave, this kiosk forgets it.',
    several: 'When you leave, this kiosk forgets them.',
    takeOr: 'Take it on your phone.',
    orCard: 'Take it on your phone, or put a card on the reader now.',
    leave: 'Leave without',
    doneTitle: 'That is done',
    kept: 'Your badges are on your card.',
    taken: 'You have seen the code of each badge.',
    finish: 'Finish',
  },

  closing: {
    earned: 'Badge earned',
    severalEarned: (count: number) => `${count} badges earned`,
    again: 'Do it again',
    againFor: (badge: string, needed: number, of: number | undefined, best: number) =>
      `“${badge}” asks for ${of === undefined ? needed : `${needed} of ${of}`} right at the first try. So far ${best}. The answers stand in another order.`,
    towards: (done: number, of: number) => `${done} of ${of} steps done`,
  },

  known: {
    badges: 'Badges',
    confirmations: 'Times staff confirmed you took part',
    guestBadges: (count: number) => `Badges: ${count}.`,
  },
  guestOffer: (lessons: number, earned: number) => {
    const done = counted(lessons, 'lesson', 'lessons');
    return earned === 0
      ? `${done} of this visit can go onto this card.`
      : `${done} and ${counted(earned, 'badge', 'badges')} of this visit can go onto this card.`;
  },
};
