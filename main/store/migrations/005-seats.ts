/** Who has a seat, or waits for one: by code, and by card where one was on the reader. */
export const seats = `
  -- One for every occurrence of an event that somebody has asked about, or for every slot of it.
  create table seat_book (
    number integer primary key,
    event_id text not null,
    -- Civil start, YYYY-MM-DDThh:mm.
    occurrence text not null,
    -- Civil date on which it ends; what is kept of it is deleted counting from there.
    ends_on text not null,
    slot integer not null check (slot >= 0),
    capacity integer not null check (capacity >= 0),
    waiting_room integer not null check (waiting_room >= 0),
    released integer not null default 0 check (released in (0, 1)),
    -- People who have a seat, with the seats of other kiosks, and people on the list: summed with every
    -- step, so that a list of events never reads the seats themselves.
    promised integer not null default 0 check (promised >= 0),
    waiting integer not null default 0 check (waiting >= 0),
    unique (event_id, occurrence, slot)
  ) strict;
  create index seat_book_full on seat_book (occurrence) where promised >= capacity or waiting > 0;
  create index seat_book_end on seat_book (ends_on);

  create table seat_hold (
    id text primary key,
    book integer not null references seat_book on delete cascade,
    party integer not null check (party > 0),
    -- Of the monotonic clock of this run of the kiosk, which means nothing in any other run.
    until_ms real not null,
    run text not null
  ) strict, without rowid;
  create index seat_hold_of_book on seat_hold (book);

  create table seat (
    -- The order in which people came.
    number integer primary key,
    code text not null unique,
    book integer not null references seat_book on delete cascade,
    party integer not null check (party > 0),
    state text not null check (state in ('taken', 'here', 'waiting', 'givenBack', 'released')),
    -- A card that is forgotten leaves its seat to the code.
    card_key text references learner on delete set null
  ) strict;
  create index seat_of_book on seat (book);
  create index seat_of_card on seat (card_key) where card_key is not null;

  -- What would help whoever comes: of a seat and nobody, gone when the seat is or the event is over.
  create table seat_help (
    code text not null references seat (code) on delete cascade,
    choice text not null,
    primary key (code, choice)
  ) strict, without rowid;

  create table seat_allotment (
    book integer not null references seat_book on delete cascade,
    kiosk text not null,
    seats integer not null check (seats >= 0),
    primary key (book, kiosk)
  ) strict, without rowid;

  -- A step that is taken again by the same number is answered as it was, and done once.
  create table seat_step (
    nonce text primary key,
    book integer not null references seat_book on delete cascade,
    code text
  ) strict, without rowid;
  create index seat_step_of_book on seat_step (book);
`;
