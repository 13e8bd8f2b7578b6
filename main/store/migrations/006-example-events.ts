/** When this hub began, which is where its example events were moved to, and whether they are gone. */
export const exampleEvents = `
  create table example_events (
    only integer primary key check (only = 1),
    -- Civil date, YYYY-MM-DD.
    moved_to text not null,
    -- The last civil date on which that was looked at, until it was believed.
    seen_on text not null,
    -- Whether it was believed; until then another may take its place.
    sure integer not null check (sure in (0, 1)),
    removed integer not null default 0 check (removed in (0, 1))
  ) strict;
`;
