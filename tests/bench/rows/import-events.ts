import { join } from 'node:path';
import ical from 'node-ical';
import { readFramework, readTerms } from '../../../main/content/read-pack.ts';
import { prepareImport } from '../../../main/events/import-events.ts';
import { type ImportedContent, writeImported } from '../../../main/events/imported-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { SETTINGS } from '../../support/calendar-fixtures.ts';
import { ratio } from '../figure.ts';
import { largeCalendar } from '../large-calendar.ts';
import type { Row } from '../row.ts';
import { secondsUntil } from '../timing.ts';

const NOW_MS = Date.parse('2027-02-01T09:00Z');
const EVENTS = 10_000;
const NOTHING: ImportedContent = { events: [], providers: [], places: [] };

export const importEventsRow: Row = {
  name: 'import-events',
  title: 'Import a calendar of 10,000 events',
  async measure(bench) {
    const text = largeCalendar(bench.quick ? EVENTS / 5 : EVENTS, NOW_MS);
    const bytes = Buffer.from(text);
    const framework = readFramework(STARTER_PACK_DIR);
    const terms = readTerms(STARTER_PACK_DIR);
    const hub = { timeZone: 'Europe/Rome', framework, terms, nowMs: NOW_MS };
    const prepare = (imported: ImportedContent) => {
      const read = prepareImport(bytes, SETTINGS, { ...hub, imported });
      if (!read.ok) throw new Error(read.error.why);
      return read.value;
    };
    const first = prepare(NOTHING);
    const parsed = Object.values(ical.sync.parseICS(text)).filter(
      (part) => part?.type === 'VEVENT',
    );
    if (first.plan.fresh.length !== parsed.length) throw new Error('the two sides do not agree');
    let round = 0;
    const seconds = (work: () => void) => () => secondsUntil(async () => work());
    const took = await bench.interleave({
      preview: seconds(() => prepare(NOTHING)),
      whole: seconds(() => {
        round += 1;
        writeImported(join(bench.directory, `packs-${round}`), prepare(NOTHING).content);
      }),
      again: seconds(() => {
        if (prepare(first.content).plan.unchanged.length !== parsed.length)
          throw new Error('changed');
      }),
      bare: seconds(() => ical.sync.parseICS(text)),
    });
    const beside = (what: string, portico: readonly number[], atMost: number) =>
      ratio({ what, unit: 's', portico, bare: took.bare, target: { atMost } });
    return [
      beside('preview beside node-ical parsing alone', took.preview, 3),
      beside('preview and durable pack beside the same', took.whole, 3),
      beside('finding all of it unchanged beside the same', took.again, 4),
    ];
  },
};
