import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import type { BadgeTile, KioskView, LessonTile, QuestionView } from '../../kiosk/view.ts';

/** Everything the screen of a view lets a finger do, as the events it sends. */
export function offeredActs(view: KioskView): readonly VisitorEvent[] {
  return [...screenActs(view), ...frameActs(view)];
}

function screenActs(view: KioskView): readonly VisitorEvent[] {
  switch (view.screen) {
    case 'attract':
      return [
        ...answers(view.taster.question),
        { type: 'visitor.opened', door: view.opens },
        { type: 'visitor.opened', door: 'notice' },
      ];
    case 'taster':
      return [
        ...(view.outcome ? [TRY_AGAIN] : answers(view.taster.question)),
        { type: 'visitor.choseLesson', lesson: view.taster.lessonId },
        { type: 'visitor.opened', door: 'home' },
      ];
    case 'home':
      return [
        { type: 'visitor.opened', door: 'learn' },
        { type: 'visitor.opened', door: 'events' },
        { type: 'visitor.opened', door: 'badges' },
        { type: 'visitor.opened', door: 'taster' },
        ...lessons(view.today.lesson ? [view.today.lesson] : []),
        ...(view.resume
          ? [{ type: 'visitor.resumed', lesson: view.resume.lessonId } as const]
          : []),
      ];
    case 'learn':
      return (['skills', 'environments', 'times', 'ages', 'everything', 'search'] as const).map(
        (door) => ({ type: 'visitor.opened', door }),
      );
    case 'skills': {
      const skill = view.categories.flatMap(({ skills }) => skills).find(({ count }) => count > 0);
      return skill ? [{ type: 'visitor.choseSkill', skill: skill.id }] : [];
    }
    case 'environments': {
      const environment = view.environments.find(({ count }) => count > 0);
      return environment ? [{ type: 'visitor.choseEnvironment', environment: environment.id }] : [];
    }
    case 'times':
      return [{ type: 'visitor.choseMinutes', minutes: view.times.at(-1)?.minutes ?? 10 }];
    case 'ages':
      return [
        { type: 'visitor.choseAge', band: view.ages[0]?.band ?? 'all' },
        { type: 'visitor.choseAge', band: null },
      ];
    case 'listing':
      return [...lessons(view.tiles), { type: 'visitor.turnedList', offset: 2 }];
    case 'search':
      return [...lessons(view.tiles), { type: 'visitor.typed', query: `${view.query}e` }];
    case 'lessonOpening':
      return [NEXT];
    case 'lessonCard':
      return [NEXT, PREVIOUS, { type: 'visitor.foundUnclear' }];
    case 'lessonQuestion':
      return view.outcome
        ? [NEXT, TRY_AGAIN, PREVIOUS]
        : [...answers(view.question), NEXT, PREVIOUS];
    case 'lessonClosing':
      return [
        ...badges(closingBadges(view)),
        ...lessons(view.suggestion ? [view.suggestion.tile] : []),
        PREVIOUS,
        ...(view.again
          ? [{ type: 'visitor.choseLesson', lesson: view.steps.lessonId } as const]
          : []),
      ];
    case 'badges':
      return [
        ...badges(view.tiles.toSorted((a, b) => rank(b) - rank(a))),
        { type: 'visitor.turnedList', offset: 2 },
      ];
    case 'badge':
      return [
        ...(view.earned ? [{ type: 'visitor.tookBadge', badge: view.badge.id } as const] : []),
        ...view.rule.flatMap((part) =>
          part.kind === 'lesson' && part.lesson !== undefined
            ? [{ type: 'visitor.choseLesson', lesson: part.lesson } as const]
            : [],
        ),
      ];
    case 'badgeCode':
      if (view.handout.state === 'failed') return [TRY_AGAIN];
      return view.handout.state === 'ready' && view.handout.of > 1 ? [NEXT, PREVIOUS] : [];
    case 'badgeGoodbye':
      return view.badges.map(({ id }) => ({ type: 'visitor.tookBadge', badge: id }));
    case 'known':
      return [
        { type: 'visitor.askedToDelete' },
        { type: 'visitor.agreed' },
        { type: 'visitor.declined' },
      ];
    case 'cardOffer':
    case 'guestOffer':
      return [{ type: 'visitor.agreed' }, { type: 'visitor.declined' }];
    case 'access':
      return [{ type: 'visitor.calledStaff' }];
    case 'about':
      return [{ type: 'visitor.opened', door: 'staff' }];
    case 'cardNotice':
      return [{ type: 'visitor.agreed' }];
    default:
      return [];
  }
}

const NEXT: VisitorEvent = { type: 'visitor.turnedPage', direction: 'next' };
const PREVIOUS: VisitorEvent = { type: 'visitor.turnedPage', direction: 'previous' };
const TRY_AGAIN: VisitorEvent = { type: 'visitor.triedAgain' };

function lessons(tiles: readonly LessonTile[]): readonly VisitorEvent[] {
  const [first] = tiles;
  return first ? [{ type: 'visitor.choseLesson', lesson: first.id }] : [];
}

function badges(tiles: readonly BadgeTile[]): readonly VisitorEvent[] {
  return tiles.slice(0, 1).map(({ id }) => ({ type: 'visitor.choseBadge', badge: id }));
}

function closingBadges(view: Extract<KioskView, { screen: 'lessonClosing' }>) {
  return [...view.earned, ...[view.again, view.towards].flatMap((one) => one?.badge ?? [])];
}

function rank({ state }: BadgeTile): number {
  return ['toDo', 'begun', 'earned'].indexOf(state);
}

/** Two answers to any question, so that right and not yet are both met. */
function answers(question: QuestionView): readonly VisitorEvent[] {
  const given = (answer: Extract<VisitorEvent, { type: 'visitor.answered' }>['answer']) =>
    ({ type: 'visitor.answered', answer }) as const;
  switch (question.type) {
    case 'single':
      return question.options.map(({ id }) => given({ type: 'single', option: id }));
    case 'trueFalse':
      return [true, false].map((value) => given({ type: 'trueFalse', value }));
    case 'multiple':
      return [
        given({ type: 'multiple', options: question.options.slice(0, 1).map(({ id }) => id) }),
      ];
    case 'number':
      return [given({ type: 'number', value: 10 })];
    case 'ordering':
      return [given({ type: 'ordering', order: question.items.map(({ id }) => id) })];
    case 'matching':
      return [
        given({
          type: 'matching',
          pairs: Object.fromEntries(
            question.left.map(({ id }, index) => [id, question.right[index]?.id ?? '']),
          ),
        }),
      ];
  }
}

/** What stands around every screen. */
function frameActs(view: KioskView): readonly VisitorEvent[] {
  const settings: readonly VisitorEvent[] = [
    { type: 'visitor.choseLanguage', language: view.language === 'en' ? 'it' : 'en' },
    { type: 'visitor.choseTextSize', textSize: 'large' },
    { type: 'visitor.choseContrast', contrast: 'high' },
    { type: 'visitor.choseReach', lowReach: !view.access.lowReach },
    { type: 'visitor.choseTime', moreTime: !view.access.moreTime },
    { type: 'visitor.touched' },
    { type: 'visitor.stayed' },
  ];
  if (!view.canFinish) return settings;
  return [
    { type: 'visitor.opened', door: 'access' },
    { type: 'visitor.opened', door: 'notice' },
    { type: 'visitor.opened', door: 'about' },
    { type: 'visitor.opened', door: 'known' },
    { type: 'visitor.wentBack' },
    { type: 'visitor.finished' },
    ...settings,
  ];
}
