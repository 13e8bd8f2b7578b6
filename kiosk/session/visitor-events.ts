import type { EventSpan } from '../event-view.ts';
import type { LanguageCode } from '../language.ts';
import type { AgeBand } from '../learning/lesson.ts';
import type { Answer } from '../learning/question.ts';

/** Everything a visitor can do, as facts in the past. */
export type VisitorEvent =
  /** A sign of life that means nothing else: a touch on no target, a keystroke, a choice not yet handed in. */
  | { readonly type: 'visitor.touched' }
  | { readonly type: 'visitor.choseLanguage'; readonly language: LanguageCode }
  | { readonly type: 'visitor.choseTextSize'; readonly textSize: 'standard' | 'large' }
  | { readonly type: 'visitor.choseContrast'; readonly contrast: 'standard' | 'high' }
  | { readonly type: 'visitor.choseReach'; readonly lowReach: boolean }
  | { readonly type: 'visitor.choseTime'; readonly moreTime: boolean }
  /** Opened a place by its door. */
  | { readonly type: 'visitor.opened'; readonly door: Door }
  | { readonly type: 'visitor.wentBack' }
  | { readonly type: 'visitor.finished' }
  | { readonly type: 'visitor.calledStaff' }
  /** Said "still here" to the warning. */
  | { readonly type: 'visitor.stayed' }
  | { readonly type: 'visitor.choseSkill'; readonly skill: string }
  | { readonly type: 'visitor.choseEnvironment'; readonly environment: string }
  | { readonly type: 'visitor.choseMinutes'; readonly minutes: number }
  | { readonly type: 'visitor.choseAge'; readonly band: AgeBand | null }
  /** Turned a list to the tiles from `offset` on. */
  | { readonly type: 'visitor.turnedList'; readonly offset: number }
  | { readonly type: 'visitor.typed'; readonly query: string }
  | { readonly type: 'visitor.choseLesson'; readonly lesson: string }
  /** Went on with a lesson begun before. */
  | { readonly type: 'visitor.resumed'; readonly lesson: string }
  | { readonly type: 'visitor.turnedPage'; readonly direction: 'next' | 'previous' }
  | { readonly type: 'visitor.answered'; readonly answer: Answer }
  | { readonly type: 'visitor.triedAgain' }
  | { readonly type: 'visitor.foundUnclear' }
  | { readonly type: 'visitor.choseBadge'; readonly badge: string }
  /** Asked for a badge to take along. */
  | { readonly type: 'visitor.tookBadge'; readonly badge: string }
  | { readonly type: 'visitor.choseEvent'; readonly event: string }
  | { readonly type: 'visitor.choseSpan'; readonly span: EventSpan }
  /** Chose a time of the event that is shown, or a slot of that time. */
  | { readonly type: 'visitor.choseStart'; readonly start: string; readonly slot?: number }
  /** How many people come. */
  | { readonly type: 'visitor.choseParty'; readonly people: number }
  /** Said, or took back, what would help. */
  | { readonly type: 'visitor.choseHelp'; readonly help: string }
  /** Typed a seat code. */
  | { readonly type: 'visitor.gaveCode'; readonly code: string }
  | { readonly type: 'visitor.choseSeat'; readonly code: string }
  | { readonly type: 'visitor.askedToCancel' }
  /** Answered a question of ours: keep on the card, keep what was done, delete. */
  | { readonly type: 'visitor.agreed' }
  | { readonly type: 'visitor.declined' }
  | { readonly type: 'visitor.askedToDelete' };

export type Door =
  | 'taster'
  | 'home'
  | 'learn'
  | 'skills'
  | 'environments'
  | 'times'
  | 'ages'
  | 'everything'
  | 'search'
  | 'events'
  | 'eventDates'
  | 'mySeats'
  | 'seatCode'
  | 'badges'
  | 'access'
  | 'notice'
  | 'about'
  | 'known'
  | 'staff';

/** What the visitor did, and the place it was done on (see `Frame.place`). */
export interface VisitorAct {
  readonly at: string;
  readonly event: VisitorEvent;
}
