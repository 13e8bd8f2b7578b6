/** Raised with every change below: an older catalogue is made again, never migrated. */
export const CATALOGUE_FORMAT = 3;

/** The most lessons for which a search ranks every match; beyond, it ranks candidates. */
export const RANKED_MATCHES = 10_000;

export const CATALOGUE_TABLES = `
  -- The skill framework, the words for events and the shelf of badges, each as it was read.
  create table about (name text primary key, value text not null) strict, without rowid;

  -- What lists show. Positions run from 0 without gaps, in the order of the packs.
  create table lesson (
    position integer primary key,
    id text not null unique,
    age_rank integer not null,
    seconds integer not null,
    summary text not null
  ) strict;
  -- Narrowing all lessons by age and time reads this instead of their summaries.
  create index lesson_fit on lesson (position, age_rank, seconds);
  create table lesson_whole (id text primary key, json text not null) strict;
  create table taster (position integer primary key, json text not null) strict;

  -- Age and time lie in the index itself, so that narrowing never visits the lessons.
  create table lesson_skill (
    skill text not null, position integer not null,
    age_rank integer not null, seconds integer not null,
    primary key (skill, position)
  ) strict, without rowid;
  create table lesson_environment (
    environment text not null, position integer not null,
    age_rank integer not null, seconds integer not null,
    primary key (environment, position)
  ) strict, without rowid;

  -- Counted once, when the catalogue is made.
  create table facet (
    age_rank integer not null, kind text not null, id text not null, n integer not null,
    primary key (age_rank, kind, id)
  ) strict, without rowid;
`;

/**
 * Two indexes per language. In \`title_…\` the rowid is the rank of the title, shortest first: where
 * each word stands once, that is the order bm25 would give, so the first rows are the best ones and
 * a common word costs no more than a rare one. \`words_…\` is for bm25 over title and body.
 */
export const searchTables = (language: string): string => `
  create table ranked_title_${language} (
    rank integer primary key, position integer not null, age_rank integer not null, title text not null
  ) strict;
  create index whole_title_${language} on ranked_title_${language} (title);
  create virtual table title_${language} using fts5 (
    title, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  create virtual table words_${language} using fts5 (
    title, body, content = '', prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 2'
  );
`;
