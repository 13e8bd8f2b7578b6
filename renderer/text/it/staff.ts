import type { DoorRefusal } from '../../../kiosk/staff/door.ts';
import type { staff as en } from '../en/staff.ts';

const REFUSALS: Record<DoorRefusal, string> = {
  notACode: 'Questo non è il codice di un posto.',
  noSuchCode: 'Qui nessuno ha avuto questo codice.',
  notToday: 'Questo posto è per un altro giorno.',
  givenUp: 'Questo posto è stato lasciato, o dato ad altri.',
  full: 'Non ci sono posti liberi.',
  waitingListFull: 'La lista d’attesa è piena.',
  notFull: 'Ci sono posti.',
  holdGone: 'Il posto non è più tenuto.',
  codeInUse: 'Prova ancora.',
  notAParty: 'Non è un numero di persone.',
};

export const staff: typeof en = {
  code: {
    title: 'Per chi lavora qui',
    lead: 'Scrivi il codice.',
    typed: (count) => `${count} ${count === 1 ? 'cifra' : 'cifre'} su 6`,
    open: 'Staff',
    refused: (refusal) => {
      switch (refusal.why) {
        case 'wrong':
          return refusal.triesLeft === 1
            ? 'Il codice non è giusto. Resta una prova.'
            : `Il codice non è giusto. Restano ${refusal.triesLeft} prove.`;
        case 'none':
          return 'Ora non c’è un codice. Chiedilo: npm run kiosk -- staff open';
        case 'expired':
          return 'Il codice ha più di dieci minuti. Chiedine un altro.';
        case 'spent':
          return 'Cinque prove sbagliate. Chiedi un altro codice.';
      }
    },
    unreachable: 'Il chiosco non risponde. Prova ancora.',
  },
  door: {
    atTheDoor: 'Ingresso',
    lead: 'Metti una tessera sul lettore, scansiona un codice o scrivilo.',
    nothingToday: 'Oggi qui non c’è nulla in programma.',
    typeCode: 'Scrivi un codice',
    fromTo: (from, to) => `dalle ${from} alle ${to}`,
    here: (here, expected) => `${here} su ${expected} presenti`,
    comeAlong: 'Si viene liberamente.',
    waiting: (waiting) => (waiting === 1 ? '1 in attesa' : `${waiting} in attesa`),
    counts: (capacity, expected, here) => `${capacity} posti, ${expected} presi, ${here} presenti.`,
    walkIn: 'Fai entrare una persona',
    release: 'Libera i posti vuoti',
    takeBack: 'Annulla',
    back: 'Indietro',
    deleteCharacter: 'Cancella l’ultimo carattere',
    news: (news) => {
      switch (news?.what) {
        case undefined:
          return undefined;
        case 'here':
          return news.party === 1 ? `Ecco: ${news.code}.` : `Ecco, in ${news.party}: ${news.code}.`;
        case 'wasHere':
          return `${news.code} era già presente.`;
        case 'takenBack':
          return `${news.code} è annullato.`;
        case 'walkedIn':
          return `Una persona in più: ${news.code}.`;
        case 'released':
          return 'I posti vuoti sono per chi è qui.';
        case 'noSeat':
          return 'Questa tessera non ha un posto oggi.';
        case 'refused':
          return REFUSALS[news.why];
      }
    },
  },
  desk: {
    title: 'Banco',
    putCard: 'Metti sul lettore la tessera di chi è venuto.',
    unknown: 'Su questa tessera non c’è nulla. La persona può dire di sì in una visita.',
    confirm: 'Conferma: oggi partecipa',
    confirmed: 'Confermato oggi. Tocca per annullare.',
    days: (days) => (days === 1 ? '1 giorno' : `${days} giorni`),
    countsFor: (badges) => `Vale per ${badges}`,
    held: 'Badge su questa tessera',
    noBadges: 'Su questa tessera non ci sono ancora badge.',
    since: (date) => `dal ${date}`,
    until: (date) => `fino al ${date}`,
    dateSoon: 'la data segue',
    close: 'Chiudi',
    refused: {
      locked: 'Le pagine dello staff sono state chiuse.',
      noCard: 'La tessera non è più sul lettore.',
      noSuchEvent: 'Questo evento non c’è più.',
      notKept: 'Non è stato possibile scriverlo. Prova ancora.',
      dateUnsure: 'Il chiosco non è sicuro della data. Regola l’orologio o collegalo una volta.',
    },
  },
};
