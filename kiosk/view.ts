import type { TrustLevel } from './badges/badge.ts';
import type { EventScreenView } from './event-view.ts';
import type { FaultCode } from './faults.ts';
import type { CivilMoment } from './hours/opening-hours.ts';
import type { LanguageCode, Said } from './language.ts';
import type { AgeBand } from './learning/lesson.ts';
import type { Answer } from './learning/question.ts';
import type { QrCode } from './ports.ts';
import type { ScreenGeometry } from './screen-geometry.ts';
import type { ReadingKind } from './sensing/reading-kind.ts';

/**
 * Everything on the visitor's screen, whole, every time: one member per screen, only what that
 * screen shows. Texts of content are `Said` (text and the language it is really in); words of the
 * interface are not here, they live in `renderer/text/`.
 */
export type KioskView = Frame & ScreenView;

export type ScreenView =
  | StartingView
  | OutOfServiceView
  | AttractView
  | ClosedView
  | TasterView
  | HomeView
  | LearnView
  | SkillsView
  | EnvironmentsView
  | TimesView
  | AgesView
  | ListingView
  | SearchView
  | LessonOpeningView
  | LessonCardView
  | LessonQuestionView
  | LessonClosingView
  | BadgesView
  | BadgeView
  | BadgeCodeView
  | BadgeGoodbyeView
  | EventScreenView
  | AccessView
  | NoticeView
  | AboutView
  | KnownView
  | CardOfferView
  | GuestOfferView
  | CardNoticeView
  | StaffDoorView
  | StaffView
  | WaitView
  | SorryView
  | LeavingView;

export type ScreenName = ScreenView['screen'];

/** What stands around every screen. */
export interface Frame {
  /**
   * Names the place shown, and changes when the place does. An act carries the place it was made
   * on, and the host drops it when the kiosk has moved on: a double tap never acts on what it
   * uncovers.
   */
  readonly place: string;
  readonly language: LanguageCode;
  readonly languages: readonly LanguageCode[];
  readonly hub: {
    readonly name: Said;
    /** Who answers for personal data, as the notice names them. */
    readonly controller: string;
    /** Pigments a hub has changed; contrast was checked when the configuration was read. */
    readonly colours: HubColours;
  };
  readonly geometry: ScreenGeometry;
  readonly access: Access;
  /** Whether a tone may sound on the speaker here. */
  readonly sound: 'speaker' | 'off';
  readonly motion: 'full' | 'quiet';
  /** `none`: no reader is configured or cards are not used here. `resting`: a reader is, but does not answer. */
  readonly reader: 'ready' | 'resting' | 'none';
  /** No card here is real: every reader that answers is played by a program. */
  readonly cardsAreSimulated: boolean;
  /** Whether this visit is on a card, so that the screen can say where progress goes. */
  readonly isOnCard: boolean;
  /** A visit is under way and can be finished. */
  readonly canFinish: boolean;
  /** There is somewhere to go back to. */
  readonly canGoBack: boolean;
  /** This visit has called staff; `coming` once they have answered. */
  readonly call: 'none' | 'called' | 'coming';
  /** Progress could not be written: the visit goes on, and says so calmly. */
  readonly notKept: boolean;
  /** The visit ends soon unless somebody is still there. */
  readonly warning?: Warning;
}

export interface Warning {
  /** How long the warning lasts in all, in seconds. */
  readonly seconds: number;
  readonly cardStillThere: boolean;
}

export interface HubColours {
  readonly learn?: string;
  readonly events?: string;
  readonly badges?: string;
}

/** How a visitor has asked the kiosk to be; back to the hub's own after every visit. */
export interface Access {
  /** Capitals of 4.8 mm, or 7.3 mm (EN 301 549, 5.1.4 at 600 mm). */
  readonly textSize: 'standard' | 'large';
  readonly contrast: 'standard' | 'high';
  /** Everything touched moves to the lower part of the screen. */
  readonly lowReach: boolean;
  /** Time-outs are ten times as long. */
  readonly moreTime: boolean;
}

interface StartingView {
  readonly screen: 'starting';
}

interface OutOfServiceView {
  readonly screen: 'outOfService';
  /** For staff, in small letters. */
  readonly fault: FaultCode;
}

interface AttractView {
  readonly screen: 'attract';
  /** Anything but `awake`: the first touch only wakes it. */
  readonly light: 'awake' | 'dimmed' | 'asleep';
  readonly taster: TasterQuestion;
  /** The door a touch opens that is not an answer. */
  readonly opens: 'taster' | 'home' | 'learn';
}

/** The hub is closed; nothing is asked and nothing answers but the light. */
interface ClosedView {
  readonly screen: 'closed';
  readonly light: 'awake' | 'asleep';
  /** When it opens next, in the hub's civil time. */
  readonly next?: CivilMoment;
}

