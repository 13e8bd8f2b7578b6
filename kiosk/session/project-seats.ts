import type { HubConfig } from '../config.ts';
import type {
  SeatAboutView,
  SeatCancelView,
  SeatConfirmView,
  SeatTileView,
  SeatView,
} from '../event-view.ts';
import { type SeatEntry, seatCodeQr, seatEntryQr, waitingEntryQr } from '../events/seat-entry.ts';
import type { ScreenView } from '../view.ts';
import type { ContentVoice } from './content-voice.ts';
import { wishedAt } from './event-folds.ts';
import { mostPeople, type SeatedAt, type SeatWish, type ShownSeat } from './event-holding.ts';
import { placeIn } from './project-place.ts';
import type { Projection, SessionSnapshot } from './project-view.ts';

/** Seats on their way, taken, looked up and given back. */
export function projectSeats(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  { config }: Projection,
  today: string,
): ScreenView | undefined {
  const { visitor } = snapshot.context;
  const { seat, mine, unknown } = visitor.events;
  const at = (place: 'keeping' | 'giving') =>
    snapshot.matches({ visiting: { place: { taking: place } } });
  switch (placeIn(snapshot)) {
    case 'taking':
      if (at('keeping') || at('giving')) return { screen: 'wait' };
      return confirmView(snapshot, voice, config, today);
    case 'seat': {
      if (snapshot.matches({ visiting: { place: { seat: 'cancelling' } } })) {
        return { screen: 'wait' };
      }
      if (seat === undefined) return undefined;
      return snapshot.matches({ visiting: { place: { seat: 'asked' } } })
        ? cancelView(seat, voice, today)
        : seatView(seat, voice, config, today);
    }
    case 'mySeats':
      return { screen: 'mySeats', today, seats: (mine ?? []).map((one) => tile(one, voice)) };
    case 'seatCode':
      return { screen: 'seatCode', ...(unknown !== undefined && { unknown }) };
    default:
      return undefined;
  }
}

function confirmView(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  config: HubConfig,
  today: string,
): SeatConfirmView | undefined {
  const { visitor } = snapshot.context;
  const { page, wish } = visitor.events;
  const at = wishedAt(visitor.events);
  if (page === undefined || wish === undefined || at === undefined) return undefined;
  return {
    screen: 'seatConfirm',
    about: aboutView(at, voice),
    today,
    asks: asksFor(snapshot, wish),
    party: wish.party,
    mostPeople: mostPeople(visitor.events),
    adultUnder: page.event.adultRequiredUnder,
    help: (snapshot.context.material?.help ?? []).map(({ id, name }) => ({
      id,
      name: voice.said(name),
      chosen: wish.help.includes(id),
    })),
    onCard: config.profile.cards === 'keep' && visitor.card !== undefined,
  };
}

const KEPT_SECONDS = { for120: 120, for90: 90, for60: 60, for30: 30 } as const;

function asksFor(snapshot: SessionSnapshot, { full }: SeatWish): SeatConfirmView['asks'] {
  const at = (taking: 'ended' | 'failed') => snapshot.matches({ visiting: { place: { taking } } });
  if (at('ended')) return { for: 'again' };
  if (at('failed')) return { for: 'retry' };
  if (full) return { for: 'waiting', ...full };
  const kept = (['for120', 'for90', 'for60', 'for30'] as const).find((left) =>
    snapshot.matches({ visiting: { place: { taking: { kept: left } } } }),
  );
  return { for: 'seat', keptSeconds: KEPT_SECONDS[kept ?? 'for120'] };
}

function seatView(
  seat: ShownSeat,
  voice: ContentVoice,
  config: HubConfig,
  today: string,
): SeatView {
  const { code, state, isNew, party, before, at, onCard } = seat;
  const isOn = state === 'taken' || state === 'waiting';
  return {
    screen: 'seat',
    code,
    state,
    isNew,
    party,
    ...(before !== undefined && { before }),
    ...(at && { about: aboutView(at, voice) }),
    today,
    onCard,
    ...(isOn && at && { entry: entryQr(seat, at, voice, config) }),
    ...((isOn || state === 'here') && { door: seatCodeQr(code) }),
    mayCancel: isOn && at?.book !== undefined,
  };
}

function entryQr(
  { code, state, madeMs }: ShownSeat,
  { title, place, time }: SeatedAt,
  { said }: ContentVoice,
  config: HubConfig,
) {
  const shown = said(title);
  const entry: SeatEntry = {
    code,
    title: shown.text,
    place: said(place.name).text,
    startMs: time.startMs,
    endMs: time.endMs,
    madeMs,
    hub: hubOf(config),
    language: shown.language,
  };
  return state === 'waiting' ? waitingEntryQr(entry) : seatEntryQr(entry);
}

/** The address of its badges, where it has one; else what it is called. */
function hubOf({ hub, badges }: HubConfig): string {
  const { home } = badges.issuer;
  if (home !== undefined) return [home.domain, ...home.path].join('.');
  const name = hub.name[hub.language] ?? Object.values(hub.name)[0] ?? '';
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .toLowerCase();
  return [hub.kiosk, plain].filter(Boolean).join('.').slice(0, 60);
}

function cancelView(
  { code, state, at }: ShownSeat,
  voice: ContentVoice,
  today: string,
): SeatCancelView {
  return { screen: 'seatCancel', code, state, today, ...(at && { about: aboutView(at, voice) }) };
}

function tile({ code, state, before, at }: ShownSeat, voice: ContentVoice): SeatTileView {
  return {
    code,
    state,
    ...(before !== undefined && { before }),
    ...(at && { about: aboutView(at, voice) }),
  };
}

function aboutView({ title, place, time }: SeatedAt, { said }: ContentVoice): SeatAboutView {
  return {
    title: said(title),
    place: { name: said(place.name), walkingMinutes: place.walkingMinutes },
    start: time.start,
    end: time.end,
  };
}
