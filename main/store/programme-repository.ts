import type { Database } from 'better-sqlite3';
import type { EventTerms } from '../../kiosk/events/event-terms.ts';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import type { Place } from '../../kiosk/events/place.ts';
import type { Provider } from '../../kiosk/events/provider.ts';
import type { EventFacts, TileTexts } from './event-facts.ts';

/** What the catalogue holds about events, each read when it is needed. */
export interface ProgrammeRows {
  readonly terms: EventTerms;
  /** Of every event, by position. */
  readonly facts: readonly EventFacts[];
  tile(position: number): TileTexts;
  event(position: number): LearningEvent;
  provider(id: string): Provider;
  place(id: string): Place;
}

/** @param database a catalogue, open for reading */
export function readProgramme(database: Database): ProgrammeRows {
  const texts = <Parameters extends unknown[]>(sql: string) =>
    database.prepare<Parameters, string>(sql).pluck();
  const terms = texts<[]>("select value from about where name = 'terms'").get();
  const facts = texts<[]>('select facts from event order by position').all();
  const tile = texts<[number]>('select tile from event where position = ?');
  const whole = texts<[number]>('select whole from event where position = ?');
  const provider = texts<[string]>('select json from provider where id = ?');
  const place = texts<[string]>('select json from place where id = ?');
  return {
    terms: parsed(terms),
    facts: facts.map((json): EventFacts => JSON.parse(json)),
    tile: (position) => parsed(tile.get(position)),
    event: (position) => parsed(whole.get(position)),
    provider: (id) => parsed(provider.get(id)),
    place: (id) => parsed(place.get(id)),
  };
}

function parsed(json: string | undefined) {
  if (json === undefined) throw new Error('The catalogue was not made whole.');
  return JSON.parse(json);
}
