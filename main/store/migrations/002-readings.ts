/** What sensors said, rolled up; about places, never about people. */
export const readings = `
  create table reading_minute (
    -- Grows with every row: which row is oldest is asked of it, for the clock may have been wrong.
    number integer primary key,
    kind text not null,
    simulated integer not null check (simulated in (0, 1)),
    -- Since 1970 UTC.
    minute integer not null,
    least real not null,
    most real not null,
    total real not null,
    n integer not null check (n > 0),
    unique (kind, simulated, minute)
  ) strict;

  create table reading_hour (
    number integer primary key,
    kind text not null,
    simulated integer not null check (simulated in (0, 1)),
    hour integer not null,
    least real not null,
    most real not null,
    total real not null,
    n integer not null check (n > 0),
    unique (kind, simulated, hour)
  ) strict;
`;
