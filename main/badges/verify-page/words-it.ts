import { type PageWords, sayDay, sayFailure } from './page-words.ts';

const day = (date: string) => sayDay(date, 'it');

export const IT: PageWords = {
  title: 'Controllo badge',
  privacy:
    'Tutto si controlla su questo dispositivo. Quello che apri qui non viene inviato a nessuno.',
  reading: 'Controllo …',
  start: {
    title: 'Controlla un badge',
    how: 'Inquadra con il telefono il codice sullo schermo dell’hub. Oppure apri un badge salvato come file: JSON, PNG o SVG.',
    open: 'Apri un file',
    orPaste:
      'Puoi anche trascinare un file su questa pagina, o incollare un badge o il suo indirizzo.',
    another: 'Controlla un altro badge',
    trouble: {
      addressDamaged:
        'L’indirizzo di questa pagina non contiene un badge intero: qualcosa manca o è sbagliato. Inquadra di nuovo il codice.',
      addressNewer:
        'Questo badge viene da un chiosco più recente di questa pagina. Chiedi la pagina aggiornata.',
      'bake.not-json':
        'Questo non è un badge: non si legge come JSON, né come immagine che ne contiene uno.',
      notBadge: 'Si legge, ma non è un badge.',
      'bake.unreadable': 'Questa immagine è danneggiata, o non è né PNG né SVG.',
      'bake.too-large': 'Questo file è troppo grande per essere un badge.',
      'bake.none': 'Questa immagine non contiene badge.',
      'bake.several':
        'Questa immagine contiene più di un badge: non si può dire quale sia quello giusto.',
      'bake.compressed': 'Il badge in questa immagine è compresso, e lo standard non lo permette.',
    },
  },
  series: {
    title: (missing) => (missing === 1 ? 'Manca un codice' : `Mancano ${missing} codici`),
    next: 'Questo badge è diviso in più codici. Inquadra il prossimo sullo schermo dell’hub, in qualsiasi ordine.',
    forgets:
      'Questo browser non ricorda nulla da una pagina all’altra. Incolla qui gli indirizzi degli altri codici.',
    code: (number) => `Codice ${number}`,
    here: 'c’è',
    missing: 'manca ancora',
  },
  verdict: {
    valid: 'Questo badge è autentico',
    intact: 'Questo badge è intatto',
    invalid: 'Questo badge non è valido',
    unknown: 'Questo badge non si può ancora confermare',
    signedBy: (issuer) => `Firmato da ${issuer}. Da allora nulla è stato cambiato.`,
    signedByKey: (issuer) =>
      `Firmato con una chiave che si presenta come ${issuer}. Di chi sia, questa pagina non può saperlo.`,
    notConfirmed: (issuer) => `Questa pagina non ha con sé le chiavi di ${issuer}.`,
    onlyItsWord: 'Quello che segue è solo quello che dice di sé.',
  },
  badge: {
    picture: 'Immagine del badge',
    levels: {
      selfCheck: {
        name: 'Autoverifica',
        says: 'Il chiosco ha contato le risposte. Nessuno ha controllato chi le dava.',
      },
      confirmed: {
        name: 'Confermato dallo staff',
        says: 'Chi lavora nell’hub era presente e lo ha confermato.',
      },
      accredited: {
        name: 'Accreditato',
        says: 'Chi lo rilascia dichiara di essere un ente titolato.',
      },
    },
    issuer: 'Chi garantisce',
    claimedIssuer: 'Chi garantirebbe',
    byKeyAlone:
      'Chi lo rilascia si riconosce solo dalla chiave, e il nome è parola sua. Per sicurezza confronta la chiave con quella che pubblica l’hub.',
    byKnownKey: 'Chi ospita questa pagina garantisce che la chiave è di chi lo rilascia.',
    awarded: 'Ottenuto il',
    until: 'Vale fino al',
    end: 'Scadenza',
    none: 'nessuna',
    criteria: 'Che cosa c’era da fare',
    evidence: 'Che cosa è stato fatto',
    skills: 'Competenze di cui parla',
    what: 'Che cosa dice un badge',
    notWho:
      'Un badge dice che cosa è stato fatto, non chi lo possiede. Non porta nomi: chi lo mostra potrebbe non essere chi lo ha ottenuto.',
  },
  checks: {
    title: 'Che cosa è stato controllato',
    names: {
      shape: 'È un Open Badge',
      subject: 'È stato dato a qualcuno',
      key: 'La chiave è di chi lo rilascia',
      proof: 'È come quando fu firmato',
      status: 'Non è stato ritirato',
      dates: 'Oggi vale',
    },
    passed: 'sì',
    failed: 'no',
    skipped: 'non controllato',
    reasons: {
      'nothing-to-check': 'Solo quando è sicuro tutto quello che viene prima.',
      'no-status': 'Questo badge non può essere ritirato: non indica nessun elenco.',
      'no-list': 'L’elenco dei badge ritirati non è a disposizione.',
    },
    failures: {
      'shape.not-an-object': () => 'Non è affatto un badge.',
      'shape.missing': ({ path }) => `Manca qualcosa che ogni badge deve avere: ${path}.`,
      'shape.unexpected': ({ path }) => `Una parte non è come deve essere: ${path}.`,
      'shape.unsigned': ({ path }) =>
        `Una parte non è coperta da nessuna firma, quindi può averla aggiunta chiunque: ${path}.`,
      'shape.unknown-context': ({ url }) =>
        `Usa parole di un vocabolario che questa pagina non conosce: ${url}.`,
      'subject.missing': () => 'Non è stato dato a nessuno.',
      'key.no-proof': () => 'Non è firmato.',
      'key.several-proofs': ({ count }) => `Porta ${count} firme: non si può dire quale conti.`,
      'key.unknown-suite': ({ suite }) =>
        `È firmato in un modo che questa pagina non conosce: ${suite}.`,
      'key.wrong-purpose': ({ purpose }) => `La firma è stata fatta per altro: ${purpose}.`,
      'key.not-the-issuers': ({ method }) =>
        `È firmato con una chiave che non è di chi lo rilascia: ${method}.`,
      'key.issuer-unknown': ({ issuer }) =>
        `Quello che ${issuer} ha pubblicato non è a disposizione.`,
      'key.not-published': ({ method }) =>
        `Chi lo rilascia non ha pubblicato la chiave: ${method}.`,
      'key.revoked': ({ since }) =>
        `La chiave è stata revocata il ${day(since)}. Quello che ha firmato non conta più.`,
      'key.expired': ({ since }) => `La chiave è scaduta il ${day(since)}.`,
      'proof.expired': ({ since }) => `La firma è scaduta il ${day(since)}.`,
      'proof.malformed': () => 'La firma stessa è danneggiata.',
      'proof.wrong': () =>
        'È stato cambiato dopo la firma, o chi lo rilascia non lo ha mai firmato.',
      'proof.unreadable': ({ detail }) =>
        `Contiene una parola che non significa nulla in nessun vocabolario, quindi nessuno può averla firmata: ${detail}`,
      'status.wrong-list': ({ list }) => `Questo è l’elenco di altri badge: ${list}.`,
      'status.list-untrusted': ({ because }) =>
        `L’elenco dei badge ritirati non è affidabile. ${sayFailure(IT.checks.failures, because)}`,
      'status.list-unreadable': () => 'L’elenco dei badge ritirati non si legge.',
      'status.withdrawn': () => 'Chi lo ha rilasciato lo ha ritirato.',
      'dates.not-yet': ({ from }) => `Vale solo dal ${day(from)}.`,
      'dates.over': ({ until }) => `È scaduto il ${day(until)}.`,
    },
  },
  ask: {
    title: 'È stato ritirato nel frattempo?',
    button: 'Chiedi a chi lo rilascia',
    consequence: (host) =>
      `Scarica due file pubblici da ${host}, che non viene a sapere quale badge controlli.`,
    nowhere:
      'Chi lo rilascia non pubblica nulla sul web. Se hai il suo file status.json o issuers.json, aprilo qui.',
    outcomes: {
      asking: 'Chiedo …',
      unreachable:
        'Non si riesce a raggiungere chi lo rilascia. Tutto il resto è stato controllato lo stesso.',
      answered: 'Chi lo rilascia ha risposto.',
    },
  },
  keep: {
    title: 'Conservalo',
    says: 'Le immagini contengono tutto il badge firmato: si possono controllare ovunque.',
    json: 'Salva come JSON',
    png: 'Salva come PNG',
    svg: 'Salva come SVG',
    failed:
      'Questo browser non è riuscito a fare l’immagine. Il file JSON contiene lo stesso badge.',
  },
};
