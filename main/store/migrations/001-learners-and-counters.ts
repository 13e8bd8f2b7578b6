/** What is kept on cards, counts about nobody, and the days the retention rule has seen. */
export const learnersAndCounters = `
  create table learner (
    card_key text primary key,
    since text not null,
    last_seen text not null,
    -- Whether the clock was believed when last_seen was written.
    sure integer not null check (sure in (0, 1))
  ) strict, without rowid;

  create table lesson_run (
    number integer primary key,
    id text not null unique,
    card_key text not null references learner on delete cascade,
    lesson_id text not null,
    begun_on text not null,
    position integer not null,
    pages integer not null,
    finished integer not null check (finished in (0, 1))
  ) strict;
  create index lesson_run_of_card on lesson_run (card_key);

  create table question_try (
    run_id text not null references lesson_run (id) on delete cascade,
    place integer not null,
    question_id text not null,
    tries integer not null,
    right_at_first integer not null check (right_at_first in (0, 1)),
    right_in_end integer not null check (right_in_end in (0, 1)),
    primary key (run_id, place)
  ) strict, without rowid;

  create table counter (
    what text not null,
    subject text not null,
    day text not null,
    n integer not null,
    primary key (what, subject, day)
  ) strict, without rowid;

  create table running_day (day text primary key) strict, without rowid;
`;
