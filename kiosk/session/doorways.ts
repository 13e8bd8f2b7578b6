import type { FacetScreen } from './session-actors.ts';

const EVERY_EVENT = { kind: 'events', span: 'all', filter: {}, offset: 0 } as const;

/**
 * Doors lead to the same places from the attract loop and from anywhere in a visit.
 *
 * @param first what must happen before the door is gone through
 */
export function doorways(...first: readonly 'beginVisit'[]) {
  const opens = <const Door extends string>(door: Door) =>
    ({ type: 'opens', params: door }) as const;
  const facets = (door: FacetScreen) => ({
    guard: opens(door),
    target: '#fetching',
    actions: [
      ...first,
      { type: 'want' as const, params: { kind: 'facets' as const, screen: door } },
    ],
  });
  return [
    { guard: opens('taster'), target: '#taster', actions: [...first, 'askTasterAgain' as const] },
    { guard: opens('home'), target: '#home', actions: [...first] },
    { guard: opens('search'), target: '#search', actions: [...first, 'startTyping' as const] },
    {
      guard: opens('events'),
      target: '#fetching',
      actions: [...first, { type: 'want' as const, params: EVERY_EVENT }],
    },
    {
      guard: 'opensSeatsOfCard' as const,
      target: '#fetching',
      actions: [...first, { type: 'want' as const, params: { kind: 'mySeats' as const } }],
    },
    { guard: opens('mySeats'), target: '#seatCode', actions: [...first, 'forgetSeats' as const] },
    { guard: opens('seatCode'), target: '#seatCode', actions: [...first, 'forgetSeats' as const] },
    {
      guard: 'opensTheShelf' as const,
      target: '#badges',
      actions: [...first, 'openShelf' as const],
    },
    { guard: opens('badges'), target: '#sorry', actions: [...first] },
    facets('learn'),
    facets('skills'),
    facets('environments'),
    facets('times'),
    facets('ages'),
    {
      guard: opens('everything'),
      target: '#fetching',
      actions: [
        ...first,
        {
          type: 'want' as const,
          params: { kind: 'listing' as const, filter: {}, offset: 0 },
        },
      ],
    },
  ];
}
