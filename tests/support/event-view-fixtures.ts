import type {
  EventTileView,
  EventView,
  SeatAboutView,
  SeatConfirmView,
  SeatView,
} from '../../kiosk/event-view.ts';
import type { SignupState } from '../../kiosk/events/programme.ts';
import { seatCodeFrom } from '../../kiosk/events/seat-code.ts';
import { seatCodeQr, seatEntryQr, waitingEntryQr } from '../../kiosk/events/seat-entry.ts';
import type { LanguageCode } from '../../kiosk/language.ts';
import type { FrameFixture } from './frame-fixtures.ts';
import { saidIn } from './learn-questions.ts';

const TODAY = '2027-03-06';

const TITLES = [
  ['Fix it together: repair workshop', 'Ripariamo insieme: laboratorio di riparazione'],
  ['Maker space: first steps and safety', 'Maker space: primi passi e sicurezza'],
  ['Garden morning', 'Mattina in orto'],
  ['Job interview clinic', 'Laboratorio sul colloquio di lavoro'],
  ['Digital services help desk', 'Sportello servizi digitali'],
  ['How does our city learn? Open conference', 'Come impara la nostra città? Conferenza aperta'],
  ['Language café', 'Caffè delle lingue'],
  ['Museum night: look, ask, draw', 'Notte al museo: guarda, chiedi, disegna'],
  [
    'Evening course for adults: open evening and level test',
    'Corso serale per adulti: serata aperta e test di livello',
  ],
] as const;

const HELP = [
  ['step-free', 'A way without steps', 'Un percorso senza gradini'],
  ['front-seat', 'A seat near the front', 'Un posto nelle prime file'],
  ['captions', 'Captions', 'Sottotitoli'],
  ['sign-language', 'Sign language', 'Lingua dei segni'],
  ['quiet-place', 'A quiet place', 'Un posto tranquillo'],
  ['large-print', 'Large print', 'Caratteri grandi'],
] as const;

const SIGNUPS: readonly SignupState[] = [
  { is: 'open', left: 5 },
  { is: 'waiting', left: 4 },
  { is: 'dropIn' },
  { is: 'open', left: 1, orDropIn: true },
  { is: 'cancelled' },
  { is: 'full' },
  { is: 'elsewhere', kiosk: 'town-hall' },
  { is: 'open', left: 150 },
  { is: 'closed' },
];

function place(language: LanguageCode, walkingMinutes = 8) {
  const name = saidIn(language, 'Maker space, second floor', 'Maker space, secondo piano');
  return { name, walkingMinutes };
}

function tiles(language: LanguageCode): readonly EventTileView[] {
  return TITLES.map(([en, it], index) => ({
    id: `event-${index}`,
    title: saidIn(language, en, it),
    kind: saidIn(language, 'Workshop', 'Laboratorio'),
    when: { start: `2027-03-0${6 + (index % 4)}T17:30`, end: `2027-03-0${6 + (index % 4)}T19:00` },
    place: place(language, index % 3 === 0 ? 0 : 8),
    free: index !== 4,
    signup: SIGNUPS[index % SIGNUPS.length] ?? { is: 'full' },
    isExample: index % 2 === 0,
  }));
}

const repair = (language: LanguageCode) =>
  saidIn(
    language,
    'Fix it together: repair workshop',
    'Ripariamo insieme: laboratorio di riparazione',
  );

function event(language: LanguageCode, changes: Partial<EventView> = {}): EventView {
  return {
    screen: 'event',
    id: 'event-repair-workshop',
    title: repair(language),
    summary: saidIn(
      language,
      'Bring one small broken thing. Work in threes with a volunteer and learn why it failed.',
      'Porta un piccolo oggetto rotto. Si lavora in tre con un volontario e si impara perché si è rotto.',
    ),
    kind: saidIn(language, 'Workshop', 'Laboratorio'),
    isExample: true,
    outdoors: false,
    today: TODAY,
    next: { start: '2027-03-06T10:00', end: '2027-03-06T12:00', signup: { is: 'open', left: 5 } },
    others: 3,
    where: { ...place(language), address: 'Via Roma 12, Fermo' },
    provider: {
      name: saidIn(
        language,
        'Repair volunteers (sample association)',
        'Volontari riparatori (associazione di esempio)',
      ),
      type: 'civic-org',
      typeName: saidIn(language, 'Civic organisation', 'Organizzazione civica'),
    },
    learningType: {
      name: saidIn(language, 'Non-formal', 'Non formale'),
      plain: saidIn(
        language,
        'An organised activity you choose to join, without a recognised title.',
        'Un’attività organizzata che scegli tu, senza titolo riconosciuto.',
      ),
    },
    ageBand: '12+',
    adultUnder: 14,
    spoken: ['it', 'en'],
    interpretation: ['lis'],
    features: [
      saidIn(language, 'Step-free', 'Senza gradini'),
      saidIn(language, 'Induction loop', 'Anello a induzione'),
    ],
    skills: [
      saidIn(language, 'Problem solving', 'Soluzione di problemi'),
      saidIn(language, 'Collaboration', 'Collaborazione'),
    ],
    act: { does: 'take', start: '2027-03-06T10:00' },
    ...changes,
  };
}

