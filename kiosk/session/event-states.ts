import { and } from 'xstate';
import type { SessionSetup } from './session-setup.ts';

/** What takes place, narrowed and turned. */
export function eventsState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'events',
    on: {
      'visitor.choseSpan': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ context, event }) => {
            const { days: _, ...filter } = context.visitor.events.filter;
            return { kind: 'events', span: event.span, filter, offset: 0 };
          },
        },
      },
      'visitor.turnedList': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ context: { visitor }, event }) => ({
            kind: 'events',
            span: visitor.events.span,
            filter: visitor.events.filter,
            offset: event.offset,
          }),
        },
      },
    },
  });
}

/** One event; its list is looked up again on the way back, because seats go meanwhile. */
export function eventState(session: SessionSetup) {
  return session.createStateConfig({
    id: 'event',
    initial: 'shown',
    on: {
      'visitor.opened': {
        guard: { type: 'opens', params: 'eventDates' },
        target: '.times',
      },
      'visitor.choseStart': [
        {
          guard: 'choosesSlot',
          target: '#fetching',
          actions: {
            type: 'want',
            params: ({ context, event }) => ({
              kind: 'slots',
              id: context.visitor.events.page?.event.id ?? '',
              start: event.start,
            }),
          },
        },
        { guard: 'mayWish', target: '#taking', actions: 'wish' },
      ],
    },
    states: {
      shown: {
        on: {
          'visitor.wentBack': [
            {
              guard: and(['nothingIsLaidOver', 'hasEventList']),
              target: '#fetching',
              actions: {
                type: 'want',
                params: ({ context: { visitor } }) => ({
                  kind: 'events',
                  span: visitor.events.span,
                  filter: visitor.events.filter,
                  offset: visitor.events.listing?.offset ?? 0,
                }),
              },
            },
            { guard: 'nothingIsLaidOver', target: '#home' },
          ],
        },
      },
      times: { on: { 'visitor.wentBack': { guard: 'nothingIsLaidOver', target: 'shown' } } },
      slots: {
        id: 'eventSlots',
        on: { 'visitor.wentBack': { guard: 'nothingIsLaidOver', target: 'shown' } },
      },
    },
  });
}
