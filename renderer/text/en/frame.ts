/** Words of the frame and of every screen that is not about learning. */
export const frame = {
  learningHub: 'learning hub',
  accessKeys: 'How this screen works for you',
  language: 'Language',
  textSize: 'Text size',
  largeText: 'Large text',
  contrast: 'Contrast',
  strongContrast: 'Strong contrast',
  lowReach: 'Low reach',
  lowReachPlain: 'Everything you touch moves down.',
  moreTime: 'More time',
  moreTimePlain: 'This screen waits ten times as long.',
  largeTextPlain: 'Bigger letters, more pages.',
  strongContrastPlain: 'White on black.',
  help: 'Help',
  back: 'Back',
  finish: 'Finish',
  next: 'Next',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: (page: number, pages: number) => `${page} of ${pages}`,
  on: 'on',
  off: 'off',
  /** Beside a text that is not in the visitor's language, by the language it is in. */
  inLanguage: { en: 'in English', it: 'in Italian' },
  goOn: 'Go on',
  notKept: 'Progress cannot be kept right now. You can go on.',
  readerResting: 'cards cannot be read right now',

  attract: {
    kicker: (seconds: number) => `A question for you · ${seconds} seconds`,
    kickerShort: (seconds: number) => `A question · ${seconds} seconds`,
    true: 'True',
    false: 'False',
    answerIt: 'Answer it',
    comeIn: 'Come in',
    hint: 'Touch an answer',
    hintCard: 'Touch an answer, or put your card on the reader',
    wake: 'Touch the screen to begin',
    privacy: 'Privacy',
  },

  home: {
    title: 'What would you like to do?',
    learn: 'Learn',
    learnPlain: 'Short lessons, two to four minutes',
    events: 'Events',
    eventsPlain: 'Take a seat, no name needed',
    badges: 'My badges',
    badgesPlain: 'What you have done, yours to keep',
    soon: 'Opens soon',
    today: 'Today at the hub',
    lessonOfTheDay: 'Lesson of the day',
    lessonOfTheDayShort: 'Lesson today',
    resume: 'Go on where you stopped',
    resumeShort: 'Go on',
    done: (done: number, of: number) => `${done} of ${of} pages done`,
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    nothingToday: 'Take your time. Every lesson is open.',
    cardJoined: 'your card is in use',
  },

  access: {
    title: 'This screen, your way',
    plain: 'What you change here goes back to normal when you finish.',
    notice: 'Privacy notice',
    about: 'How this kiosk works',
    known: 'What it knows about you',
    callStaff: 'Call someone who works here',
    staff: {
      free: 'They see that you need help.',
      called: 'Called. Please stay here.',
      coming: 'Someone is on the way.',
      away: 'Nobody is here at this hour.',
    },
  },

  notice: {
    title: 'Privacy, in short',
    paragraphs: (controller: string) => [
      'You can use everything here without a name, a card or an account.',
      `${controller} answers for your data here.`,
      'Without a card, nothing about you is stored. When you finish, the kiosk forgets your visit.',
      'If you say yes, this kiosk keeps your progress for your card: which lessons you did, when, and how many questions were right. It also keeps your badges, and the days on which staff confirmed that you took part.',
      'The number of your card is not stored. The kiosk turns it into a code that only this kiosk can make again, and keeps that.',
      'All of it stays in this kiosk. After 24 months without use it is deleted.',
      'A seat at an event is known by its code. It is deleted seven days after the event; what would help you, the day after.',
      'With your card you can see all of it here, and delete it, at any time. Touch Help, then “What it knows about you”.',
      'For questions, or to use your other rights, ask at the desk. You can also write to the data protection authority.',
    ],
  },

  about: {
    title: 'How this kiosk works',
    simulatedCards: 'A program stands in for the card reader here. No real card is read.',
    paragraphs: [
      'The lessons are inside this kiosk. It needs no internet, and it sends nothing about you anywhere.',
      'It has no camera and no microphone.',
      'A card only brings your progress back. It does not say who you are, and the kiosk does not read what is written on it.',
      'If nobody touches the screen for a while, the kiosk asks whether you are still there. Then it closes your visit and forgets it. “More time” makes it wait ten times as long.',
      'The next lesson it suggests follows a simple rule: the same skill, then the same place, then something else. It does not study you.',
      'People wrote the lessons and the questions. If a card is unclear, tell us with one touch: we count the touches, not who made them.',
      'The program is called Portico. It is free software: anybody may read how it works and improve it.',
    ],
  },

  wait: { title: 'One moment' },

  sorry: {
    title: 'This does not open right now',
    plain: 'Everything else works.',
  },

  closed: {
    title: 'We are closed now',
    plain: 'Come back soon.',
    opens: (day: string, time: string) => `We open again on ${day} at ${time}.`,
  },

  leaving: {
    title: 'Thank you for stopping by',
    plain: 'Nothing of your visit stays on the screen.',
    takeCard: 'Please take your card with you.',
  },

  cardNotice: {
    randomId: {
      title: 'This card changes its number',
      plain:
        'It shows another number every time, as phones do, so it cannot bring your progress back. Ask at the desk for a hub card. You can go on without one.',
    },
    several: {
      title: 'One card at a time',
      plain:
        'There is more than one card on the reader. Please take the others away and try again.',
    },
    notUsedHere: {
      title: 'No card is needed here',
      plain: 'Cards are not used at this kiosk. Everything is open to you.',
    },
    notKeptHere: {
      title: 'This card is new here',
      plain:
        'This kiosk brings progress back but does not begin it. You can start a card at a library hub. Everything here is open to you all the same.',
    },
    cannotReadNow: {
      title: 'Your card cannot be used right now',
      plain:
        'Progress cannot be fetched at the moment. Everything else works, and your card is fine.',
    },
  },

  warning: {
    title: 'Still there?',
    plain: (seconds: number) => `Your place is kept for ${seconds} seconds.`,
    card: 'If you leave, take your card.',
    stay: 'I am still here',
  },

  starting: { title: 'Welcome', plain: 'The kiosk is starting.' },
  outOfService: {
    title: 'This kiosk is resting',
    plain: 'Something needs mending. Please ask at the desk.',
    code: 'For staff',
  },
  link: {
    down: { title: 'One moment', plain: 'The screen is finding the kiosk again.' },
    replaced: {
      title: 'This kiosk is open in another window',
      plain: 'You can close this one.',
    },
  },
};
