/** How long the kiosk was on and how bright, day by day, with the energy that was estimated of it. */
export const energyDays = `
  create table energy_day (
    -- Grows with every row: which row is oldest is asked of it, for the clock may have been wrong.
    number integer primary key,
    -- Civil date at the hub.
    day text not null unique,
    on_seconds real not null check (on_seconds >= 0),
    -- Seconds at full brightness that would have given as much light.
    full_seconds real not null check (full_seconds between 0 and on_seconds),
    watt_hours real not null check (watt_hours >= 0)
  ) strict;
`;
