/** Badges on cards, what staff confirmed, and the places that are taken in lists of withdrawn badges. */
export const badges = `
  create table attendance (
    number integer primary key,
    card_key text not null references learner on delete cascade,
    event_id text not null,
    on_day text not null,
    unique (card_key, event_id, on_day)
  ) strict;

  create table award (
    number integer primary key,
    id text not null unique,
    card_key text not null references learner on delete cascade,
    badge_id text not null,
    level text not null check (level in ('selfCheck', 'confirmed', 'accredited')),
    -- Nothing while the kiosk could not be sure of its clock.
    earned_on text
  ) strict;
  create unique index award_of_a_day on award (card_key, badge_id, level, ifnull(earned_on, ''));

  -- Of everything that was ever issued, this alone is kept for good: it names nobody and no badge.
  create table status_entry (
    list text not null,
    position integer not null check (position between 0 and 131071),
    withdrawn integer not null default 0 check (withdrawn in (0, 1)),
    primary key (list, position)
  ) strict, without rowid;

  -- With this, a badge on a card is signed again just as it was the first time.
  create table issue_note (
    id text not null,
    list text not null,
    position integer not null,
    signed_on text not null,
    card_key text not null references learner on delete cascade,
    primary key (id, list),
    foreign key (list, position) references status_entry
  ) strict, without rowid;
  create index issue_note_of_card on issue_note (card_key);
`;
