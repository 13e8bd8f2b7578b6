import type { LanguageCode, Said } from '../../kiosk/language.ts';
import type { ChoiceQuestionView, ItemView, QuestionView } from '../../kiosk/view.ts';

/** Picks the text of a language, as the pack would. */
export function saidIn(language: LanguageCode, en: string, it: string): Said {
  return { language, text: { en, it }[language] };
}

type Pair = readonly [en: string, it: string];

function items(language: LanguageCode, pairs: Readonly<Record<string, Pair>>): readonly ItemView[] {
  return Object.entries(pairs).map(([id, pair]) => ({ id, said: saidIn(language, ...pair) }));
}

/** Questions of the starter pack, with its longest prompts and options, one for each type. */
export const QUESTIONS = {
  single: (language) => ({
    type: 'single',
    id: 'q-weakness',
    prompt: saidIn(
      language,
      'Which is the best answer about a weakness?',
      'Qual è la risposta migliore su un limite?',
    ),
    options: items(language, {
      c: [
        '“I used to avoid speaking in public; I joined a reading group to practise.”',
        '“Evitavo di parlare in pubblico; ora frequento un gruppo di lettura per esercitarmi.”',
      ],
      a: ['“I have none.”', '“Non ne ho.”'],
      b: ['“I work too hard.”', '“Lavoro troppo.”'],
    }),
  }),
  trueFalse: (language) => ({
    type: 'trueFalse',
    id: 'q-top-to-bottom',
    prompt: saidIn(
      language,
      'The best way to judge an unknown site is to read it carefully from top to bottom.',
      'Il modo migliore per giudicare un sito sconosciuto è leggerlo con attenzione dall’inizio alla fine.',
    ),
  }),
  multiple: (language) => ({
    type: 'multiple',
    id: 'q-two-signs',
    prompt: saidIn(
      language,
      'Which two signs tell you LITTLE about reliability?',
      'Quali due segni dicono POCO sull’affidabilità?',
    ),
    choose: 2,
    options: items(language, {
      b: [
        'Other independent sources report the same',
        'Altre fonti indipendenti riportano lo stesso',
      ],
      a: ['An official-looking logo', 'Un logo che sembra ufficiale'],
      d: ['A named author you can look up', 'Un autore con nome che puoi cercare'],
      c: ['A polished design', 'Una grafica molto curata'],
    }),
  }),
  number: (language) => ({
    type: 'number',
    id: 'q-pairs',
    prompt: saidIn(
      language,
      'A team has 5 people. If every pair talks separately, how many conversations are needed?',
      'Una squadra ha 5 persone. Se ogni coppia parla per conto suo, quante conversazioni servono?',
    ),
    unit: saidIn(language, 'conversations', 'conversazioni'),
  }),
  ordering: (language) => ({
    type: 'ordering',
    id: 'q-steps',
    prompt: saidIn(
      language,
      'You use a shared computer. Put the steps in order.',
      'Usi un computer condiviso. Metti in ordine i passi.',
    ),
    items: items(language, {
      d: ['Sign out', 'Esci dal servizio'],
      a: ['Type the official address', 'Scrivi l’indirizzo ufficiale'],
      e: ['Close the browser', 'Chiudi il browser'],
      b: ['Sign in', 'Accedi'],
      c: ['Do what you need', 'Fai ciò che ti serve'],
    }),
  }),
  matching: (language) => ({
    type: 'matching',
    id: 'q-star',
    prompt: saidIn(
      language,
      'Match each STAR part with its sentence.',
      'Abbina ogni parte di STAR alla frase.',
    ),
    left: items(language, {
      l1: ['Situation', 'Situazione'],
      l2: ['Task', 'Compito'],
      l3: ['Action', 'Azione'],
      l4: ['Result', 'Risultato'],
    }),
    right: items(language, {
      r3: [
        '“I called twenty families and made a roster.”',
        '“Ho chiamato venti famiglie e fatto i turni.”',
      ],
      r1: ['“The library was closing on Saturdays.”', '“La biblioteca chiudeva il sabato.”'],
      r4: ['“It stayed open all year.”', '“È rimasta aperta tutto l’anno.”'],
      r2: ['“I had to find volunteers.”', '“Dovevo trovare volontari.”'],
    }),
  }),
} satisfies Record<string, (language: LanguageCode) => QuestionView>;

export function tasterQuestion(language: LanguageCode): ChoiceQuestionView {
  return QUESTIONS.trueFalse(language) as ChoiceQuestionView;
}
