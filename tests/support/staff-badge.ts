import type { Badge } from '../../kiosk/badges/badge.ts';

/** A badge as staff would write it who have much to say. */
export const STAFF_BADGE: Badge = {
  id: 'badge-bicycle-mechanic',
  name: { en: 'Bicycle mechanic for the neighbourhood', it: 'Ciclomeccanica di quartiere' },
  description: {
    en: 'Keeps a bicycle safe on the road and shows others how: brakes, chain, tyres, lights and the right height of the saddle.',
    it: 'Tiene una bicicletta sicura sulla strada e insegna ad altri come si fa: freni, catena, gomme, luci e altezza giusta della sella.',
  },
  level: 'confirmed',
  criteria: {
    en: 'Finish both lessons on safety, mend at least one puncture and adjust one pair of brakes at the Saturday workshop, then explain the repair to another visitor. A volunteer of the association watches and confirms.',
    it: 'Completa le due lezioni sulla sicurezza, ripara almeno una foratura e regola un paio di freni al laboratorio del sabato, poi spiega la riparazione a un’altra persona. Un volontario dell’associazione guarda e conferma.',
  },
  rule: {
    all: [
      { kind: 'lesson', lesson: 'lesson-maker-safety', minCorrect: 2 },
      { kind: 'lesson', lesson: 'lesson-home-energy', minCorrect: 2 },
      { kind: 'attended', anyEvent: ['event-repair-workshop'], times: 1 },
    ],
  },
  skills: ['ilo-cm-problem-solving', 'ilo-se-collaboration', 'ilo-gr-waste'],
  competences: ['eu-kc5-personal-social-learning', 'eu-kc6-citizenship'],
  alignments: [
    {
      framework: 'ESCO',
      targetUrl: 'http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0',
      targetName: { en: 'work in teams', it: 'lavorare in gruppo' },
    },
    // One that the kiosk's own list of terms does not hold.
    {
      framework: 'ESCO',
      targetUrl: 'http://data.europa.eu/esco/skill/1c4f5b6e-8a27-4f2d-9a1b-0f1e6f0f3d55',
      targetName: { en: 'maintain bicycles', it: 'manutenere biciclette' },
    },
  ],
  disclaimer: {
    en: 'This badge is not a certification of skills under D.Lgs. 13/2013.',
    it: 'Questo badge non è una certificazione delle competenze ai sensi del D.Lgs. 13/2013.',
  },
};