export interface TasterQuestion {
  readonly lessonId: string;
  readonly title: Said;
  readonly seconds: number;
  readonly question: ChoiceQuestionView;
}

interface TasterView {
  readonly screen: 'taster';
  readonly taster: TasterQuestion;
  /** What stands behind the question; shown once it is answered. */
  readonly card?: CardText;
  readonly outcome?: Outcome;
}

export interface CardText {
  readonly head: Said;
  readonly body: Said;
}

/** Feedback as a word and a shape, never a mark. */
export interface Outcome {
  readonly verdict: 'right' | 'notYet';
  readonly answer: AnswerView;
  readonly explanation: Said;
}

interface HomeView {
  readonly screen: 'home';
  readonly today: Today;
  /** A lesson of this visit that can be gone on with. */
  readonly resume?: Resume;
  readonly badgesOpen: boolean;
}

export interface Resume {
  readonly lessonId: string;
  readonly title: Said;
  /** Pages done, of pages in all. */
  readonly done: number;
  readonly of: number;
}

/** Today at the hub. */
export interface Today {
  /** Civil date at the hub, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the hub's configuration says of this weekday. */
  readonly notes: readonly Said[];
  /** The next of what takes place today. */
  readonly events: readonly EventOfToday[];
  /** The lesson of the day, another one each day. */
  readonly lesson?: LessonTile;
}

export interface EventOfToday {
  readonly id: string;
  readonly title: Said;
  /** Civil, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
}

/** A lesson as it stands in a list. */
export interface LessonTile {
  readonly id: string;
  readonly title: Said;
  readonly goal: Said;
  readonly seconds: number;
  /** The main skill's name. */
  readonly skill: Said;
  /** Where this visit stands in it. */
  readonly state: 'new' | 'started' | 'finished';
}

interface LearnView {
  readonly screen: 'learn';
  /** Lessons in all. */
  readonly total: number;
  /** A keyboard with targets of 15 mm fits this glass. */
  readonly searchable: boolean;
}

/** One way to narrow the lessons, with how many it leaves. */
export interface Facet {
  readonly id: string;
  readonly name: Said;
  readonly plain?: Said;
  readonly count: number;
}

interface SkillsView {
  readonly screen: 'skills';
  readonly categories: readonly { readonly name: Said; readonly skills: readonly Facet[] }[];
}

interface EnvironmentsView {
  readonly screen: 'environments';
  readonly environments: readonly Facet[];
}

interface TimesView {
  readonly screen: 'times';
  /** Lessons that end within so many minutes. */
  readonly times: readonly { readonly minutes: number; readonly count: number }[];
}

interface AgesView {
  readonly screen: 'ages';
  readonly ages: readonly { readonly band: AgeBand; readonly count: number }[];
  /** The band that narrows every list of this visit. */
  readonly chosen?: string;
}

/** What a list was narrowed by, for its heading. */
export type FilterLabel =
  | { readonly kind: 'skill'; readonly name: Said; readonly plain: Said }
  | { readonly kind: 'environment'; readonly name: Said }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'all' };

interface ListingView {
  readonly screen: 'listing';
  readonly label: FilterLabel;
  readonly age?: string;
  /** Position of the first tile among all that match. */
  readonly offset: number;
  readonly total: number;
  /** At most 40; the page shows as many as fit and asks for the next from there. */
  readonly tiles: readonly LessonTile[];
}

interface SearchView {
  readonly screen: 'search';
  readonly query: string;
  /** The query the tiles answer; it lags behind while a search is under way. */
  readonly answered: string;
  readonly total: number;
  readonly tiles: readonly LessonTile[];
}

/** Where a lesson page stands, for the stones laid along the top. */
export interface LessonSteps {
  readonly lessonId: string;
  readonly title: Said;
  readonly position: number;
  readonly cards: number;
  readonly questions: number;
}

interface LessonOpeningView {
  readonly screen: 'lessonOpening';
  readonly steps: LessonSteps;
  readonly goal: Said;
  readonly seconds: number;
  readonly skills: readonly Said[];
}

interface LessonCardView {
  readonly screen: 'lessonCard';
  readonly steps: LessonSteps;
  readonly cardId: string;
  readonly card: CardText;
  /** Where the card is about something that can be measured. */
  readonly reading?: ReadingView;
  /** This visit has already said that this card was unclear. */
  readonly saidUnclear: boolean;
}

/** What a sensor here says now. An old or impossible number is never shown: then there is none. */
export type ReadingView = FreshReadingView | UnavailableReadingView;