function about(language: LanguageCode): SeatAboutView {
  return {
    title: repair(language),
    place: place(language),
    start: '2027-03-09T17:30',
    end: '2027-03-09T19:00',
  };
}

function confirm(language: LanguageCode, changes: Partial<SeatConfirmView> = {}): SeatConfirmView {
  return {
    screen: 'seatConfirm',
    about: about(language),
    today: TODAY,
    asks: { for: 'seat', keptSeconds: 120 },
    party: 1,
    mostPeople: 1,
    adultUnder: 0,
    help: HELP.map(([id, en, it]) => ({
      id,
      name: saidIn(language, en, it),
      chosen: false,
    })),
    onCard: false,
    ...changes,
  };
}

export const FIXTURE_SEAT = seatCodeFrom(101_234_567);

const entry = (language: LanguageCode) => ({
  code: FIXTURE_SEAT,
  title: repair(language).text,
  place: place(language).name.text,
  startMs: Date.parse('2027-03-09T16:30:00Z'),
  endMs: Date.parse('2027-03-09T18:00:00Z'),
  madeMs: Date.parse('2027-03-06T10:00:00Z'),
  hub: 'kiosk.library.example.org',
  language,
});

function seat(language: LanguageCode, changes: Partial<SeatView> = {}): SeatView {
  const waits = changes.state === 'waiting';
  return {
    screen: 'seat',
    code: FIXTURE_SEAT,
    state: 'taken',
    isNew: true,
    party: 1,
    about: about(language),
    today: TODAY,
    onCard: false,
    entry: waits ? waitingEntryQr(entry(language)) : seatEntryQr(entry(language)),
    door: seatCodeQr(FIXTURE_SEAT),
    mayCancel: true,
    ...changes,
  };
}

