import type { LearningEvent, LearningType } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import { PROVIDER_TYPES, type Provider } from '../../kiosk/events/provider.ts';
import { addDays } from '../../kiosk/hours/opening-hours.ts';
import { AGE_BANDS } from '../../kiosk/learning/lesson.ts';
import { createDraw, type Draw } from '../bench/draw.ts';
import { FRAMEWORK } from './memory-ports.ts';

export interface Festival {
  readonly providers: readonly Provider[];
  readonly places: readonly Place[];
  readonly events: readonly LearningEvent[];
}

const PROVIDERS = 500;
const PLACES = 300;
const LANGUAGES = ['it', 'it', 'it', 'en', 'en', 'ar', 'ro', 'uk', 'zh', 'es', 'fr', 'de'];
const ACCESS = ['step-free', 'step-free', 'lift', 'induction-loop', 'quiet-room', 'live-captions'];
const TYPES: readonly LearningType[] = ['nonformal', 'nonformal', 'informal'];

/**
 * What a learning city offers in a season: two thirds of it weekly for months, some daily, some monthly,
 * the rest once. The same seed gives the same festival.
 *
 * @param from civil date around which it lies
 */
export function makeFestival(count: number, seed: number, from: string): Festival {
  const draw = createDraw(seed);
  const providers = Array.from(
    { length: PROVIDERS },
    (_, index): Provider => ({
      id: `provider-${index}`,
      name: { en: `Provider number ${index}`, it: `Ente numero ${index}` },
      type: draw.one(PROVIDER_TYPES),
    }),
  );
  const places = Array.from(
    { length: PLACES },
    (_, index): Place => ({
      id: `place-${index}`,
      name: { en: `Place number ${index}`, it: `Luogo numero ${index}` },
      walkingMinutes: draw.below(40),
    }),
  );
  const events = Array.from({ length: count }, (_, index) => anEvent(index, draw, from));
  return { providers, places, events };
}

function anEvent(index: number, draw: Draw, from: string): LearningEvent {
  const some = (all: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + draw.below(most) }, () => draw.one(all))),
  ];
  const kind = draw.below(100);
  const rule =
    kind < 65
      ? 'FREQ=WEEKLY'
      : kind < 70
        ? 'FREQ=DAILY;COUNT=60'
        : kind < 80
          ? 'FREQ=MONTHLY;BYDAY=2SA'
          : undefined;
  const start = `${addDays(from, draw.below(80) - (rule ? 60 : 0))}T${String(8 + draw.below(13)).padStart(2, '0')}:00`;
  return {
    id: `festival-${index}`,
    kind: draw.one(['workshop', 'course', 'seminar', 'cultural', 'meet-up']),
    title: { en: `Something to do number ${index}`, it: `Qualcosa da fare numero ${index}` },
    summary: {
      en: 'Come as you are, bring something small, and leave with an idea of your own.',
      it: 'Vieni come sei, porta qualcosa di piccolo e torna a casa con un’idea tua.',
    },
    provider: `provider-${draw.below(PROVIDERS)}`,
    place: `place-${draw.below(PLACES)}`,
    learningType: draw.one(TYPES),
    environment: draw.one(FRAMEWORK.environments).id,
    skills: some(
      FRAMEWORK.skills.map(({ id }) => id),
      3,
    ),
    ageBand: draw.below(2) === 0 ? 'all' : draw.one(AGE_BANDS),
    adultRequiredUnder: 0,
    languages: some(LANGUAGES, 3),
    access: some(ACCESS, 3),
    ...(draw.below(4) === 0 && { price: { amount: 5, currency: 'EUR' } }),
    signup: draw.below(4) === 0 ? 'dropIn' : 'seat',
    capacity: 60,
    waitingList: 0,
    schedule: {
      start,
      minutes: 60 + draw.below(3) * 30,
      ...(rule !== undefined && { rule }),
      except: [],
      cancelled: [],
    },
  };
}
