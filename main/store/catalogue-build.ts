import Database from 'better-sqlite3';
import { tasterOf } from '../../kiosk/content/taster-of.ts';
import { TIME_CHOICES_MINUTES } from '../../kiosk/content/time-choices.ts';
import { LANGUAGES, type LanguageCode, type LocalText, say } from '../../kiosk/language.ts';
import { AGE_BANDS, type Lesson } from '../../kiosk/learning/lesson.ts';
import type { BadgeShelf, LessonSummary } from '../../kiosk/ports.ts';
import type { InstalledContent } from '../content/installed-packs.ts';
import { ageRank } from './age-rank.ts';
import { EVENT_TABLES, insertEvents } from './catalogue-events.ts';
import { CATALOGUE_TABLES, searchTables } from './catalogue-schema.ts';
import { foldedWords } from './search-query.ts';

/** Writes a whole catalogue into a file that is not there yet. */
export function buildCatalogue(file: string, content: InstalledContent): void {
  const { framework, terms, packs } = content;
  const database = new Database(file);
  try {
    // The file is thrown away if anything stops this, so no journal is needed to undo it.
    database.pragma('journal_mode = off');
    database.pragma('synchronous = off');
    database.exec(CATALOGUE_TABLES);
    database.exec(EVENT_TABLES);
    for (const language of LANGUAGES) database.exec(searchTables(language));
    const lessons = packs.flatMap((pack) => pack.lessons);
    const about = database.prepare('insert into about values (?, ?)');
    database.transaction(() => {
      about.run('framework', JSON.stringify(framework));
      about.run('terms', JSON.stringify(terms));
      about.run('shelf', JSON.stringify(shelfOf(packs)));
      insertLessons(database, lessons);
      insertEvents(database, content);
      for (const language of LANGUAGES) insertWords(database, lessons, language);
      countFacets(database);
    })();
    database.exec('analyze');
  } finally {
    database.close();
  }
}

function insertLessons(database: Database.Database, lessons: readonly Lesson[]): void {
  const lesson = database.prepare('insert into lesson values (?, ?, ?, ?, ?)');
  const whole = database.prepare('insert into lesson_whole values (?, ?)');
  const taster = database.prepare('insert into taster values (?, ?)');
  const skill = database.prepare('insert into lesson_skill values (?, ?, ?, ?)');
  const environment = database.prepare('insert into lesson_environment values (?, ?, ?, ?)');
  for (const [position, each] of lessons.entries()) {
    const rank = ageRank(each.ageBand);
    lesson.run(position, each.id, rank, each.seconds, JSON.stringify(summaryOf(each)));
    whole.run(each.id, JSON.stringify(each));
    taster.run(position, JSON.stringify(tasterOf(each)));
    for (const id of each.skills) skill.run(id, position, rank, each.seconds);
    for (const id of each.environments) environment.run(id, position, rank, each.seconds);
  }
}

/** Badges name few lessons and events: no more of them than that is carried along. */
function shelfOf(packs: InstalledContent['packs']): BadgeShelf {
  const badges = packs.flatMap((pack) => pack.badges);
  const steps = badges.flatMap(({ rule }) =>
    rule.raise ? [...rule.all, rule.raise.by] : rule.all,
  );
  const named = new Set(
    steps.flatMap((step) => (step.kind === 'lesson' ? step.lesson : step.anyEvent)),
  );
  const lessons = packs.flatMap((pack) => pack.lessons).filter(({ id }) => named.has(id));
  const events = packs.flatMap((pack) => pack.events).filter(({ id }) => named.has(id));
  return {
    badges,
    lessonTitles: Object.fromEntries(lessons.map(({ id, title }) => [id, title])),
    eventTitles: Object.fromEntries(events.map(({ id, title }) => [id, title])),
    lessonQuestions: Object.fromEntries(lessons.map(({ id, questions }) => [id, questions.length])),
  };
}

function summaryOf(lesson: Lesson): LessonSummary {
  const { id, title, goal, skills, environments, ageBand, seconds } = lesson;
  return { id, title, goal, skills, environments, ageBand, seconds };
}

function insertWords(
  database: Database.Database,
  lessons: readonly Lesson[],
  language: LanguageCode,
): void {
  // What lacks this language is found by the words it is shown in.
  const here = (text: LocalText) => say(text, language, language).text;
  const titles = lessons.map((lesson) => foldedWords(here(lesson.title)));
  const byLength = [...titles.keys()].sort(
    (a, b) => (titles[a]?.length ?? 0) - (titles[b]?.length ?? 0) || a - b,
  );
  const ranked = database.prepare(`insert into ranked_title_${language} values (?, ?, ?, ?)`);
  const title = database.prepare(`insert into title_${language} (rowid, title) values (?, ?)`);
  for (const [rank, position] of byLength.entries()) {
    const words = (titles[position] ?? []).join(' ');
    ranked.run(rank, position, ageRank(lessons[position]?.ageBand ?? 'all'), words);
    title.run(rank, words);
  }
  const all = database.prepare(
    `insert into words_${language} (rowid, title, body) values (?, ?, ?)`,
  );
  for (const [position, lesson] of lessons.entries()) {
    const parts = [lesson.goal, ...lesson.cards.flatMap(({ head, body }) => [head, body])];
    const body = foldedWords(parts.map(here).join(' ')).join(' ');
    all.run(position, (titles[position] ?? []).join(' '), body);
  }
  for (const table of ['title', 'words']) {
    database.exec(`insert into ${table}_${language} (${table}_${language}) values ('optimize')`);
  }
}

function countFacets(database: Database.Database): void {
  const count = (rank: number, kind: string, query: string) =>
    database.exec(`insert into facet select ${rank}, '${kind}', ${query}`);
  for (const [rank, band] of AGE_BANDS.entries()) {
    const fit = `where age_rank <= ${rank}`;
    count(rank, 'total', `'all', count(*) from lesson ${fit}`);
    count(rank, 'skill', `skill, count(*) from lesson_skill ${fit} group by skill`);
    count(
      rank,
      'environment',
      `environment, count(*) from lesson_environment ${fit} group by environment`,
    );
    for (const minutes of TIME_CHOICES_MINUTES) {
      const within = `${fit} and seconds <= ${minutes * 60}`;
      count(rank, 'minutes', `'${minutes}', count(*) from lesson ${within}`);
    }
    // How many a band leaves does not depend on the band that is chosen now.
    for (const [chosen] of AGE_BANDS.entries()) {
      count(chosen, 'ageBand', `'${band}', count(*) from lesson ${fit}`);
    }
  }
}
