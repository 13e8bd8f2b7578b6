import { expect, test } from 'vitest';
import { emptyBook } from '../../../kiosk/events/seat-book.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { err, ok } from '../../../kiosk/result.ts';
import type { SessionFact } from '../../../kiosk/session/session-events.ts';
import { createFactKeeper } from '../../../main/fact-keeper.ts';
import { createLog } from '../../../main/log.ts';

const CARD = 'c'.repeat(64) as CardKey;
const ON = '2027-03-01';

/** A keeper over a store that answers when the test lets it. */
function createStage() {
  const written: string[] = [];
  const reported: object[] = [];
  const logged: string[] = [];
  const stage = {
    written,
    reported,
    logged,
    mood: 'well' as 'well' | 'full' | 'throwing',
    count: (subject: string) =>
      keeper.keep({ type: 'fact.counted', what: 'card.read', subject, on: ON }),
    keep: (fact: SessionFact) => keeper.keep(fact),
    settled: () => keeper.settled(),
  };
  const write = async (what: string) => {
    // A slow answer must not let the next one overtake it.
    await new Promise((resolve) => setImmediate(resolve));
    if (stage.mood === 'throwing') throw new TypeError(`quotes ${CARD}`);
    if (stage.mood === 'full') return err({ code: 'store.disk-full' } as const);
    written.push(what);
    return ok(undefined);
  };
  const keeper = createFactKeeper({
    records: {
      keep: (_card, run) => write(`run ${run.id}`),
      seen: () => write('seen'),
      award: (_card, { badge, level }) => write(`badge ${badge} ${level}`),
    },
    seats: {
      take: async (_place, step) => {
        const wrote = await write(step.do);
        return wrote.ok ? ok(ok({ book: emptyBook(0, 0) })) : wrote;
      },
    },
    counters: { count: (_what, subject) => write(`count ${subject}`) },
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    report: (event) => reported.push(event),
  });
  return stage;
}

test('facts are written one after the other, each where it belongs', async () => {
  const stage = createStage();
  const run = {
    id: 'r1',
    lessonId: 'l',
    on: ON,
    position: 1,
    pages: 3,
    finished: false,
    tries: [],
  };
  stage.keep({ type: 'card.used', card: CARD, on: ON });
  stage.keep({ type: 'progress.made', card: CARD, run, on: ON });
  const award = { id: 'a1', badge: 'careful-reader', level: 'selfCheck', on: ON } as const;
  stage.keep({ type: 'badge.earned', card: CARD, award, on: ON });
  stage.count('a');
  await stage.settled();
  expect(stage.written).toEqual(['seen', 'run r1', 'badge careful-reader selfCheck', 'count a']);
  expect(stage.reported).toEqual([]);
});

test('a full disk is reported once, and so is the first write that works again', async () => {
  const stage = createStage();
  stage.mood = 'full';
  stage.count('a');
  stage.count('b');
  await stage.settled();
  expect(stage.reported).toEqual([{ type: 'progress.lost', fault: 'store.disk-full' }]);
  stage.mood = 'well';
  stage.count('c');
  stage.count('d');
  await stage.settled();
  expect(stage.reported.slice(1)).toEqual([{ type: 'progress.kept' }]);
  expect(stage.written).toEqual(['count c', 'count d']);
});

test('a bug in the store loses its own fact and no other, and is logged without its words', async () => {
  const stage = createStage();
  stage.mood = 'throwing';
  stage.count('a');
  await stage.settled();
  stage.mood = 'well';
  stage.count('b');
  await stage.settled();
  expect(stage.written).toEqual(['count b']);
  expect(stage.reported).toEqual([
    { type: 'progress.lost', fault: 'store.failed' },
    { type: 'progress.kept' },
  ]);
  expect(stage.logged.join('')).toContain('TypeError');
  expect(stage.logged.join('')).not.toContain(CARD);
});
