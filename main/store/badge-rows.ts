import type { Database } from 'better-sqlite3';
import type { Attendance, Award } from '../../kiosk/badges/evidence.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Learner } from '../../kiosk/people/learner.ts';

/** The badges of a card and what staff confirmed, row by row; the card has to be known. */
export interface BadgeRows {
  of(card: CardKey): Pick<Learner, 'attended' | 'awards'>;
  award(card: CardKey, award: Award): void;
  attend(card: CardKey, attendance: Attendance): void;
  unattend(card: CardKey, attendance: Attendance): void;
}

export function createBadgeRows(database: Database): BadgeRows {
  const attended = database.prepare<[CardKey], Attendance>(
    `select event_id as event, on_day as "on"
     from attendance where card_key = ? order by number desc`,
  );
  const awards = database.prepare<[CardKey], AwardRow>(
    `select id, badge_id as badge, level, earned_on as "on"
     from award where card_key = ? order by number desc`,
  );
  const attend = database.prepare<Attendance & { readonly card: CardKey }>(
    `insert into attendance (card_key, event_id, on_day) values ($card, $event, $on)
     on conflict do nothing`,
  );
  const unattend = database.prepare<Attendance & { readonly card: CardKey }>(
    'delete from attendance where card_key = $card and event_id = $event and on_day = $on',
  );
  // Or ignore: the same badge may have been earned again on the day this one gets its date.
  const date = database.prepare<AwardRow & { readonly card: CardKey }>(
    `update or ignore award set earned_on = $on
     where id = $id and card_key = $card and earned_on is null`,
  );
  const award = database.prepare<AwardRow & { readonly card: CardKey }>(
    `insert into award (id, card_key, badge_id, level, earned_on)
     values ($id, $card, $badge, $level, $on) on conflict do nothing`,
  );
  return {
    of: (card) => ({ attended: attended.all(card), awards: awards.all(card).map(awardFrom) }),
    award: (card, earned) => {
      const row = { ...earned, on: earned.on ?? null, card };
      date.run(row);
      award.run(row);
    },
    attend: (card, { event, on }) => void attend.run({ card, event, on }),
    unattend: (card, { event, on }) => void unattend.run({ card, event, on }),
  };
}

type AwardRow = Omit<Award, 'on'> & { readonly on: string | null };

function awardFrom({ on, ...award }: AwardRow): Award {
  return on === null ? award : { ...award, on };
}
