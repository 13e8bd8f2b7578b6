import type { frame as english } from '../en/frame.ts';

export const frame: typeof english = {
  learningHub: 'spazio per imparare',
  accessKeys: 'Lo schermo come serve a te',
  language: 'Lingua',
  textSize: 'Testo',
  largeText: 'Testo grande',
  contrast: 'Contrasto',
  strongContrast: 'Contrasto forte',
  lowReach: 'In basso',
  lowReachPlain: 'Quello che tocchi scende.',
  moreTime: 'Più tempo',
  moreTimePlain: 'Lo schermo aspetta dieci volte di più.',
  largeTextPlain: 'Lettere più grandi, più pagine.',
  strongContrastPlain: 'Bianco su nero.',
  help: 'Aiuto',
  back: 'Indietro',
  finish: 'Fine',
  next: 'Avanti',
  previousPage: 'Prima',
  nextPage: 'Dopo',
  pageOf: (page, pages) => `${page} di ${pages}`,
  on: 'sì',
  off: 'no',
  inLanguage: { en: 'in inglese', it: 'in italiano' },
  goOn: 'Avanti',
  notKept: 'Ora i progressi non si possono conservare. Puoi andare avanti.',
  readerResting: 'ora le tessere non si leggono',

  attract: {
    kicker: (seconds) => `Una domanda per te · ${seconds} secondi`,
    kickerShort: (seconds) => `Domanda · ${seconds} secondi`,
    true: 'Vero',
    false: 'Falso',
    answerIt: 'Rispondi',
    comeIn: 'Entra',
    hint: 'Tocca una risposta',
    hintCard: 'Tocca una risposta o metti la tessera sul lettore',
    wake: 'Tocca lo schermo per iniziare',
    privacy: 'Privacy',
  },

  home: {
    title: 'Che cosa vuoi fare?',
    learn: 'Impara',
    learnPlain: 'Lezioni brevi, da due a quattro minuti',
    events: 'Eventi',
    eventsPlain: 'Prendi un posto, senza dire il nome',
    badges: 'I miei badge',
    badgesPlain: 'Quello che hai fatto, e resta tuo',
    soon: 'Apre presto',
    today: 'Oggi qui',
    lessonOfTheDay: 'La lezione del giorno',
    lessonOfTheDayShort: 'La lezione di oggi',
    resume: 'Riprendi da dove eri',
    resumeShort: 'Riprendi',
    done: (done, of) => `${done} pagine su ${of}`,
    minutes: (minutes) => (minutes === 1 ? '1 minuto' : `${minutes} minuti`),
    nothingToday: 'Fai con calma. Ogni lezione è aperta.',
    cardJoined: 'la tua tessera è in uso',
  },

  access: {
    title: 'Lo schermo, come serve a te',
    plain: 'Quando finisci, tutto torna come prima.',
    notice: 'Informativa privacy',
    about: 'Come funziona',
    known: 'Che cosa sa di te',
    callStaff: 'Chiama chi lavora qui',
    staff: {
      free: 'Vedono che ti serve aiuto.',
      called: 'Chiamata fatta. Resta qui.',
      coming: 'Qualcuno sta arrivando.',
      away: 'A quest’ora non c’è nessuno.',
    },
  },

  notice: {
    title: 'La privacy, in breve',
    paragraphs: (controller) => [
      'Qui puoi usare tutto senza nome, senza tessera e senza registrarti.',
      `Dei tuoi dati risponde ${controller}.`,
      'Senza tessera non si conserva niente di te. Quando finisci, il chiosco dimentica la tua visita.',
      'Se dici di sì, i tuoi progressi restano legati alla tua tessera: quali lezioni hai fatto, quando, e quante risposte erano giuste. Così anche i tuoi badge, e i giorni in cui lo staff ha confermato che hai partecipato.',
      'Il numero della tessera non si conserva. Il chiosco lo trasforma in un codice che solo questo chiosco sa rifare, e conserva quello.',
      'Tutto resta in questo chiosco. Dopo 24 mesi senza uso si cancella.',
      'Un posto a un evento si riconosce dal suo codice. Si cancella sette giorni dopo l’evento; ciò che ti aiuterebbe, il giorno dopo.',
      'Con la tua tessera puoi vedere qui ogni cosa, e cancellarla, quando vuoi. Tocca Aiuto, poi “Che cosa sa di te”.',
      'Per domande, o per gli altri tuoi diritti, chiedi al banco. Puoi anche scrivere al Garante per la protezione dei dati personali.',
    ],
  },

  about: {
    title: 'Come funziona questo chiosco',
    simulatedCards:
      'Qui un programma fa le veci del lettore di tessere: non legge nessuna tessera vera.',
    paragraphs: [
      'Le lezioni sono dentro il chiosco. Non gli serve internet, e non manda niente di te da nessuna parte.',
      'Non ha telecamera e non ha microfono.',
      'La tessera serve solo a ritrovare i tuoi progressi. Non dice chi sei, e il chiosco non legge quello che c’è scritto sopra.',
      'Se per un po’ nessuno tocca lo schermo, il chiosco chiede se ci sei ancora. Poi chiude la visita e la dimentica. Con “Più tempo” aspetta dieci volte di più.',
      'La lezione che ti propone segue una regola semplice: la stessa competenza, poi lo stesso luogo, poi altro. Non ti studia.',
      'Lezioni e domande le hanno scritte persone. Se una scheda non è chiara, dillo con un tocco: contiamo i tocchi, non chi li fa.',
      'Il programma si chiama Portico. È software libero: chiunque può leggere come funziona e migliorarlo.',
    ],
  },

  wait: { title: 'Un momento' },

  sorry: {
    title: 'Ora questo non si apre',
    plain: 'Tutto il resto funziona.',
  },

  closed: {
    title: 'Adesso siamo chiusi',
    plain: 'Torna presto.',
    opens: (day: string, time: string) => `Riapriamo ${day} alle ${time}.`,
  },

  leaving: {
    title: 'Grazie della visita',
    plain: 'Della tua visita sullo schermo non resta niente.',
    takeCard: 'Ricordati di prendere la tessera.',
  },

  cardNotice: {
    randomId: {
      title: 'Questa tessera cambia numero',
      plain:
        'Mostra ogni volta un numero diverso, come fanno i telefoni, e non può ritrovare i tuoi progressi. Chiedi al banco una tessera dell’hub. Puoi andare avanti anche senza.',
    },
    several: {
      title: 'Una tessera alla volta',
      plain: 'Sul lettore c’è più di una tessera. Togli le altre e riprova.',
    },
    notUsedHere: {
      title: 'Qui non serve la tessera',
      plain: 'Questo chiosco non usa tessere. Per te è tutto aperto.',
    },
    notKeptHere: {
      title: 'Questa tessera qui è nuova',
      plain:
        'Questo chiosco ritrova i progressi, ma non li inizia. Puoi attivare una tessera in una biblioteca. Qui è comunque tutto aperto.',
    },
    cannotReadNow: {
      title: 'Ora la tessera non si può usare',
      plain:
        'In questo momento i progressi non si trovano. Il resto funziona, e la tua tessera è a posto.',
    },
  },

  warning: {
    title: 'Ci sei ancora?',
    plain: (seconds) => `Ti teniamo il posto per ${seconds} secondi.`,
    card: 'Se vai via, prendi la tessera.',
    stay: 'Sono ancora qui',
  },

  starting: { title: 'Ciao', plain: 'Il chiosco si sta avviando.' },
  outOfService: {
    title: 'Questo chiosco riposa',
    plain: 'C’è qualcosa da sistemare. Chiedi al banco.',
    code: 'Per chi lavora qui',
  },
  link: {
    down: { title: 'Un momento', plain: 'Lo schermo sta ritrovando il chiosco.' },
    replaced: {
      title: 'Questo chiosco è aperto in un’altra finestra',
      plain: 'Puoi chiudere questa.',
    },
  },
};
