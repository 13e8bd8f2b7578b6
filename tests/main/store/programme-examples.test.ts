import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../../kiosk/hours/opening-hours.ts';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { createExampleEvents } from '../../../main/store/example-repository.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { HUB_MIGRATIONS } from '../../../main/store/hub-migrations.ts';
import { createRetention } from '../../../main/store/retention.ts';
import { eventOf, LIBRARY, READING_ROOM } from '../../support/event-fixtures.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { openProgrammeOf } from '../../support/programme-stage.ts';
import { tempDir } from '../../support/temp-dir.ts';

const starter = readPack(STARTER_PACK_DIR, readFramework(STARTER_PACK_DIR));
/** The nine starter events, at a place and by a provider of this test. */
const examples = starter.events.map((event) => ({
  ...event,
  provider: LIBRARY.id,
  place: READING_ROOM.id,
}));
const own = eventOf({ schedule: { start: '2026-12-01T18:00', rule: 'FREQ=WEEKLY' } });

async function startsOn(date: string, hub = openHub()) {
  const stage = await openProgrammeOf([...examples, own], { now: `${date}T10:00`, hub });
  const { events } = await given(stage.programme.list({}, 0));
  return { stage, hub, events, first: new Map(events.map(({ id, next }) => [id, next.start])) };
}

describe('the starter events', () => {
  test('are all marked as examples, and so are their places and providers', () => {
    expect(starter.events).toHaveLength(9);
    for (const list of [starter.events, starter.places, starter.providers]) {
      expect(list.every(({ example }) => example === true)).toBe(true);
    }
  });

  test('say in their own words what the starter content says', () => {
    const raw = JSON.parse(readFileSync(join(STARTER_PACK_DIR, 'providers.json'), 'utf8'));
    expect(raw).toContainEqual({
      id: 'city-museum',
      name: { en: 'City museum (sample)', it: 'Museo civico (esempio)' },
      type: 'museum',
      example: true,
    });
  });
});

describe('at the first start of a hub', () => {
  test.each(['2026-11-23', '2027-08-15', '2031-02-28'])(
    'on %s all nine come within the next five weeks, each on its own weekday',
    async (date) => {
      const { first, events } = await startsOn(date);
      expect(events.filter(({ example }) => example)).toHaveLength(9);
      for (const { id, schedule } of starter.events) {
        const start = first.get(id) ?? '';
        const days = (Date.parse(start.slice(0, 10)) - Date.parse(date)) / 86_400_000;
        expect(days, id).toBeGreaterThan(0);
        expect(days, id).toBeLessThanOrEqual(7 * 7);
        expect(start.slice(11)).toBe(schedule.start.slice(11));
        if (schedule.rule === undefined || !schedule.rule.includes(',')) {
          expect(weekdayOf(start.slice(0, 10))).toBe(weekdayOf(schedule.start.slice(0, 10)));
        }
      }
    },
  );

  test('the first Saturday of a month is still one', async () => {
    const { first } = await startsOn('2026-11-23');
    expect(first.get('event-repair-workshop')).toBe('2026-12-05T10:00');
    expect(first.get('event-museum-night')).toBe('2026-12-12T19:00');
  });

  test('what the hub brought itself stays where it is', async () => {
    const { first } = await startsOn('2026-12-01');
    expect(first.get(own.id)).toBe('2026-12-01T18:00');
  });

  test('the page of an example tells the dates it was moved to', async () => {
    const { stage } = await startsOn('2026-11-23');
    const { event, times } = await given(stage.programme.event('event-city-conference'));
    expect(event.example).toBe(true);
    expect(event.schedule.start).toBe('2026-11-26T18:00');
    expect(times[0]?.signup).toMatchObject({ is: 'open', left: 150 });
  });
});

