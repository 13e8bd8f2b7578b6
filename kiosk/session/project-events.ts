import type {
  EventPlaceView,
  EventSlotsView,
  EventsView,
  EventTileView,
  EventTimesView,
  EventTimeView,
  EventView,
} from '../event-view.ts';
import type { EventTile, EventTime } from '../events/programme.ts';
import type { ScreenView } from '../view.ts';
import type { ContentVoice } from './content-voice.ts';
import { actAt, actOf, hasSlots, offeredTime } from './event-holding.ts';
import { placeIn } from './project-place.ts';
import { projectSeats } from './project-seats.ts';
import type { Projection, SessionSnapshot } from './project-view.ts';
import type { Visitor } from './visitor.ts';

/** The screens about events and seats, where the visitor is at one of them. */
export function projectEvents(
  snapshot: SessionSnapshot,
  voice: ContentVoice,
  projection: Projection,
): ScreenView | undefined {
  const { visitor, material } = snapshot.context;
  const today = material?.date ?? '1970-01-01';
  switch (placeIn(snapshot)) {
    case 'events':
      return eventsView(visitor, voice, today);
    case 'event': {
      if (snapshot.matches({ visiting: { place: { event: 'times' } } })) {
        return timesView(visitor, voice, today);
      }
      if (snapshot.matches({ visiting: { place: { event: 'slots' } } })) {
        return slotsView(visitor, voice, today);
      }
      return eventView(visitor, voice, today);
    }
    default:
      return projectSeats(snapshot, voice, projection, today);
  }
}

export function eventTile(tile: EventTile, { said }: ContentVoice): EventTileView {
  const { id, title, kind, place, free, example, next } = tile;
  return {
    id,
    title: said(title),
    kind: said(kind.name),
    when: { start: next.start, end: next.end },
    place: { name: said(place.name), walkingMinutes: place.walkingMinutes },
    free,
    signup: next.signup,
    isExample: example,
  };
}

function eventsView({ events }: Visitor, voice: ContentVoice, today: string): EventsView {
  const { span, filter, listing } = events;
  const { days, ...narrowing } = filter;
  return {
    screen: 'events',
    span,
    ...(days && { day: days.from }),
    narrowed: Object.keys(narrowing).length,
    today,
    offset: listing?.offset ?? 0,
    total: listing?.total ?? 0,
    tiles: (listing?.events ?? []).map((tile) => eventTile(tile, voice)),
  };
}

function eventView(
  { events: { page } }: Visitor,
  { said, skillName }: ContentVoice,
  today: string,
): EventView | undefined {
  if (page === undefined) return undefined;
  const { event, kind, provider, providerType, learningType, place, access, times } = page;
  const { formal, price } = event;
  const next = offeredTime(page);
  return {
    screen: 'event',
    id: event.id,
    title: said(event.title),
    summary: said(event.summary),
    kind: said(kind.name),
    isExample: event.example === true,
    outdoors: event.outdoors === true,
    today,
    ...(next && { next: timeView(next) }),
    others: Math.max(0, times.length - 1),
    where: placeView(place, said),
    provider: { name: said(provider.name), type: provider.type, typeName: said(providerType.name) },
    learningType: { name: said(learningType.name), plain: said(learningType.plain) },
    ...(formal && {
      formal: {
        institution: said(formal.institution),
        titleObtained: said(formal.titleObtained),
        ...(formal.entryConditions && { entryConditions: said(formal.entryConditions) }),
        ...(formal.enrolBy !== undefined && { enrolBy: formal.enrolBy }),
      },
    }),
    ageBand: event.ageBand,
    adultUnder: event.adultRequiredUnder,
    spoken: event.languages,
    interpretation: event.interpretation ?? [],
    features: access.map(({ name }) => said(name)),
    skills: event.skills.map((skill) => skillName(skill)),
    ...(price && {
      price: {
        amount: price.amount,
        currency: price.currency,
        ...(price.note && { note: said(price.note) }),
      },
    }),
    act: actOf(page),
  };
}

function timesView(
  { events: { page } }: Visitor,
  { said }: ContentVoice,
  today: string,
): EventTimesView | undefined {
  if (page === undefined) return undefined;
  const slotted = hasSlots(page);
  return {
    screen: 'eventTimes',
    title: said(page.event.title),
    today,
    times: page.times.map((time) => ({
      ...timeView(time),
      leads: actAt(time, slotted).does !== 'nothing',
    })),
  };
}

function slotsView(
  { events: { page, slots } }: Visitor,
  { said }: ContentVoice,
  today: string,
): EventSlotsView | undefined {
  if (page === undefined || slots === undefined) return undefined;
  return {
    screen: 'eventSlots',
    title: said(page.event.title),
    today,
    start: slots.start,
    slots: slots.slots.map((slot) => ({
      ...timeView(slot),
      slot: slot.slot,
      leads: actAt(slot, false).does !== 'nothing',
    })),
  };
}

function timeView({
  start,
  end,
  signup,
}: Pick<EventTime, 'start' | 'end' | 'signup'>): EventTimeView {
  return { start, end, signup };
}

function placeView(
  {
    name,
    walkingMinutes,
    address,
  }: { readonly address?: string } & Pick<EventTile['place'], 'name' | 'walkingMinutes'>,
  said: ContentVoice['said'],
): EventPlaceView {
  return { name: said(name), walkingMinutes, ...(address !== undefined && { address }) };
}

/** Names what is shown finely enough that a second tap never lands on what the first uncovered. */
export function eventPlaceOf(screen: ScreenView, { events }: Visitor): string | undefined {
  switch (screen.screen) {
    case 'events':
      return `events:${screen.span}:${screen.day ?? ''}:${screen.narrowed}:${screen.offset}`;
    case 'event':
    case 'eventTimes':
      return `${screen.screen}:${events.page?.event.id ?? ''}`;
    case 'eventSlots':
      return `eventSlots:${screen.start}`;
    case 'seatConfirm':
      return `seatConfirm:${screen.about.start}:${screen.asks.for}`;
    case 'seat':
      return `seat:${screen.code}:${screen.state}`;
    case 'mySeats':
      return `mySeats:${screen.seats.length}`;
    case 'seatCode':
      return `seatCode:${screen.unknown ?? ''}`;
    default:
      return undefined;
  }
}
