/** Every word of the screens where a visitor looks for lessons and takes them. */
export interface LearnWords {
  readonly finding: FindingWords;
  readonly lesson: LessonWords;
  readonly answering: AnsweringWords;
  readonly keeping: KeepingWords;
}

/** Looking for a lesson: by skill, place, time, age, or by letters. */
export interface FindingWords {
  readonly title: string;
  readonly lessons: (count: number) => string;
  readonly minutes: (seconds: number) => string;
  readonly bySkill: string;
  readonly byPlace: string;
  readonly byTime: string;
  readonly byAge: string;
  readonly everything: string;
  readonly search: string;
  readonly skillsTitle: string;
  readonly allGroups: string;
  readonly placesTitle: string;
  readonly timesTitle: string;
  readonly upTo: (minutes: number) => string;
  readonly agesTitle: string;
  readonly anyAge: string;
  readonly age: (band: string) => string;
  readonly range: (from: number, to: number, of: number) => string;
  readonly more: string;
  readonly previous: string;
  readonly nothingHere: string;
  readonly seeEverything: string;
  readonly started: string;
  readonly finished: string;
  readonly searchTitle: string;
  readonly searchEmpty: string;
  readonly searchHint: string;
  readonly looking: string;
  readonly nothingFound: (query: string) => string;
  readonly letters: string;
  readonly space: string;
  readonly deleteLetter: string;
  readonly accents: string;
}

/** The pages of a lesson, and the thirty seconds of a taster. */
export interface LessonWords {
  readonly tasterTitle: (seconds: number) => string;
  readonly wholeLesson: string;
  readonly lookElsewhere: string;
  readonly goal: string;
  readonly contents: (cards: number, questions: number) => string;
  readonly skills: string;
  readonly start: string;
  readonly cardOf: (number: number, of: number) => string;
  readonly questionOf: (number: number, of: number) => string;
  readonly next: string;
  readonly previous: string;
  readonly unclear: string;
  readonly unclearThanks: string;
  readonly done: string;
  readonly doItHere: string;
  readonly rightOf: (right: number, of: number) => string;
  readonly nextIfYouLike: string;
  readonly sameSkill: string;
  readonly samePlace: string;
  readonly somethingElse: string;
  readonly home: string;
  readonly moreLessons: string;
}

export interface AnsweringWords {
  readonly true: string;
  readonly false: string;
  readonly check: string;
  readonly showAnswers: string;
  readonly showQuestion: string;
  readonly chooseHint: (count: number) => string;
  readonly orderHint: string;
  readonly matchHint: string;
  readonly place: (number: number) => string;
  readonly pair: (number: number) => string;
  readonly held: string;
  readonly yourNumber: string;
  readonly noNumber: string;
  readonly digits: string;
  readonly point: string;
  readonly minus: string;
  readonly deleteDigit: string;
  readonly right: string;
  readonly notYet: string;
  readonly yourAnswer: string;
  readonly tryAgain: string;
}

/** What is kept on a card, asked before and shown after. */
export interface KeepingWords {
  readonly knownTitle: string;
  readonly guest: string;
  readonly guestLessons: (count: number) => string;
  readonly onCard: string;
  readonly since: string;
  readonly lastSeen: string;
  readonly keptUntil: string;
  readonly lessonsTitle: string;
  readonly noLessons: string;
  readonly askDelete: string;
  readonly confirmTitle: string;
  readonly confirmBody: string;
  readonly confirmYes: string;
  readonly confirmNo: string;
  readonly deletedTitle: string;
  readonly deletedBody: string;
  readonly cardOfferTitle: string;
  readonly cardOfferNotice: readonly string[];
  readonly controller: (name: string) => string;
  readonly yes: string;
  readonly notNow: string;
  readonly guestOfferTitle: string;
  readonly guestOfferBody: (count: number) => string;
  readonly guestOfferYes: string;
  readonly guestOfferNo: string;
}
