import type { LanguageCode, Said } from '../../kiosk/language.ts';
import type { Answer } from '../../kiosk/learning/question.ts';
import type {
  FreshReadingView,
  LessonClosingBadges,
  LessonSteps,
  LessonTile,
  Outcome,
  QuestionView,
  ReadingView,
  ScreenView,
} from '../../kiosk/view.ts';
import { badgeTile, lessonStepView } from './badge-tiles.ts';
import { QUESTIONS, saidIn, tasterQuestion } from './learn-questions.ts';

/** One picture of a screen, in the language it is asked for. */
export type ScreenFixture = (language: LanguageCode) => ScreenView;

type Two = readonly [en: string, it: string];

export const TITLES: readonly Two[] = [
  ['Check before you share', 'Controlla prima di condividere'],
  ['A team that works', 'Una squadra che funziona'],
  ['From clash to agreement', 'Dallo scontro all’accordo'],
  ['Small watts, big bill', 'Piccoli watt, grande bolletta'],
  ['Public services online, safely', 'Servizi pubblici online, in sicurezza'],
  ['How long will it really take?', 'Quanto ci vorrà davvero?'],
  ['Learn so that it stays', 'Imparare e ricordare'],
  ['Your first square metre of garden', 'Il tuo primo metro quadro di orto'],
  ['Before you touch a machine', 'Prima di toccare una macchina'],
  ['Tell your best example', 'Racconta il tuo esempio migliore'],
  ['From complaint to proposal', 'Dalla lamentela alla proposta'],
  ['Less waste, right bin', 'Meno rifiuti, bidone giusto'],
];

const SKILL_NAMES: readonly Two[] = [
  ['Analytical and critical thinking', 'Pensiero analitico e critico'],
  ['Collaboration and teamwork', 'Collaborazione e lavoro di squadra'],
  ['Conflict resolution and negotiation', 'Risoluzione dei conflitti e negoziazione'],
  ['Energy and water efficiency', 'Uso efficiente di energia e acqua'],
  ['Operate safely in an online environment', 'Operare in sicurezza online'],
  ['Planning and organizing', 'Pianificazione e organizzazione'],
];

const STATES = ['finished', 'started', 'new', 'new'] as const;

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index % list.length] as Item;
}

function tile(language: LanguageCode, index: number): LessonTile {
  return {
    id: `lesson-${index}`,
    title: saidIn(language, ...at(TITLES, index)),
    goal: goal(language),
    seconds: 132 + 9 * (index % 6),
    skill: saidIn(language, ...at(SKILL_NAMES, index)),
    state: at(STATES, index),
  };
}

function tiles(language: LanguageCode, count: number): readonly LessonTile[] {
  return Array.from({ length: count }, (_, index) => tile(language, index));
}

function goal(language: LanguageCode): Said {
  return saidIn(
    language,
    'Recognise a fake message and use a public service without giving away your identity.',
    'Riconoscere un messaggio falso e usare un servizio pubblico senza regalare la propria identità.',
  );
}

function steps(language: LanguageCode, position: number): LessonSteps {
  const title = saidIn(language, ...at(TITLES, 4));
  return { lessonId: 'lesson-4', title, position, cards: 5, questions: 3 };
}

const CARD = {
  head: (language: LanguageCode) =>
    saidIn(
      language,
      'What they ask, what they need',
      'Che cosa chiedono, di che cosa hanno bisogno',
    ),
  body: (language: LanguageCode) =>
    saidIn(
      language,
      'In one study, professional fact checkers left an unknown site quickly and searched what others said about it. They judged better, and faster, than people who kept reading the page.',
      'In uno studio, chi verifica notizie per lavoro usciva presto da un sito sconosciuto e cercava che cosa ne dicevano altri. Giudicava meglio, e prima, di chi restava a leggere la pagina.',
    ),
};

function card(language: LanguageCode) {
  return { head: CARD.head(language), body: CARD.body(language) };
}

/** A day in a room that fills at nine and is aired twice; the sensor was unplugged in the night. */
const DAY = Array.from({ length: 48 }, (_, half) => {
  if (half > 9 && half < 15) return null;
  if (half < 18) return 430;
  return 430 + ((half - 18) % 11) * 74;
});

const co2: FreshReadingView = {
  state: 'fresh',
  kind: 'co2',
  value: 1_240,
  unit: 'ppm',
  ageSeconds: 12,
  simulated: true,
  trend: DAY,
};

function reading(view: ReadingView): ScreenFixture {
  return (language) => ({
    screen: 'lessonCard',
    steps: steps(language, 1),
    cardId: 'card-1',
    card: {
      head: saidIn(language, 'The number here, now', 'Il valore qui, adesso'),
      body: saidIn(
        language,
        'CO₂ is counted in parts per million, ppm. Up to 1,000 ppm the air is fresh enough. Above 1,000, let air in. Above 2,000, do it at once.',
        'La CO₂ si conta in parti per milione, ppm. Fino a 1.000 ppm l’aria va bene. Sopra 1.000 cambia aria. Sopra 2.000 fallo subito.',
      ),
    },
    reading: view,
    saidUnclear: false,
  });
}

