import { LANGUAGES, type LanguageCode, type LocalText } from '../../kiosk/language.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { EventBlock } from './calendar-blocks.ts';
import type { CalendarEntry, EntryVersion } from './calendar-entry.ts';
import type { CalendarLine } from './calendar-lines.ts';
import { type CalendarTime, momentOf, type TimeGround, timeIn, timesIn } from './calendar-time.ts';
import { plain, unescaped } from './plain-text.ts';
import type { Refusal } from './refusal.ts';
import { readRule } from './rule.ts';
import { byTheDay, DAY_MINUTES } from './whole-days.ts';

/** What a line of a list has room for. */
const TITLE_LETTERS = 120;
const SUMMARY_LETTERS = 400;
const PLACE_LETTERS = 120;
const UID_LETTERS = 500;

export interface EntryGround extends TimeGround {
  /** Of texts that do not say theirs. */
  readonly language: LanguageCode;
}

type Lines = (name: string) => readonly CalendarLine[];

/** One VEVENT (RFC 5545, 3.6.1). People in it, organisers and guests, are not read. */
export function readEntry(
  { line, lines }: EventBlock,
  ground: EntryGround,
): Result<CalendarEntry, Refusal> {
  const all: Lines = (name) => lines.filter((one) => one.name === name);
  const refuse = (why: string, at = line) => err({ line: at, why });
  const text = (name: string, most: number) => plain(unescaped(all(name)[0]?.value ?? ''), most);
  const local = (name: string, said: string): LocalText => {
    const tag = all(name)[0]?.parameters.get('LANGUAGE')?.slice(0, 2).toLowerCase();
    return { [LANGUAGES.find((one) => one === tag) ?? ground.language]: said };
  };

  const [dtstart, again] = all('DTSTART');
  if (!dtstart) return refuse('It does not say when it begins: DTSTART is missing.');
  if (again) return refuse('It begins twice: there is a second DTSTART.', again.number);
  const title = text('SUMMARY', TITLE_LETTERS);
  if (title === '') return refuse('It has no title: SUMMARY is missing or empty.');

  const start = timeIn(dtstart, ground);
  if (!start.ok) return start;
  const length = lengthOf(start.value, all, ground);
  if (!length.ok) return length;
  const ruled = readRule(all('RRULE'), start.value);
  if (!ruled.ok) return ruled;
  const { minutes, rule } = byTheDay(
    { start: start.value, minutes: length.value, rule: ruled.value },
    ground,
  );
  const [exrule] = all('EXRULE');
  if (exrule) return refuse('EXRULE is not followed: write EXDATE instead.', exrule.number);
  const also = everyTime(all('RDATE'), ground);
  if (!also.ok) return also;
  const except = everyTime(all('EXDATE'), ground);
  if (!except.ok) return except;
  const [recurrenceId] = all('RECURRENCE-ID');
  const replaces = recurrenceId ? timeIn(recurrenceId, ground) : ok(undefined);
  if (!replaces.ok) return replaces;
  if (recurrenceId?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE') {
    const why = 'A change of one date and all after it is not followed: split the series in two.';
    return refuse(why, recurrenceId.number);
  }

  const uid = all('UID')[0]?.value.trim().slice(0, UID_LETTERS);
  const summary = text('DESCRIPTION', SUMMARY_LETTERS);
  const place = text('LOCATION', PLACE_LETTERS);
  return ok({
    line,
    ...(uid && { uid }),
    version: versionOf(all),
    title: local('SUMMARY', title),
    ...(summary && { summary: local('DESCRIPTION', summary) }),
    ...(place && { place }),
    start: start.value,
    ...(minutes !== undefined && { minutes }),
    ...(replaces.value && { replaces: replaces.value }),
    ...(rule !== undefined && { rule }),
    also: also.value,
    except: except.value,
    isCancelled: all('STATUS')[0]?.value.trim().toUpperCase() === 'CANCELLED',
    isPrivate: /^(PRIVATE|CONFIDENTIAL)$/i.test(all('CLASS')[0]?.value.trim() ?? ''),
  });
}

/** How long it takes; nothing where the entry names a moment and no end. */
function lengthOf(
  start: CalendarTime,
  all: Lines,
  ground: TimeGround,
): Result<number | undefined, Refusal> {
  const [dtend] = all('DTEND');
  const [duration] = all('DURATION');
  if (dtend) {
    const end = timeIn(dtend, ground);
    if (!end.ok) return end;
    const minutes = Math.round((momentOf(end.value) - momentOf(start)) / 60_000);
    if (minutes < 0) return err({ line: dtend.number, why: 'It ends before it begins.' });
    if (minutes > 0) return ok(start.isDate ? wholeDays(start, end.value) : minutes);
  } else if (duration) {
    const minutes = minutesIn(duration.value.trim());
    if (minutes === undefined) {
      return err({
        line: duration.number,
        why: `DURATION “${duration.value}” is no length such as PT2H.`,
      });
    }
    if (minutes > 0) return ok(minutes);
  }
  return ok(start.isDate ? DAY_MINUTES : undefined);
}

/** Days are counted by the calendar: one of them may be an hour shorter. */
function wholeDays(start: CalendarTime, end: CalendarTime): number {
  const days = (Date.parse(`${end.civil}Z`) - Date.parse(`${start.civil}Z`)) / 86_400_000;
  return Math.max(1, Math.ceil(days)) * DAY_MINUTES;
}

/** A duration (RFC 5545, 3.3.6) that is not negative. */
function minutesIn(text: string): number | undefined {
  const parts =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:\d{1,9}S)?)?$/i.exec(
      text,
    );
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (7 * weeks + days) * DAY_MINUTES + hours * 60 + minutes;
}

function everyTime(
  lines: readonly CalendarLine[],
  ground: TimeGround,
): Result<readonly CalendarTime[], Refusal> {
  const times: CalendarTime[] = [];
  for (const line of lines) {
    const some = timesIn(line, ground);
    if (!some.ok) return some;
    times.push(...some.value);
  }
  return ok(times);
}

function versionOf(all: Lines): EntryVersion {
  const sequence = all('SEQUENCE')[0]?.value.trim() ?? '';
  const modified = utcMs(all('LAST-MODIFIED')[0]?.value ?? '');
  return {
    ...(/^\d{1,9}$/.test(sequence) && { sequence: Number(sequence) }),
    ...(modified !== undefined && { modifiedMs: modified }),
  };
}

/** Such times are in UTC by definition, also where the Z is missing. */
function utcMs(value: string): number | undefined {
  const iso = value
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3T$4:$5:$6Z');
  const ms = Date.parse(iso);
  return Number.isNaN(ms) || !iso.endsWith('Z') ? undefined : ms;
}