describe('later', () => {
  test('they stay where they were moved to, over restarts and as weeks go by', async () => {
    const { hub, stage } = await startsOn('2026-11-23');
    await stage.close();
    for (const date of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
      const next = await startsOn(date, hub);
      const { event } = await given(next.stage.programme.event('event-city-conference'));
      expect(event.schedule.start).toBe('2026-11-26T18:00');
      await next.stage.close();
    }
  });

  test('once the date is believed nothing moves them, whatever the clock says', async () => {
    const hub = openHub();
    const moved = createExampleEvents(hub);
    for (let day = 1; day <= 8; day += 1) {
      const date = `2027-03-0${day}`;
      await given(createRetention({ ...hub, clock: { today: () => date } }).forgetUnused());
      expect(moved.movedTo(date)).toBe('2027-03-01');
    }
    for (const date of ['1970-01-01', '2061-05-01', '2027-04-30']) {
      expect(moved.movedTo(date)).toBe('2027-03-01');
    }
  });
});

describe('a clock that is wrong at the first start', () => {
  test.each(['1970-01-01', '2061-01-01', '2026-11-01'])(
    'and says %s leaves them neither in the past nor beyond reach once it is set',
    async (wrong) => {
      const { hub, stage } = await startsOn(wrong);
      await stage.close();
      const { events, first } = await startsOn('2026-11-23', hub);
      expect(events.filter(({ example }) => example)).toHaveLength(9);
      expect(first.get('event-city-conference')).toBe('2026-11-26T18:00');
    },
  );

  test('and is set while the kiosk runs moves them at once', async () => {
    const { stage } = await startsOn('1970-01-01');
    stage.setClock('2026-11-23T10:05');
    const { events } = await given(stage.programme.list({}, 0));
    expect(events.filter(({ example }) => example)).toHaveLength(9);
  });
});

describe('removed', () => {
  test('they are gone from every list in one action, and only they', async () => {
    const { stage } = await startsOn('2026-12-01');
    await given(stage.examples.remove());
    const left = await given(stage.programme.list({}, 0));
    expect(left.events.map(({ id }) => id)).toEqual([own.id]);
    expect(left.total).toBe(1);
    expect((await given(stage.programme.counts())).total).toBe(1);
    expect(await stage.programme.event('event-museum-night')).toMatchObject({
      error: { code: 'programme.not-found' },
    });
    const { days } = await given(stage.programme.calendar('2026-12', {}));
    expect(Math.max(...days.map(({ events }) => events))).toBe(1);
  });

  test('they stay gone after a restart and with a catalogue that was made anew', async () => {
    const hub = openHub();
    const { stage } = await startsOn('2026-12-01', hub);
    expect(await given(stage.examples.remove())).toBe(true);
    expect(await given(stage.examples.remove())).toBe(false);
    await stage.close();
    const { events } = await startsOn('2026-12-02', hub);
    expect(events.map(({ id }) => id)).toEqual([own.id]);
  });

  test('before the first look at them they do not come up either', async () => {
    const hub = openHub();
    await given(createExampleEvents(hub).remove());
    const { events } = await startsOn('2026-12-01', hub);
    expect(events.map(({ id }) => id)).toEqual([own.id]);
  });
});

test('a hub that gave seats away before there were examples keeps them', () => {
  const file = join(tempDir(), 'hub.db');
  const before = openHubDatabase(file, HUB_MIGRATIONS.slice(0, 5));
  before.exec(`
    insert into seat_book (event_id, occurrence, ends_on, slot, capacity, waiting_room)
      values ('event-garden-morning', '2027-03-07T09:00', '2027-03-07', 0, 4, 0);
    insert into seat (code, book, party, state) values ('A7K3MXR', 1, 2, 'taken');
  `);
  before.close();
  const database = openHubDatabase(file);
  try {
    expect(database.prepare('select code from seat').pluck().all()).toEqual(['A7K3MXR']);
    expect(createExampleEvents({ database }).areRemoved()).toBe(false);
  } finally {
    database.close();
  }
});