function right(language: LanguageCode, answer: Answer): Outcome {
  const explanation = saidIn(
    language,
    'Yes, 5 hours: a good starting point, then add some air.',
    'Sì, 5 ore: un buon punto di partenza, poi aggiungi un margine.',
  );
  return { verdict: 'right', answer, explanation };
}

function notYet(language: LanguageCode, answer: Answer): Outcome {
  const explanation = saidIn(
    language,
    'Choose the ones that speak for oneself or ask. “Always” and “everybody” raise the tension.',
    'Situazione: contesto. Compito: dovere. Azione: che cosa hai fatto. Risultato: che cosa è cambiato.',
  );
  return { verdict: 'notYet', answer, explanation };
}

function asked(
  question: (language: LanguageCode) => QuestionView,
  outcome?: (language: LanguageCode) => Outcome,
): ScreenFixture {
  return (language) => ({
    screen: 'lessonQuestion',
    steps: steps(language, 6),
    number: 1,
    question: question(language),
    attempt: 1,
    ...(outcome ? { outcome: outcome(language) } : {}),
  });
}

const ANSWERS = {
  single: { type: 'single', option: 'c' },
  trueFalse: { type: 'trueFalse', value: false },
  multiple: { type: 'multiple', options: ['a', 'b'] },
  number: { type: 'number', value: 12.5 },
  ordering: { type: 'ordering', order: ['a', 'b', 'c', 'd', 'e'] },
  matching: { type: 'matching', pairs: { l1: 'r1', l2: 'r3', l3: 'r2', l4: 'r4' } },
} as const satisfies Record<string, Answer>;

function taster(language: LanguageCode) {
  const title = saidIn(language, ...at(TITLES, 0));
  return { lessonId: 'lesson-0', title, seconds: 30, question: tasterQuestion(language) };
}

/** The four categories with their skills, as the starter pack names and counts them. */
const CATEGORIES: readonly { name: Two; skills: readonly (readonly [Two, Two, number])[] }[] = [
  {
    name: ['Social and emotional skills', 'Competenze sociali ed emotive'],
    skills: [
      [
        ['Communication', 'Comunicazione'],
        [
          'Say and write things so others understand, and listen well.',
          'Dire e scrivere le cose in modo chiaro e saper ascoltare.',
        ],
        4,
      ],
      [
        ['Conflict resolution and negotiation', 'Risoluzione dei conflitti e negoziazione'],
        [
          'Find an agreement that both sides can live with.',
          'Trovare un accordo che vada bene a tutte le parti.',
        ],
        1,
      ],
      [
        ['Emotional intelligence', 'Intelligenza emotiva'],
        [
          'Notice feelings, yours and theirs, and act with care.',
          'Riconoscere le emozioni, proprie e altrui, e agire con attenzione.',
        ],
        0,
      ],
    ],
  },
  {
    name: ['Cognitive and metacognitive skills', 'Competenze cognitive e metacognitive'],
    skills: [
      [
        [
          'Collect, organize and analyse information',
          'Raccogliere, organizzare e analizzare informazioni',
        ],
        [
          'Find facts, put them in order, see what they mean.',
          'Trovare i dati, metterli in ordine e capire che cosa dicono.',
        ],
        2,
      ],
      [
        ['Analytical and critical thinking', 'Pensiero analitico e critico'],
        [
          'Check claims and reasons before you believe them.',
          'Verificare affermazioni e motivi prima di crederci.',
        ],
        3,
      ],
      [
        ['Problem-solving and decision-making', 'Risoluzione dei problemi e capacità di decidere'],
        [
          'Understand a problem, compare options and decide.',
          'Capire un problema, confrontare le soluzioni e decidere.',
        ],
        2,
      ],
      [
        ['Self-reflection and learning to learn', 'Autoriflessione e imparare a imparare'],
        [
          'Know how you learn best and keep learning.',
          'Sapere come si impara meglio e continuare a imparare.',
        ],
        1,
      ],
      [
        ['Planning and organizing', 'Pianificazione e organizzazione'],
        [
          'Split a job into steps and put them in time.',
          'Dividere un lavoro in passi e metterli nel calendario.',
        ],
        2,
      ],
      [
        ['Career management', 'Gestione della carriera'],
        [
          'Choose, look for and change work with purpose.',
          'Scegliere, cercare e cambiare lavoro con consapevolezza.',
        ],
        1,
      ],
    ],
  },
  {
    name: ['Basic digital skills', 'Competenze digitali di base'],
    skills: [
      [
        ['Operate safely in an online environment', 'Operare in sicurezza online'],
        [
          'Protect yourself, your data and others online.',
          'Proteggere sé stessi, i propri dati e gli altri online.',
        ],
        1,
      ],
    ],
  },
  {
    name: ['Basic skills for green jobs', 'Competenze di base per i lavori verdi'],
    skills: [
      [
        ['Waste reduction and waste management', 'Riduzione e gestione dei rifiuti'],
        [
          'Make less waste and sort what is left.',
          'Produrre meno rifiuti e separare bene quelli che restano.',
        ],
        1,
      ],
    ],
  },
];