/** Every screen about events and seats, in the states a visitor can see. */
export const EVENT_FIXTURES: Readonly<Record<string, FrameFixture>> = {
  events: (language) => ({
    screen: 'events',
    span: 'all',
    narrowed: 0,
    today: TODAY,
    offset: 0,
    total: 9,
    tiles: tiles(language),
  }),
  'events-many': (language) => ({
    screen: 'events',
    span: 'weekend',
    narrowed: 0,
    today: TODAY,
    offset: 40,
    total: 1_500,
    tiles: tiles(language).toReversed(),
  }),
  'events-none': () => ({
    screen: 'events',
    span: 'today',
    narrowed: 0,
    today: TODAY,
    offset: 0,
    total: 0,
    tiles: [],
  }),
  event: (language) => event(language),
  'event-full': (language) =>
    event(language, {
      next: {
        start: '2027-03-09T17:30',
        end: '2027-03-09T19:00',
        signup: { is: 'waiting', left: 4 },
      },
      others: 0,
      act: { does: 'wait', start: '2027-03-09T17:30' },
    }),
  'event-drop-in': (language) =>
    event(language, {
      next: { start: '2027-03-07T09:00', end: '2027-03-07T11:30', signup: { is: 'dropIn' } },
      others: 0,
      outdoors: true,
      isExample: false,
      act: { does: 'nothing' },
    }),
  'event-slots': (language) =>
    event(language, {
      next: {
        start: '2027-03-10T14:00',
        end: '2027-03-10T17:00',
        signup: { is: 'open', left: 9, orDropIn: true },
      },
      act: { does: 'choose', start: '2027-03-10T14:00' },
    }),
  'event-formal': (language) =>
    event(language, {
      learningType: {
        name: saidIn(language, 'Formal', 'Formale'),
        plain: saidIn(
          language,
          'A course in a school, university or training body that ends with a recognised title.',
          'Un corso in scuola, università o ente di formazione che dà un titolo riconosciuto.',
        ),
      },
      formal: {
        institution: saidIn(
          language,
          'Adult education centre, CPIA (sample)',
          'CPIA, istruzione adulti (esempio)',
        ),
        titleObtained: saidIn(language, 'A recognised title', 'Un titolo riconosciuto'),
        entryConditions: saidIn(
          language,
          'From 16 years on, after a short level test',
          'Dai 16 anni, dopo un breve test di livello',
        ),
        enrolBy: '2027-03-12',
      },
      price: {
        amount: 12.5,
        currency: 'EUR',
        note: saidIn(language, 'Free under 18.', 'Gratis sotto i 18 anni.'),
      },
    }),
  'event-over': (language) => {
    const { next: _, ...rest } = event(language, { others: 0, act: { does: 'nothing' } });
    return rest;
  },
  'event-times': (language) => ({
    screen: 'eventTimes',
    title: repair(language),
    today: TODAY,
    times: SIGNUPS.map((signup, index) => ({
      start: `2027-03-${String(6 + index).padStart(2, '0')}T10:00`,
      end: `2027-03-${String(6 + index).padStart(2, '0')}T12:00`,
      signup,
      leads: signup.is === 'open' || signup.is === 'waiting',
    })),
  }),
  'event-slot-times': (language) => ({
    screen: 'eventSlots',
    title: repair(language),
    today: TODAY,
    start: '2027-03-10T14:00',
    slots: Array.from({ length: 9 }, (_, slot) => ({
      slot,
      start: `2027-03-10T${14 + Math.floor(slot / 3)}:${['00', '20', '40'][slot % 3]}`,
      end: `2027-03-10T${14 + Math.floor((slot + 1) / 3)}:${['00', '20', '40'][(slot + 1) % 3]}`,
      signup: slot % 4 === 1 ? { is: 'full' } : { is: 'open', left: 1 },
      leads: slot % 4 !== 1,
    })),
  }),
  'seat-confirm': (language) => confirm(language),
  'seat-confirm-family': (language) =>
    confirm(language, {
      asks: { for: 'seat', keptSeconds: 90 },
      party: 2,
      mostPeople: 3,
      adultUnder: 14,
      onCard: true,
    }),
  'seat-confirm-late': (language) =>
    confirm(language, { asks: { for: 'seat', keptSeconds: 30 }, adultUnder: 14, mostPeople: 3 }),
  'seat-confirm-wait': (language) =>
    confirm(language, { asks: { for: 'waiting', open: 0, waiting: 4 }, mostPeople: 3 }),
  'seat-confirm-fewer': (language) =>
    confirm(language, {
      asks: { for: 'waiting', open: 1, waiting: 4 },
      party: 2,
      mostPeople: 3,
      adultUnder: 14,
    }),
  'seat-confirm-no-list': (language) =>
    confirm(language, { asks: { for: 'waiting', open: 0, waiting: 0 } }),
  'seat-confirm-again': (language) => confirm(language, { asks: { for: 'again' } }),
  'seat-confirm-failed': (language) => confirm(language, { asks: { for: 'retry' } }),
  seat: (language) => seat(language),
  'seat-family-card': (language) => seat(language, { party: 3, onCard: true }),
  'seat-waiting': (language) => seat(language, { state: 'waiting', before: 2 }),
  'seat-here': (language) => {
    const { entry: _, ...rest } = seat(language, { state: 'here', isNew: false, mayCancel: false });
    return rest;
  },
  'seat-given-back': (language) => {
    const {
      entry: _,
      door: __,
      ...rest
    } = seat(language, { state: 'givenBack', mayCancel: false });
    return rest;
  },
  'seat-unknown-event': (language) => {
    const { entry: _, about: __, ...rest } = seat(language, { isNew: false, mayCancel: false });
    return rest;
  },
  'seat-cancel': (language) => ({
    screen: 'seatCancel',
    code: FIXTURE_SEAT,
    state: 'taken',
    about: about(language),
    today: TODAY,
  }),
  'seat-cancel-waiting': (language) => ({
    screen: 'seatCancel',
    code: FIXTURE_SEAT,
    state: 'waiting',
    about: about(language),
    today: TODAY,
  }),
  'my-seats': (language) => ({
    screen: 'mySeats',
    today: TODAY,
    isOnCard: true,
    seats: (['taken', 'waiting', 'givenBack', 'released', 'here'] as const).map((state, index) => ({
      code: seatCodeFrom(index * 999_999 + 7),
      state,
      about: about(language),
      ...(state === 'waiting' && { before: 0 }),
    })),
  }),
  'my-seats-none': () => ({ screen: 'mySeats', today: TODAY, isOnCard: true, seats: [] }),
  'seat-code': () => ({ screen: 'seatCode' }),
  'seat-code-unknown': () => ({ screen: 'seatCode', unknown: FIXTURE_SEAT }),
};
