import type Database from 'better-sqlite3';
import type { InstalledContent } from '../content/installed-packs.ts';
import { factsOf, tileOf } from './event-facts.ts';

export const EVENT_TABLES = `
  create table provider (id text primary key, json text not null) strict, without rowid;
  create table place (id text primary key, json text not null) strict, without rowid;

  -- Positions run from 0 without gaps, in the order of the packs.
  create table event (
    position integer primary key,
    id text not null unique,
    -- What narrows, what a tile shows, and all of it.
    facts text not null,
    tile text not null,
    whole text not null
  ) strict;
`;

/** Writes the programme into a catalogue that is being made. */
export function insertEvents(
  database: Database.Database,
  { terms, packs }: InstalledContent,
): void {
  const providers = new Map(packs.flatMap((pack) => pack.providers).map((one) => [one.id, one]));
  const places = new Map(packs.flatMap((pack) => pack.places).map((one) => [one.id, one]));
  const provider = database.prepare('insert into provider values (?, ?)');
  const place = database.prepare('insert into place values (?, ?)');
  const event = database.prepare('insert into event values (?, ?, ?, ?, ?)');
  for (const [id, one] of providers) provider.run(id, JSON.stringify(one));
  for (const [id, one] of places) place.run(id, JSON.stringify(one));
  const events = packs.flatMap((pack) => pack.events);
  for (const [position, each] of events.entries()) {
    const by = providers.get(each.provider);
    const at = places.get(each.place);
    if (by === undefined || at === undefined) throw new Error(`${each.id} was not checked.`);
    const tile = tileOf(each, terms, by, at);
    const [facts, shown, whole] = [factsOf(each), tile, each].map((one) => JSON.stringify(one));
    event.run(position, each.id, facts, shown, whole);
  }
}
