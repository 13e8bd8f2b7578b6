import { EVENT_SPANS, type EventTileView, type EventTimeChoice } from '../../kiosk/event-view.ts';
import { seatCodeFrom } from '../../kiosk/events/seat-code.ts';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import type { BadgeTile, KioskView, LessonTile, QuestionView } from '../../kiosk/view.ts';
import { CODE_STEP } from './memory-events.ts';

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
        { type: 'visitor.opened', door: 'events' },
        { type: 'visitor.opened', door: 'learn' },
        { type: 'visitor.opened', door: 'badges' },
        { type: 'visitor.opened', door: 'taster' },
        ...lessons(view.today.lesson ? [view.today.lesson] : []),
        ...(view.resume
          ? [{ type: 'visitor.resumed', lesson: view.resume.lessonId } as const]
          : []),
      ];
    case 'learn':
      return (['environments', 'skills', 'times', 'ages', 'everything', 'search'] as const).map(
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
    case 'events':
      return [
        ...(view.isOnCard ? [MY_SEATS] : []),
        ...events(view.tiles.slice(0, 2)),
        MY_SEATS,
        ...events(view.tiles.slice(2)),
        ...EVENT_SPANS.map((span) => ({ type: 'visitor.choseSpan', span }) as const),
        { type: 'visitor.turnedList', offset: 2 },
      ];
    case 'event':
      return [
        ...(view.act.does === 'nothing'
          ? []
          : [{ type: 'visitor.choseStart', start: view.act.start } as const]),
        { type: 'visitor.opened', door: 'eventDates' },
      ];
    case 'eventTimes':
      return starts(view.times);
    case 'eventSlots':
      return starts(view.slots).map((act, at) => ({
        ...act,
        start: view.start,
        slot: view.slots.filter(({ leads }) => leads)[at]?.slot ?? 0,
      }));
    case 'seatConfirm':
      return [
        ...(view.asks.for === 'again' || view.asks.for === 'retry' ? [TRY_AGAIN] : []),
        { type: 'visitor.agreed' },
        { type: 'visitor.choseParty', people: view.party < view.mostPeople ? view.party + 1 : 1 },
        ...view.help
          .slice(0, 2)
          .map(({ id }) => ({ type: 'visitor.choseHelp', help: id }) as const),
        TRY_AGAIN,
      ];
    case 'seat':
      return view.mayCancel ? [{ type: 'visitor.askedToCancel' }] : [];
    case 'seatCancel':
      return [{ type: 'visitor.agreed' }, { type: 'visitor.declined' }];
    case 'mySeats':
      return [
        ...view.seats.slice(0, 1).map(({ code }) => ({ type: 'visitor.choseSeat', code }) as const),
        { type: 'visitor.opened', door: 'seatCode' },
      ];
    case 'seatCode':
      // The first seats of this kiosk, and a code that nobody has.
      return [1, 2, 90_000].map((number) => ({
        type: 'visitor.gaveCode',
        code: seatCodeFrom(number * CODE_STEP),
      }));
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

const MY_SEATS: VisitorEvent = { type: 'visitor.opened', door: 'mySeats' };
const NEXT: VisitorEvent = { type: 'visitor.turnedPage', direction: 'next' };
const PREVIOUS: VisitorEvent = { type: 'visitor.turnedPage', direction: 'previous' };
const TRY_AGAIN: VisitorEvent = { type: 'visitor.triedAgain' };

function events(tiles: readonly EventTileView[]): readonly VisitorEvent[] {
  return tiles.map(({ id }) => ({ type: 'visitor.choseEvent', event: id }));
}

function starts(times: readonly EventTimeChoice[]) {
  return times
    .filter(({ leads }) => leads)
    .map(({ start }) => ({ type: 'visitor.choseStart', start }) as const);
}

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
