import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createCardKeys } from '../../main/keys/card-keys.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';
import { LESSONS } from '../support/memory-ports.ts';
import { SOCAT_MISSING } from '../support/pty-pair.ts';
import { plugInReaderForThisTest, tagNumbered } from '../support/reader-at-the-kiosk.ts';
import { actQuickly, wholeVisit } from '../support/visit-on-the-wire.ts';

const VISITS = 100;
/** Some of them put a card down, and say "not now". */
const VISITS_A_CARD = 5;

/** Tables that are keyed by a card, and those that hang on them. */
function tablesOfCards(database: Database.Database): readonly string[] {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all() as string[];
  const columns = (table: string) => database.pragma(`table_info(${table})`) as { name: string }[];
  const parents = (table: string) =>
    database.pragma(`foreign_key_list(${table})`) as { table: string }[];
  const ofCards = new Set(
    tables.filter((table) => columns(table).some(({ name }) => name === 'card_key')),
  );
  for (let found = -1; found !== ofCards.size; ) {
    found = ofCards.size;
    for (const table of tables) {
      if (parents(table).some((parent) => ofCards.has(parent.table))) ofCards.add(table);
    }
  }
  return [...ofCards];
}

describeInChromium(
  `after ${VISITS} visits of nobody in particular`,
  (browser) => {
    test('nothing on the disk is about anybody, and no file can name a card', async () => {
      const reader = await plugInReaderForThisTest();
      const kiosk = await openKiosk(browser(), { hub: { devices: [reader.settings] } });
      onTestFinished(kiosk.stop);
      await kiosk.until(({ reader }) => reader === 'ready');
      const tags: string[] = [];

      for (let visit = 0; visit < VISITS; visit += 1) {
        const lesson = LESSONS[visit % LESSONS.length];
        if (lesson === undefined) throw new Error('There is no lesson.');
        const [first, ...rest] = wholeVisit(lesson);
        if (first) await actQuickly(kiosk.page, [first]);
        if (visit % VISITS_A_CARD === 0) {
          const tag = tagNumbered(visit + 1);
          tags.push(tag);
          reader.show(tag);
          await kiosk.until(({ screen }) => screen === 'cardOffer');
          await kiosk.settled();
          await actQuickly(kiosk.page, [{ type: 'visitor.declined' }]);
        }
        await actQuickly(kiosk.page, rest);
        expect(kiosk.session.view().screen).toBe('attract');
      }

      const database = new Database(join(kiosk.dataDir, 'hub.db'), { readonly: true });
      onTestFinished(() => {
        database.close();
      });
      const ofCards = tablesOfCards(database);
      expect(ofCards).toEqual(expect.arrayContaining(['learner', 'lesson_run', 'question_try']));
      for (const table of ofCards) {
        expect(database.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
      }
      // They did take place: each is counted, as one of many.
      const counted = database.prepare('select sum(n) from counter where what = ?').pluck();
      expect(counted.get('visit.ended')).toBe(VISITS);
      expect(counted.get('lesson.finished')).toBe(VISITS);

      const secret = readFileSync(join(kiosk.dataDir, 'keys', 'card-secret'));
      const keys = createCardKeys({ secret });
      const files = readdirSync(kiosk.dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
      const everything = Buffer.concat([...files, Buffer.from(kiosk.logged.join(''))]);
      expect(tags).toHaveLength(VISITS / VISITS_A_CARD);
      for (const tag of tags) {
        const uid = Buffer.from(tag, 'hex');
        const key = keys.identify({ technology: 'em4100', uid });
        if (!key.ok) throw new Error('The tag has no key.');
        const names = [tag, tag.toLowerCase(), uid, key.value, Buffer.from(key.value, 'hex')];
        for (const name of names) expect(everything.includes(name)).toBe(false);
      }
    });
  },
  SOCAT_MISSING,
);
