import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnnouncedEvent } from '../../../kiosk/events/calendar-file.ts';
import { createEditions } from '../../../main/events/editions.ts';
import { StartupFault } from '../../../main/startup-fault.ts';
import { calendarOf, NOW, taken, vevent } from '../../support/calendar-fixtures.ts';
import { tempDir } from '../../support/temp-dir.ts';

const chance = { id: () => '01234567-89ab-cdef-0123-456789abcdef', seed: () => 0 };
const open = (file: string, nowMs = NOW, domain?: string) =>
  createEditions({ file, domain, chance, nowMs });

function announced(some: Record<string, string> = {}): AnnouncedEvent {
  const { plan, venues } = taken(calendarOf([vevent(some)]));
  const [event] = plan.events;
  const [provider, place] = [
    venues.provider(event?.provider ?? ''),
    venues.place(event?.place ?? ''),
  ];
  if (!event || !provider || !place) throw new Error('the fixture holds one event');
  return { event, provider, place };
}

test('a number rises when what a calendar says changes, and only then, also after a restart', () => {
  const file = join(tempDir(), 'calendar.json');
  const number = (some: Record<string, string>, nowMs: number) => {
    const editions = open(file, nowMs);
    const { sequence, changedMs } = editions.editionOf(announced(some));
    editions.keep();
    return [sequence, changedMs - NOW];
  };
  expect(number({}, NOW)).toEqual([0, 0]);
  expect(number({}, NOW + 1)).toEqual([0, 0]);
  expect(number({ SUMMARY: 'Altro' }, NOW + 2)).toEqual([1, 2]);
  expect(number({ SUMMARY: 'Altro' }, NOW + 3)).toEqual([1, 2]);
  expect(number({}, NOW + 4)).toEqual([2, 4]);
});

test('a number is never below the one the event came with', () => {
  const file = join(tempDir(), 'calendar.json');
  expect(open(file).editionOf(announced({ SEQUENCE: '7' })).sequence).toBe(7);
});

test('a hub keeps the name it had in its first calendar: its domain, or one by chance', () => {
  const file = join(tempDir(), 'calendar.json');
  const editions = open(file);
  expect(editions.hub).toBe('0123456789abcdef.portico');
  editions.keep();
  expect(open(file, NOW, 'hub.example').hub).toBe('0123456789abcdef.portico');
  expect(open(join(tempDir(), 'calendar.json'), NOW, 'hub.example').hub).toBe('hub.example');
  expect(open(join(tempDir(), 'c.json'), NOW, 'x'.repeat(80)).hub).toBe('0123456789abcdef.portico');
});

test('a damaged file is said to be damaged, because its numbers cannot be made up', () => {
  const file = join(tempDir(), 'calendar.json');
  open(file).keep();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10));
  expect(() => open(file)).toThrow(StartupFault);
});
