import type { Migration } from './migrate.ts';
import { learnersAndCounters } from './migrations/001-learners-and-counters.ts';
import { readings } from './migrations/002-readings.ts';
import { energyDays } from './migrations/003-energy-days.ts';
import { badges } from './migrations/004-badges.ts';
import { seats } from './migrations/005-seats.ts';
import { exampleEvents } from './migrations/006-example-events.ts';

/** In order, for ever: a migration that was released is never changed, the next one mends it. */
export const HUB_MIGRATIONS: readonly Migration[] = [
  { version: 1, what: 'learners-and-counters', sql: learnersAndCounters },
  { version: 2, what: 'readings', sql: readings },
  { version: 3, what: 'energy-days', sql: energyDays },
  { version: 4, what: 'badges', sql: badges },
  { version: 5, what: 'seats', sql: seats },
  { version: 6, what: 'example-events', sql: exampleEvents },
];
