import { and } from 'xstate';
import type { LessonFilter } from '../ports.ts';
import { valueIn } from '../result.ts';
import { badgeGoodbyeState, badgeState, badgesState } from './badge-states.ts';
import { doorways } from './doorways.ts';
import { eventState, eventsState } from './event-states.ts';
import { lessonCardState } from './lesson-card-state.ts';
import { mySeatsState, seatCodeState, seatState, takingState } from './seat-states.ts';
import type { FacetScreen } from './session-actors.ts';
import type { SessionSetup } from './session-setup.ts';

/** Where the visitor is: every screen that is a place one can walk to. */
export function placeRegion(session: SessionSetup) {
  return session.createStateConfig({
    initial: 'home',
    on: {
      'visitor.opened': doorways(),
      'visitor.choseSkill': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ event }) => ({ kind: 'listing', filter: { skill: event.skill }, offset: 0 }),
        },
      },
      'visitor.choseEnvironment': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ event }) => ({
            kind: 'listing',
            filter: { environment: event.environment },
            offset: 0,
          }),
        },
      },
      'visitor.choseMinutes': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ event }) => ({
            kind: 'listing',
            filter: { maxSeconds: event.minutes * 60 },
            offset: 0,
          }),
        },
      },
      'visitor.choseAge': {
        target: '#fetching',
        actions: ['chooseAge', { type: 'want', params: { kind: 'facets', screen: 'learn' } }],
      },
      'visitor.turnedList': {
        guard: 'hasListing',
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ context, event }) => ({
            kind: 'listing',
            filter: context.visitor.filter,
            offset: event.offset,
          }),
        },
      },
      'visitor.choseLesson': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ event }) => ({ kind: 'lesson', id: event.lesson, resume: false }),
        },
      },
      'visitor.resumed': {
        target: '#fetching',
        actions: {
          type: 'want',
          params: ({ event }) => ({ kind: 'lesson', id: event.lesson, resume: true }),
        },
      },
      'visitor.choseBadge': {
        guard: 'isOnTheShelf',
        target: '#badge',
        actions: { type: 'chooseBadge', params: 'shelf' },
      },
      'visitor.choseEvent': {
        target: '#fetching',
        actions: { type: 'want', params: ({ event }) => ({ kind: 'event', id: event.event }) },
      },
      'trigger.fired': { target: '#fetching', actions: 'wantTriggered' },
      'visitor.wentBack': { guard: 'nothingIsLaidOver', target: '#home' },
    },
    states: {
      home: { id: 'home' },
      /** One thing could not be opened; the ways home stay open. */
      sorry: { id: 'sorry' },

      taster: {
        id: 'taster',
        initial: 'asking',
        states: {
          asking: {
            on: {
              'visitor.answered': {
                guard: 'answersTheTaster',
                target: 'answered',
                actions: 'answerTaster',
              },
            },
          },
          answered: {
            id: 'tasterAnswered',
            entry: { type: 'count', params: 'taster.answered' },
            on: { 'visitor.triedAgain': { target: 'asking', actions: 'askTasterAgain' } },
          },
        },
      },

      fetching: {
        id: 'fetching',
        invoke: {
          src: 'fetchScreen',
          input: ({ context: { wanted, visitor } }) => ({
            wanted,
            ageBand: visitor.ageBand,
            card: visitor.card?.key,
          }),
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'arriving',
              actions: {
                type: 'show',
                params: ({ event }) => valueIn(event.output),
              },
            },
            { target: 'sorry' },
          ],
          onError: 'sorry',
        },
        after: { FETCH_LIMIT: 'sorry' },
      },
      arriving: {
        always: [
          { guard: 'wantsLesson', target: 'lesson' },
          { guard: 'wantsListing', target: 'listing' },
          ...(['skills', 'environments', 'times', 'ages'] as const).map((target) => ({
            guard: { type: 'wantsFacets' as const, params: target },
            target,
          })),
          { guard: { type: 'wants', params: 'events' }, target: '#events' },
          { guard: { type: 'wants', params: 'event' }, target: '#event' },
          { guard: { type: 'wants', params: 'slots' }, target: '#eventSlots' },
          { guard: { type: 'wants', params: 'mySeats' }, target: '#mySeats' },
          { guard: 'foundNoSeat', target: '#seatCode' },
          { guard: { type: 'wants', params: 'seat' }, target: '#seat' },
          { target: 'learn' },
        ],
      },

      learn: { id: 'learn' },
      skills: { on: { 'visitor.wentBack': backTo('learn') } },
      environments: { on: { 'visitor.wentBack': backTo('learn') } },
      times: { on: { 'visitor.wentBack': backTo('learn') } },
      ages: { on: { 'visitor.wentBack': backTo('learn') } },
      listing: {
        id: 'listing',
        on: {
          'visitor.wentBack': {
            guard: 'nothingIsLaidOver',
            target: 'fetching',
            actions: {
              type: 'want',
              params: ({ context }) => ({
                kind: 'facets',
                screen: facetScreenOf(context.visitor.filter),
              }),
            },
          },
        },
      },

      search: {
        id: 'search',
        initial: 'waiting',
        on: {
          'visitor.typed': { target: '.asking', actions: 'type' },
          'visitor.wentBack': backTo('learn'),
        },
        states: {
          waiting: {},
          asking: {
            invoke: {
              src: 'searchLessons',
              input: ({ context }) => ({
                query: context.visitor.query,
                language: context.visitor.language,
                ageBand: context.visitor.ageBand,
              }),
              onDone: [
                {
                  guard: ({ event }) => event.output.ok,
                  target: 'waiting',
                  actions: { type: 'showFound', params: ({ event }) => valueIn(event.output) },
                },
                { target: '#sorry' },
              ],
              onError: '#sorry',
            },
            after: { FETCH_LIMIT: '#sorry' },
          },
        },
      },

      events: eventsState(session),
      event: eventState(session),
      taking: takingState(session),
      seat: seatState(session),
      mySeats: mySeatsState(session),
      seatCode: seatCodeState(session),

      badges: badgesState(session),
      badge: badgeState(session),
      badgeGoodbye: badgeGoodbyeState(session),

      lesson: {
        id: 'lesson',
        initial: 'turning',
        on: {
          'visitor.turnedPage': [
            {
              guard: 'finishesTheLesson',
              target: '.turning',
              actions: [
                'turnPage',
                'keepRun',
                'awardBadges',
                { type: 'count', params: 'lesson.finished' },
              ],
            },
            { target: '.turning', actions: ['turnPage', 'keepRun'] },
          ],
          'visitor.choseBadge': {
            guard: 'isOnTheShelf',
            target: '#badge',
            actions: { type: 'chooseBadge', params: 'lesson' },
          },
          'visitor.wentBack': [
            { guard: and(['nothingIsLaidOver', 'hasListing']), target: 'listing' },
            { guard: 'nothingIsLaidOver', target: 'home' },
          ],
        },
        states: {
          turning: {
            always: [
              { guard: { type: 'pageIs', params: 'card' }, target: 'card' },
              { guard: { type: 'pageIs', params: 'question' }, target: 'question' },
              { guard: { type: 'pageIs', params: 'closing' }, target: 'closing' },
              { target: 'opening' },
            ],
          },
          opening: {},
          card: lessonCardState(session),
          question: {
            initial: 'asking',
            states: {
              asking: {
                on: {
                  'visitor.answered': {
                    guard: 'answersTheQuestion',
                    target: 'answered',
                    actions: ['answerQuestion', 'keepRun'],
                  },
                },
              },
              answered: {
                entry: { type: 'count', params: 'question.answered' },
                on: { 'visitor.triedAgain': { target: 'asking', actions: 'askAgain' } },
              },
            },
          },
          closing: {},
        },
      },
    },
  });
}

function backTo(screen: FacetScreen) {
  return {
    guard: 'nothingIsLaidOver',
    target: '#fetching',
    actions: { type: 'want', params: { kind: 'facets', screen } },
  } as const;
}

/** The page a list was chosen from. */
function facetScreenOf(filter: LessonFilter): FacetScreen {
  if (filter.skill !== undefined) return 'skills';
  if (filter.environment !== undefined) return 'environments';
  return filter.maxSeconds === undefined ? 'learn' : 'times';
}
