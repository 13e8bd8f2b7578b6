import type { badges as english } from '../en/badges.ts';

const counted = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

/** Words about badges. They say what was done, and never that somebody is good at something. */
export const badges: typeof english = {
  levels: {
    selfCheck: 'Autoverifica',
    confirmed: 'Confermato dallo staff',
    accredited: 'Accreditato',
  },
  levelsBrief: {
    selfCheck: 'Autoverifica',
    confirmed: 'Confermato',
    accredited: 'Accreditato',
  },
  levelsPlain: {
    selfCheck: 'Questo chiosco ha contato le risposte. Nessuno ha controllato chi le dava.',
    confirmed: 'Chi lavora qui era presente e lo ha confermato.',
    accredited: 'Rilasciato da un ente titolato a farlo.',
  },
  states: { toDo: 'Da fare', begun: 'Iniziato', earned: 'Ottenuto' },

  shelf: {
    title: { card: 'I miei badge', visit: 'I badge, in questa visita', nobody: 'I badge' },
    label: (total, earned) => `${total} badge, ${counted(earned, 'ottenuto', 'ottenuti')}`,
    earned: (earned) =>
      earned === 0 ? 'nessuno ottenuto finora' : counted(earned, 'ottenuto', 'ottenuti'),
    begin: 'Per iniziarne uno, completa una lezione.',
    more: 'Altri',
    useCard: 'Una tessera sul lettore li conserva.',
    none: 'Qui non ci sono ancora badge.',
    noneGoOn: 'Vedi le lezioni',
  },

  badge: {
    lesson: (title, needed, of) => {
      if (needed === 0) return `Completa “${title}”.`;
      if (of === undefined) {
        return `Completa “${title}” con ${counted(needed, 'risposta giusta', 'risposte giuste')} al primo tentativo.`;
      }
      return `Completa “${title}” con ${counted(needed, 'risposta giusta', 'risposte giuste')} su ${of} al primo tentativo.`;
    },
    rightAtFirst: (needed, of) => {
      const right = counted(needed, 'giusta', 'giuste');
      return `${right}${of === undefined ? '' : ` su ${of}`} al primo tentativo`;
    },
    takePart: (times) => (times === 1 ? 'Partecipa' : `Partecipa in ${times} giorni diversi`),
    events: (one, other, more) => {
      if (other === undefined) return `“${one}”`;
      return more ? `“${one}”, “${other}” o a un altro evento` : `“${one}” o a “${other}”`;
    },
    attended: (events, times) =>
      times === 1 ? `Partecipa a ${events}.` : `Partecipa a ${events} in ${times} giorni diversi.`,
    days: (needed) => `Fallo in almeno ${needed} giorni diversi.`,
    about: 'Di che cosa parla:',
    done: 'Fatto',
    missing: 'Ancora da fare',
    bestSoFar: (best) => `Finora la migliore: ${best}`,
    best: (best, of) => (of === undefined ? `${best} giuste` : `${best} giuste su ${of}`),
    soFar: (count) => `${count} finora`,
    knownBy: {
      lesson: { done: 'Contato da questo chiosco', missing: 'Lo conta questo chiosco' },
      attended: { done: 'Confermato dallo staff', missing: 'Lo conferma lo staff, al banco' },
    },
    level: (level, plain) => `${level}: ${plain}`,
    raise: (level) => `Con questo in più: ${level.toLowerCase()}`,
    earnedOn: (date) => `Ottenuto il ${date}.`,
    earnedSoon: 'Ottenuto. La data arriverà presto.',
    until: (date) => `Vale fino al ${date}.`,
    holds: (months) => `Vale ${counted(months, 'mese', 'mesi')}.`,
    keeping: {
      kept: 'È conservato sulla tua tessera.',
      possible: 'Non è ancora conservato: metti una tessera sul lettore, o portalo con te.',
      none: 'Qui non si conserva: portalo con te.',
    },
    willKeep: {
      kept: 'Quando lo ottieni, la tua tessera lo conserva.',
      possible: 'Quando lo ottieni, una tessera sul lettore lo conserva.',
      none: 'Quando lo ottieni, puoi portarlo con te.',
    },
    take: 'Portalo con te',
    takeShort: 'Prendilo',
  },

  code: {
    point: 'Inquadra qui con il telefono',
    pointBrief: 'Inquadra qui',
    next: 'Si apre una pagina con il badge. Niente viene inviato, e non serve un account.',
    where: 'Il codice è il grande quadrato qui accanto.',
    help: 'Chi è al banco può aiutarti a tenere il telefono.',
    alt: (name) => `Codice del badge “${name}”, per la fotocamera di un telefono`,
    howItWorks: 'Come funziona',
    howItWorksBrief: 'Dettagli',
    show: 'Mostra',
    ofAll: (number, of) => `Codice ${number} di ${of}`,
    series: 'Prendi ogni codice, in qualunque ordine: la pagina li mette insieme.',
    nextCode: 'Codice dopo',
    previousCode: 'Codice prima',
    again: 'Riprova',
    proofSoon: {
      title: 'Il badge è tuo. La prova sarà pronta presto.',
      plain: 'Questo chiosco non è ancora sicuro della data, e non ne scrive mai una falsa.',
    },
    noVerifyPage: {
      title: 'Qui non c’è ancora un codice',
      plain: 'Questo hub non ha una pagina che possa aprirlo.',
    },
    failed: {
      title: 'Ora il codice non si può fare',
      plain: 'Il tuo badge non è perso.',
    },
    keeping: {
      kept: 'È conservato sulla tua tessera. Torna per il codice quando vuoi.',
      possible:
        'Metti una tessera sul lettore per conservarlo. Poi torna per il codice quando vuoi.',
      none: 'È conservato solo per questa visita.',
    },
  },

  goodbye: {
    title: (count) => (count === 1 ? 'Hai ottenuto un badge' : `Hai ottenuto ${count} badge`),
    plain: 'Quando vai via, questo chiosco lo dimentica.',
    several: 'Quando vai via, questo chiosco li dimentica.',
    takeOr: 'Prendilo sul telefono.',
    orCard: 'Prendilo sul telefono, o metti ora una tessera sul lettore.',
    leave: 'Vai senza',
    doneTitle: 'Fatto',
    kept: 'I tuoi badge sono sulla tua tessera.',
    taken: 'Hai visto il codice di ogni badge.',
    finish: 'Fine',
  },

  closing: {
    earned: 'Badge ottenuto',
    severalEarned: (count) => `${count} badge ottenuti`,
    again: 'Rifalla',
    againFor: (badge, needed, of, best) =>
      `“${badge}” chiede ${counted(needed, 'risposta giusta', 'risposte giuste')}${of === undefined ? '' : ` su ${of}`} al primo tentativo. Finora ${best}. Le risposte cambiano ordine.`,
    towards: (done, of) => `${counted(done, 'passo fatto', 'passi fatti')} su ${of}`,
  },

  known: {
    badges: 'Badge',
    confirmations: 'Partecipazioni confermate dallo staff',
    guestBadges: (count) => `Badge: ${count}.`,
  },
  guestOffer: (lessons, earned) => {
    const one = lessons === 1 && earned === 0;
    const done = counted(lessons, 'lezione', 'lezioni');
    const what = earned === 0 ? done : `${done} e ${earned} badge`;
    return `${what} di questa visita ${one ? 'può' : 'possono'} andare sulla tessera.`;
  },
};
