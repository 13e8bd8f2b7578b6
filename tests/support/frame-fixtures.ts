import type { LanguageCode } from '../../kiosk/language.ts';
import type { Frame, ScreenView, TasterQuestion } from '../../kiosk/view.ts';
import { saidIn } from './learn-questions.ts';

/** A screen, and what stands around it where that is the point of the picture. */
export type FrameFixture = (language: LanguageCode) => ScreenView & Partial<Frame>;

const idle = { canFinish: false, canGoBack: false } as const;

function longTaster(language: LanguageCode): TasterQuestion {
  return {
    lessonId: 'lesson-digital-services',
    title: saidIn(
      language,
      'Public services online, safely',
      'Servizi pubblici online, in sicurezza',
    ),
    seconds: 30,
    question: {
      id: 'lesson-digital-services-q1',
      type: 'single',
      prompt: saidIn(
        language,
        'A text from “INPS” asks you to confirm your data with a link. What do you do?',
        'Un SMS di “INPS” chiede di confermare i dati con un link. Che cosa fai?',
      ),
      options: [
        [
          'a',
          'Tap the link but do not type the password',
          'Tocco il link ma non scrivo la password',
        ],
        ['b', 'Reply and ask if it is true', 'Rispondo e chiedo se è vero'],
        [
          'c',
          'Ignore the link and open the official site or app myself',
          'Ignoro il link e apro io il sito o l’app ufficiale',
        ],
        ['d', 'Forward it to a friend', 'Lo inoltro a un amico'],
      ].map(([id = '', en = '', it = '']) => ({ id, said: saidIn(language, en, it) })),
    },
  };
}

function shortTaster(language: LanguageCode): TasterQuestion {
  return {
    lessonId: 'lesson-conflict',
    title: saidIn(language, 'From clash to agreement', 'Dallo scontro all’accordo'),
    seconds: 30,
    question: {
      id: 'lesson-conflict-q1',
      type: 'single',
      prompt: saidIn(
        language,
        '“I want the window open!” Which is the need behind it?',
        '“Voglio la finestra aperta!” Qual è il bisogno dietro?',
      ),
      options: [
        ['a', 'Winning the argument', 'Vincere la discussione'],
        ['b', 'Fresh air', 'Aria fresca'],
        ['c', 'Annoying the others', 'Dare fastidio agli altri'],
      ].map(([id = '', en = '', it = '']) => ({ id, said: saidIn(language, en, it) })),
    },
  };
}

function trueFalseTaster(language: LanguageCode): TasterQuestion {
  return {
    lessonId: 'lesson-waste',
    title: saidIn(language, 'Less waste, right bin', 'Meno rifiuti, bidone giusto'),
    seconds: 30,
    question: {
      id: 'lesson-waste-q3',
      type: 'trueFalse',
      prompt: saidIn(
        language,
        'In Italy every town uses the same bin colours.',
        'In Italia tutti i Comuni usano gli stessi colori.',
      ),
    },
  };
}

function attract(
  taster: (language: LanguageCode) => TasterQuestion,
  light: 'awake' | 'dimmed' | 'asleep' = 'awake',
): FrameFixture {
  return (language) => ({
    screen: 'attract',
    light,
    taster: taster(language),
    opens: 'home',
    ...idle,
  });
}

function home(language: LanguageCode): Extract<ScreenView, { screen: 'home' }> {
  return {
    screen: 'home',
    today: {
      date: '2026-11-22',
      events: [],
      notes: [
        saidIn(
          language,
          'Repair morning in the workshop, from 10 to 13.',
          'Mattina di riparazione in laboratorio, dalle 10 alle 13.',
        ),
        saidIn(
          language,
          'Help with SPID and health records, ground floor.',
          'Aiuto per SPID e fascicolo sanitario, piano terra.',
        ),
      ],
      lesson: {
        id: 'lesson-urban-garden',
        title: saidIn(
          language,
          'Your first square metre of garden',
          'Il tuo primo metro quadro di orto',
        ),
        goal: saidIn(
          language,
          'Start a small bed or a pot and care for it with others.',
          'Avviare una piccola aiuola o un vaso e curarla insieme ad altri.',
        ),
        seconds: 134,
        skill: saidIn(language, 'Environmental awareness', 'Consapevolezza ambientale'),
        state: 'new',
      },
    },
    badgesOpen: false,
  };
}

function resuming(language: LanguageCode): ScreenView & Partial<Frame> {
  return {
    ...home(language),
    badgesOpen: true,
    isOnCard: true,
    notKept: true,
    resume: {
      lessonId: 'lesson-digital-services',
      title: saidIn(
        language,
        'Public services online, safely',
        'Servizi pubblici online, in sicurezza',
      ),
      done: 4,
      of: 10,
    },
  };
}

/** Screens that are not about learning. */
export const FRAME_FIXTURES: Readonly<Record<string, FrameFixture>> = {
  starting: () => ({ screen: 'starting', ...idle }),
  outOfService: () => ({ screen: 'outOfService', fault: 'start.timed-out', ...idle }),
  attract: attract(shortTaster),
  attractLong: attract(longTaster),
  attractTrueFalse: attract(trueFalseTaster),
  attractDimmed: attract(shortTaster, 'dimmed'),
  attractAsleep: attract(shortTaster, 'asleep'),
  home: (language) => ({ ...home(language), canGoBack: false }),
  homeToday: (language) => {
    const view = home(language);
    const title = saidIn(
      language,
      'Fix it together: repair workshop',
      'Ripariamo insieme: laboratorio di riparazione',
    );
    const events = [{ id: 'event-repair-workshop', title, start: '2026-11-22T10:00' }];
    return { ...view, today: { ...view.today, events }, canGoBack: false };
  },
  homeResuming: resuming,
  homeWarned: (language) => ({
    ...resuming(language),
    warning: { seconds: 30, cardStillThere: true },
  }),
  access: () => ({ screen: 'access', staff: 'free' }),
  accessCalled: () => ({ screen: 'access', staff: 'called', call: 'called' }),
  notice: () => ({ screen: 'notice' }),
  about: () => ({ screen: 'about' }),
  aboutSimulated: () => ({ screen: 'about', cardsAreSimulated: true }),
  cardOfferSimulated: () => ({ screen: 'cardOffer', cardsAreSimulated: true }),
  guestOfferSimulated: () => ({
    screen: 'guestOffer',
    lessons: 2,
    badges: 1,
    cardsAreSimulated: true,
  }),
  cardNoticeSimulated: () => ({
    screen: 'cardNotice',
    reason: 'several',
    cardsAreSimulated: true,
  }),
  cardNoticeRandomId: () => ({ screen: 'cardNotice', reason: 'randomId' }),
  cardNoticeNotUsed: () => ({ screen: 'cardNotice', reason: 'notUsedHere' }),
  cardNoticeNotKept: () => ({ screen: 'cardNotice', reason: 'notKeptHere' }),
  cardNoticeSeveral: () => ({ screen: 'cardNotice', reason: 'several' }),
  cardNoticeCannotRead: () => ({ screen: 'cardNotice', reason: 'cannotReadNow' }),
  wait: () => ({ screen: 'wait' }),
  sorry: () => ({ screen: 'sorry' }),
  closed: () => ({
    screen: 'closed',
    light: 'awake',
    next: { date: '2026-11-23', time: '09:00' },
    ...idle,
  }),
  leaving: () => ({ screen: 'leaving', cardStillThere: true, ...idle }),
};
