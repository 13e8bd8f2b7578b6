import type { staff as en } from '../en/staff.ts';

export const staff: typeof en = {
  door: {
    title: 'Per chi lavora qui',
    lead: 'Scrivi il codice.',
    typed: (count) => `${count} cifre su 6`,
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
    unreachable: 'Il totem non risponde. Prova ancora.',
  },
  desk: {
    title: 'Banco',
    putCard: 'Metti sul lettore la tessera di chi è venuto.',
    unknown:
      'Su questa tessera non c’è ancora nulla. Prima la persona può dire di sì qui, in una visita.',
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
    },
  },
};