function skills(language: LanguageCode): ScreenView {
  return {
    screen: 'skills',
    categories: CATEGORIES.map((category, group) => ({
      name: saidIn(language, ...category.name),
      skills: category.skills.map(([name, plain, count], index) => ({
        id: `skill-${group}-${index}`,
        name: saidIn(language, ...name),
        plain: saidIn(language, ...plain),
        count,
      })),
    })),
  };
}

const PLACES: readonly (readonly [Two, number])[] = [
  [['School', 'Scuola'], 4],
  [['Family', 'Famiglia'], 5],
  [['Community', 'Comunità'], 9],
  [['Workplace', 'Luogo di lavoro'], 6],
  [['Museum and public place of culture', 'Museo e luogo di cultura'], 1],
];

function known(confirming: boolean): ScreenFixture {
  return (language) => ({
    screen: 'known',
    confirming,
    about: {
      kind: 'card',
      since: '2026-02-08',
      lastSeen: '2026-11-21',
      keptUntil: '2028-11-21',
      badges: 3,
      confirmations: 2,
      lessons: Array.from({ length: 9 }, (_, index) => ({
        title: saidIn(language, ...at(TITLES, index)),
        on: `2026-11-${String(21 - index).padStart(2, '0')}`,
        state: index === 1 ? ('started' as const) : ('finished' as const),
        right: 2 + (index % 2),
        of: 3,
      })),
    },
  });
}

function closing(badges: (language: LanguageCode) => LessonClosingBadges): ScreenFixture {
  return (language) => ({
    screen: 'lessonClosing',
    steps: steps(language, 9),
    action: saidIn(
      language,
      'With someone near you, plan a ten-minute tidy-up: say the goal, then who, what, by when.',
      'Con una persona vicina, organizzate un riordino di dieci minuti: scopo, poi chi, che cosa, entro quando.',
    ),
    right: 2,
    of: 3,
    ...badges(language),
    suggestion: {
      tile: tile(language, 1),
      reason: { kind: 'sameSkill', skill: saidIn(language, ...at(SKILL_NAMES, 1)) },
    },
  });
}