export interface FreshReadingView {
  readonly state: 'fresh';
  readonly kind: ReadingKind;
  /** In `unit`, to as many digits as mean something. */
  readonly value: number;
  readonly unit: string;
  /** When the kiosk last looked, a few seconds ago at most. */
  readonly ageSeconds: number;
  /** A program made it up, and the screen says so. */
  readonly simulated: boolean;
  /** Means of the last 24 hours, a half hour each, oldest first; nothing was heard where there is none. */
  readonly trend: readonly (number | null)[];
}

export interface UnavailableReadingView {
  readonly state: 'unavailable';
  readonly kind: ReadingKind;
}

interface LessonQuestionView {
  readonly screen: 'lessonQuestion';
  readonly steps: LessonSteps;
  /** Which question this is, from 1. */
  readonly number: number;
  readonly question: QuestionView;
  /** Present once answered; *try again* takes it away. */
  readonly outcome?: Outcome;
  /** Counts tries, so that a fresh try starts with nothing chosen. */
  readonly attempt: number;
}

/** What a lesson that was just finished has brought. */
export interface LessonClosingBadges {
  /** Badges of this visit that it belongs to. */
  readonly earned: readonly BadgeTile[];
  /** A badge that asks for more right answers at the first try than its best run has. */
  readonly again?: {
    readonly badge: BadgeTile;
    readonly missing: Extract<BadgeStepView, { kind: 'lesson' }>;
  };
  /** A badge it is a step of: steps done, of all. */
  readonly towards?: { readonly badge: BadgeTile; readonly done: number; readonly of: number };
}

interface LessonClosingView extends LessonClosingBadges {
  readonly screen: 'lessonClosing';
  readonly steps: LessonSteps;
  /** What to do here and now. */
  readonly action: Said;
  /** Questions right in the end, of all. */
  readonly right: number;
  readonly of: number;
  readonly suggestion?: { readonly tile: LessonTile; readonly reason: SuggestionReason };
}

/** Why this lesson comes next: a rule over lessons, never over a person. */
export type SuggestionReason =
  | { readonly kind: 'sameSkill'; readonly skill: Said }
  | { readonly kind: 'samePlace'; readonly environment: Said }
  | { readonly kind: 'somethingElse' };

/** Where a badge stands for whoever looks at it. */
export type BadgeState = 'toDo' | 'begun' | 'earned';

/** A badge as it stands on the shelf. */
export interface BadgeTile {
  readonly id: string;
  readonly name: Said;
  /** What was reached once it is earned; before that, what it will be worth. */
  readonly level: TrustLevel;
  readonly state: BadgeState;
}

/** Whose badges are shown: those of a card, of this visit, or nobody's yet. */
export type BadgeOwner = 'card' | 'visit' | 'nobody';

/** `kept`: on the card of this visit. `possible`: a card on the reader would keep it. `none`: nothing does here. */
export type BadgeKeeping = 'kept' | 'possible' | 'none';

/** Every badge of this hub. */
export interface BadgesView {
  readonly screen: 'badges';
  readonly whose: BadgeOwner;
  readonly keeping: BadgeKeeping;
  /** How many are earned. */
  readonly earned: number;
  /** Position of the first tile among all. */
  readonly offset: number;
  readonly total: number;
  /** At most 40; the page shows as many as fit and asks for the next from there. */
  readonly tiles: readonly BadgeTile[];
}

/** One thing to be done for a badge, and how far it has come. */
export type BadgeStepView = { readonly isDone: boolean } & (
  | {
      readonly kind: 'lesson';
      readonly title: Said;
      /** What its lesson is opened by; absent where it is not installed. */
      readonly lesson?: string;
      /** Answers that are to be right at the first try, in one run. */
      readonly needed: number;
      /** Questions in all, where that is known. */
      readonly of?: number;
      /** Right at the first try in the best run; absent before one was finished. */
      readonly best?: number;
    }
  | {
      readonly kind: 'attended';
      /** Any of these. */
      readonly events: readonly Said[];
      /** On so many different days. */
      readonly times: number;
      readonly soFar: number;
    }
  | { readonly kind: 'days'; readonly needed: number; readonly soFar: number }
);

/** One badge: what it says, how it is vouched for, what is done and what is missing. */
export interface BadgeView {
  readonly screen: 'badge';
  readonly badge: BadgeTile;
  readonly keeping: BadgeKeeping;
  readonly description: Said;
  /** Everything that has to be done; the order never matters. */
  readonly rule: readonly BadgeStepView[];
  /** With this done as well, the badge is worth more. */
  readonly raise?: { readonly to: TrustLevel; readonly step: BadgeStepView };
  /** Civil dates, `YYYY-MM-DD`: the day it was earned, and the first it no longer holds. */
  readonly earned?: { readonly on?: string; readonly until?: string };
  /** How long it holds, for the few that end. */
  readonly validMonths?: number;
  /** What it is not, where the law asks to say so. */
  readonly disclaimer?: Said;
}

