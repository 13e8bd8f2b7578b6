import type { Database } from 'better-sqlite3';
import type { Award } from '../../kiosk/badges/evidence.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Learner, LessonRun, QuestionTry } from '../../kiosk/people/learner.ts';
import { CONFIRMING_DAYS } from '../../kiosk/people/retention.ts';
import type { LearnerRecords } from '../../kiosk/ports.ts';
import { createBadgeRows } from './badge-rows.ts';
import { answer } from './store-faults.ts';
import { wipe } from './wipe.ts';

/** Whether $on is a day the retention rule believes: the newest of a whole row of running days. */
const SURE = `(select count(*) = ${CONFIRMING_DAYS} and max(day) = $on from running_day)`;

/** What is kept on cards, in the hub's database. */
export function createLearnerRecords({
  database,
}: {
  readonly database: Database;
}): LearnerRecords {
  const learner = database.prepare<[CardKey], { since: string; last_seen: string }>(
    'select since, last_seen from learner where card_key = ?',
  );
  const runs = database.prepare<[CardKey], RunRow>(
    `select id, lesson_id, begun_on, position, pages, finished
     from lesson_run where card_key = ? order by number desc`,
  );
  const tries = database.prepare<[string], TryRow>(
    `select question_id, tries, right_at_first, right_in_end
     from question_try where run_id = ? order by place`,
  );
  const enrol = database.prepare<{ card: CardKey; on: string }>(
    `insert into learner values ($card, $on, $on, ${SURE}) on conflict do nothing`,
  );
  const seen = database.prepare<{ card: CardKey; on: string }>(
    `update learner set last_seen = max(last_seen, $on), sure = ${SURE} where card_key = $card`,
  );
  const keepRun = database.prepare<[RunRow & { readonly card: CardKey }]>(
    `insert into lesson_run (id, card_key, lesson_id, begun_on, position, pages, finished)
     values ($id, $card, $lesson_id, $begun_on, $position, $pages, $finished)
     on conflict (id) do update
     set position = excluded.position, pages = excluded.pages, finished = excluded.finished
     where card_key = excluded.card_key`,
  );
  const dropTries = database.prepare<[string]>('delete from question_try where run_id = ?');
  const keepTry = database.prepare<[string, number, string, number, number, number]>(
    'insert into question_try values (?, ?, ?, ?, ?, ?)',
  );
  const forget = database.prepare<[CardKey]>('delete from learner where card_key = ?');
  const badges = createBadgeRows(database);

  const find = (card: CardKey): Learner | undefined => {
    const row = learner.get(card);
    if (!row) return undefined;
    const found = runs.all(card).map((run) => runFrom(run, tries.all(run.id)));
    return { since: row.since, lastSeen: row.last_seen, runs: found, ...badges.of(card) };
  };

  const keep = database.transaction((card: CardKey, run: LessonRun, on: string) => {
    if (seen.run({ card, on }).changes === 0) return;
    if (keepRun.run({ ...rowFrom(run), card }).changes === 0) return;
    dropTries.run(run.id);
    for (const [place, each] of run.tries.entries()) {
      const { questionId, tries: given, rightAtFirst, right } = each;
      keepTry.run(run.id, place, questionId, given, Number(rightAtFirst), Number(right));
    }
  });

  const enrolled = database.transaction((card: CardKey, on: string): Learner => {
    enrol.run({ card, on });
    return find(card) ?? { since: on, lastSeen: on, runs: [], attended: [], awards: [] };
  });

  const award = database.transaction((card: CardKey, earned: Award, on: string) => {
    if (seen.run({ card, on }).changes > 0) badges.award(card, earned);
  });

  const attend = database.transaction((card: CardKey, event: string, on: string) => {
    if (seen.run({ card, on }).changes > 0) badges.attend(card, { event, on });
    return find(card);
  });

  const unattend = database.transaction((card: CardKey, event: string, on: string) => {
    badges.unattend(card, { event, on });
    return find(card);
  });

  return {
    find: (card) => answer(() => find(card)),
    seen: (card, on) => answer(() => void seen.run({ card, on })),
    enrol: (card, on) => answer(() => enrolled.immediate(card, on)),
    keep: (card, run, on) => answer(() => keep.immediate(card, run, on)),
    award: (card, earned, on) => answer(() => award.immediate(card, earned, on)),
    attend: (card, event, on) => answer(() => attend.immediate(card, event, on)),
    unattend: (card, event, on) => answer(() => unattend.immediate(card, event, on)),
    forget: async (card) => {
      const deleted = await answer(() => forget.run(card).changes);
      if (!deleted.ok) return deleted;
      return wipe(database, [card]);
    },
  };
}

interface RunRow {
  readonly id: string;
  readonly lesson_id: string;
  readonly begun_on: string;
  readonly position: number;
  readonly pages: number;
  readonly finished: number;
}

interface TryRow {
  readonly question_id: string;
  readonly tries: number;
  readonly right_at_first: number;
  readonly right_in_end: number;
}

function rowFrom({ id, lessonId, on, position, pages, finished }: LessonRun): RunRow {
  return { id, lesson_id: lessonId, begun_on: on, position, pages, finished: Number(finished) };
}

function runFrom(row: RunRow, tries: readonly TryRow[]): LessonRun {
  return {
    id: row.id,
    lessonId: row.lesson_id,
    on: row.begun_on,
    position: row.position,
    pages: row.pages,
    finished: row.finished === 1,
    tries: tries.map(tryFrom),
  };
}

function tryFrom(row: TryRow): QuestionTry {
  return {
    questionId: row.question_id,
    tries: row.tries,
    rightAtFirst: row.right_at_first === 1,
    right: row.right_in_end === 1,
  };
}