/** Every screen of the learning half, in the states a visitor can see. */
export const LEARN_FIXTURES: Readonly<Record<string, ScreenFixture>> = {
  taster: (language) => ({ screen: 'taster', taster: taster(language) }),
  'taster-right': (language) => ({
    screen: 'taster',
    taster: taster(language),
    card: card(language),
    outcome: right(language, ANSWERS.trueFalse),
  }),
  'taster-not-yet': (language) => ({
    screen: 'taster',
    taster: taster(language),
    card: card(language),
    outcome: notYet(language, { type: 'trueFalse', value: true }),
  }),
  learn: () => ({ screen: 'learn', total: 12, searchable: true }),
  'learn-without-search': () => ({ screen: 'learn', total: 12, searchable: false }),
  skills,
  environments: (language) => ({
    screen: 'environments',
    environments: PLACES.map(([name, count], index) => ({
      id: `place-${index}`,
      name: saidIn(language, ...name),
      count,
    })),
  }),
  times: () => ({
    screen: 'times',
    times: [
      { minutes: 2, count: 0 },
      { minutes: 3, count: 12 },
      { minutes: 5, count: 12 },
    ],
  }),
  ages: () => ({
    screen: 'ages',
    chosen: '12+',
    ages: [
      { band: '6+', count: 3 },
      { band: '12+', count: 7 },
      { band: '14+', count: 11 },
      { band: '16+', count: 12 },
    ],
  }),
  listing: (language) => ({
    screen: 'listing',
    label: { kind: 'all' },
    offset: 0,
    total: 10_000,
    tiles: tiles(language, 40),
  }),
  'listing-skill': (language) => ({
    screen: 'listing',
    label: {
      kind: 'skill',
      name: saidIn(language, ...at(SKILL_NAMES, 0)),
      plain: saidIn(
        language,
        'Check claims and reasons before you believe them.',
        'Verificare affermazioni e motivi prima di crederci.',
      ),
    },
    age: '12+',
    offset: 4,
    total: 7,
    tiles: tiles(language, 3),
  }),
  'listing-other-language': (language) => ({
    screen: 'listing',
    label: { kind: 'time', minutes: 3 },
    offset: 0,
    total: 2,
    tiles: tiles(language === 'en' ? 'it' : 'en', 2),
  }),
  'listing-empty': () => ({
    screen: 'listing',
    label: { kind: 'time', minutes: 2 },
    offset: 0,
    total: 0,
    tiles: [],
  }),
  search: () => ({ screen: 'search', query: '', answered: '', total: 0, tiles: [] }),
  'search-found': (language) => ({
    screen: 'search',
    query: 'pr',
    answered: 'pr',
    total: 640,
    tiles: tiles(language, 40),
  }),
  'search-looking': (language) => ({
    screen: 'search',
    query: 'prim',
    answered: 'pri',
    total: 3,
    tiles: tiles(language, 3),
  }),
  'search-nothing': () => ({
    screen: 'search',
    query: 'quantità',
    answered: 'quantità',
    total: 0,
    tiles: [],
  }),
  'lesson-opening': (language) => ({
    screen: 'lessonOpening',
    steps: steps(language, 0),
    goal: goal(language),
    seconds: 177,
    skills: [4, 0].map((index) => saidIn(language, ...at(SKILL_NAMES, index))),
  }),
  'lesson-card': (language) => ({
    screen: 'lessonCard',
    steps: steps(language, 2),
    cardId: 'card-2',
    card: card(language),
    saidUnclear: false,
  }),
  'lesson-card-unclear': (language) => ({
    screen: 'lessonCard',
    steps: steps(language, 2),
    cardId: 'card-2',
    card: card(language),
    saidUnclear: true,
  }),
  'lesson-card-reading': reading(co2),
  'lesson-card-reading-cold': reading({
    ...co2,
    kind: 'temperature',
    value: -3.5,
    unit: '°C',
    ageSeconds: 190,
    simulated: false,
    trend: DAY.map((point) => (point === null ? null : point / 100 - 12)),
  }),
  'lesson-card-reading-none': reading({ state: 'unavailable', kind: 'co2' }),
  'lesson-card-other-language': (language) => ({
    screen: 'lessonCard',
    steps: steps(language === 'en' ? 'it' : 'en', 3),
    cardId: 'card-3',
    card: card(language === 'en' ? 'it' : 'en'),
    saidUnclear: false,
  }),
  'question-single': asked(QUESTIONS.single),
  'question-single-right': asked(QUESTIONS.single, (l) => right(l, ANSWERS.single)),
  'question-true-false': asked(QUESTIONS.trueFalse),
  'question-true-false-not-yet': asked(QUESTIONS.trueFalse, (l) =>
    notYet(l, { type: 'trueFalse', value: true }),
  ),
  'question-multiple': asked(QUESTIONS.multiple),
  'question-multiple-not-yet': asked(QUESTIONS.multiple, (l) => notYet(l, ANSWERS.multiple)),
  'question-number': asked(QUESTIONS.number),
  'question-number-not-yet': asked(QUESTIONS.number, (l) => notYet(l, ANSWERS.number)),
  'question-ordering': asked(QUESTIONS.ordering),
  'question-ordering-right': asked(QUESTIONS.ordering, (l) => right(l, ANSWERS.ordering)),
  'question-matching': asked(QUESTIONS.matching),
  'question-matching-not-yet': asked(QUESTIONS.matching, (l) => notYet(l, ANSWERS.matching)),
  'lesson-closing': closing(() => ({ earned: [] })),
  'lesson-closing-earned': closing((language) => ({
    earned: [badgeTile(language, 'careful-reader', 'earned')],
  })),
  'lesson-closing-two-earned': closing((language) => ({
    earned: [
      badgeTile(language, 'careful-reader', 'earned'),
      badgeTile(language, 'maker-induction', 'earned'),
    ],
  })),
  'lesson-closing-again': closing((language) => ({
    earned: [],
    again: {
      badge: badgeTile(language, 'safe-online', 'begun'),
      missing: lessonStepView(language, 4, 3, 1),
    },
  })),
  'lesson-closing-towards': closing((language) => ({
    earned: [],
    towards: { badge: badgeTile(language, 'plan-learn-solve', 'begun'), done: 1, of: 3 },
  })),
  'known-guest': () => ({
    screen: 'known',
    about: { kind: 'guest', lessonsThisVisit: 2, badgesThisVisit: 1 },
    confirming: false,
  }),
  'known-card': known(false),
  'known-confirming': known(true),
  'known-deleted': () => ({ screen: 'known', about: { kind: 'deleted' }, confirming: false }),
  'card-offer': () => ({ screen: 'cardOffer' }),
  'guest-offer': () => ({ screen: 'guestOffer', lessons: 2, badges: 1 }),
};