/** A badge on its way onto somebody's phone. */
export interface BadgeCodeView {
  readonly screen: 'badgeCode';
  readonly badge: BadgeTile;
  readonly keeping: BadgeKeeping;
  readonly handout:
    | {
        readonly state: 'ready';
        readonly code: QrCode;
        /** Which code of a series this is, from 1. */
        readonly number: number;
        readonly of: number;
      }
    | { readonly state: 'proofSoon' }
    | { readonly state: 'noVerifyPage' }
    /** It could not be made this time. The badge is as safe as before. */
    | { readonly state: 'failed' };
}

/** Before goodbye: what was earned in this visit and would be lost with it. */
export interface BadgeGoodbyeView {
  readonly screen: 'badgeGoodbye';
  /** Empty once everything was kept on a card. */
  readonly badges: readonly BadgeTile[];
  readonly keeping: BadgeKeeping;
}

interface AccessView {
  readonly screen: 'access';
  /** `none`: nobody works here. `away`: the hub has closed. Else whether staff can be, or were, called. */
  readonly staff: 'none' | 'free' | 'called' | 'coming' | 'away';
}

interface NoticeView {
  readonly screen: 'notice';
}

interface AboutView {
  readonly screen: 'about';
}

/** What this kiosk knows about you. */
interface KnownView {
  readonly screen: 'known';
  readonly about: Known;
  /** Asked before anything is deleted. */
  readonly confirming: boolean;
}

export type Known =
  | {
      readonly kind: 'guest';
      readonly lessonsThisVisit: number;
      readonly badgesThisVisit: number;
    }
  | {
      readonly kind: 'card';
      /** Civil dates, `YYYY-MM-DD`. */
      readonly since: string;
      readonly lastSeen: string;
      readonly keptUntil: string;
      readonly lessons: readonly KnownLesson[];
      /** Different badges that were earned. */
      readonly badges: number;
      /** Times that staff confirmed taking part. */
      readonly confirmations: number;
    }
  | { readonly kind: 'deleted' };

export interface KnownLesson {
  readonly title: Said;
  /** Civil date, `YYYY-MM-DD`. */
  readonly on: string;
  readonly state: 'started' | 'finished';
  readonly right: number;
  readonly of: number;
}

/** Keep my progress on this card? */
interface CardOfferView {
  readonly screen: 'cardOffer';
}

/** Keep what was just done? */
interface GuestOfferView {
  readonly screen: 'guestOffer';
  readonly lessons: number;
  readonly badges: number;
}

/** A card that cannot be used, in kind words. */
interface CardNoticeView {
  readonly screen: 'cardNotice';
  readonly reason: CardNotice;
}

/** Why a card cannot be used; `several`: more than one lies on the reader. */
export type CardNotice = 'randomId' | 'several' | 'notUsedHere' | 'notKeptHere' | 'cannotReadNow';

/** Staff are asked for their code. */
interface StaffDoorView {
  readonly screen: 'staffDoor';
}

/** The staff screens are open; what they show is asked for beside the view. */
interface StaffView {
  readonly screen: 'staff';
  /** Goes up whenever a card is put on a reader or taken off. */
  readonly cardMoves: number;
}

/** Something is being fetched. The page leaves the last screen up, deaf, until it takes long enough to be noticed. */
interface WaitView {
  readonly screen: 'wait';
}

/** One thing cannot be opened now; everything else works. */
interface SorryView {
  readonly screen: 'sorry';
}

/** The visit is over and nothing of it remains. */
interface LeavingView {
  readonly screen: 'leaving';
  readonly cardStillThere: boolean;
}

export interface ItemView {
  readonly id: string;
  readonly said: Said;
}

interface QuestionHead {
  readonly id: string;
  readonly prompt: Said;
}

export type ChoiceQuestionView =
  | (QuestionHead & { readonly type: 'single'; readonly options: readonly ItemView[] })
  | (QuestionHead & { readonly type: 'trueFalse' });

/** A question as it is asked: shuffled, and without what is right. */
export type QuestionView =
  | ChoiceQuestionView
  | (QuestionHead & {
      readonly type: 'multiple';
      readonly options: readonly ItemView[];
      /** How many are to be chosen. */
      readonly choose: number;
    })
  | (QuestionHead & { readonly type: 'number'; readonly unit: Said })
  | (QuestionHead & { readonly type: 'ordering'; readonly items: readonly ItemView[] })
  | (QuestionHead & {
      readonly type: 'matching';
      readonly left: readonly ItemView[];
      readonly right: readonly ItemView[];
    });

/** The answer that was given, as it is shown again beside its feedback. */
export type AnswerView = Answer;
