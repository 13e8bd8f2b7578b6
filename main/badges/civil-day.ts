/**
 * The first moment of a civil date where the hub stands, as an xsd:dateTimeStamp.
 *
 * A credential tells days and no times of day: those would say when somebody stood at the kiosk.
 *
 * @param date `YYYY-MM-DD`
 * @param timeZone IANA name
 * @returns for example `2026-09-20T00:00:00+02:00`
 */
export function startOfDay(date: string, timeZone: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // The zone's offset is asked twice, because it may change between midnight there and midnight UTC.
  const near = utc - offsetMs(utc, timeZone);
  return `${date}T00:00:00${offsetAt(near, timeZone)}`;
}

/** `+02:00`, as ISO 8601 writes it. */
function offsetAt(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
}

function offsetMs(ms: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = offsetAt(ms, timeZone).slice(1).split(':').map(Number);
  const sign = offsetAt(ms, timeZone).startsWith('-') ? -1 : 1;
  return sign * (hours * 60 + minutes) * 60_000;
}
