import { PROVIDER_TYPES } from '../../kiosk/events/provider.ts';
import { LANGUAGES } from '../../kiosk/language.ts';
import { AGE_BANDS } from '../../kiosk/learning/lesson.ts';

export const EVENTS_USAGE = `  events import FILE --skill SKILL
                          look at what a calendar (.ics) or a table (.csv) would bring;
                          the same with --yes brings it (events --help says more)
  events export DIR       write the programme as calendars and for search engines
  events attendance EVENT START FILE
                          write who came to one time of an event as a table, without cards
  events remove-examples  take the example events out of the programme, for good`;

export const EVENTS_HELP = `Events from and for other calendars: npm run kiosk -- events …

${EVENTS_USAGE}

  Nothing is imported without --yes, and with --yes all of a file or nothing:
  --skip-refused          import the rest where some entries cannot be read
  --again                 let the file hold even where nothing says that it is newer

  What calendars do not know:
  --skill SKILL           a core skill of skills.json; several times for several (required)
  --provider NAME         whose events they are (default: what the calendar calls itself)
  --provider-type TYPE    ${PROVIDER_TYPES.join(', ')}
                          (default civic-org)
  --place NAME            where it is when an event does not say (default: the hub)
  --walk MINUTES          on foot from this kiosk to places that are new (default 0)
  --language LANGUAGE     of texts and of events: ${LANGUAGES.join(' or ')} (default: the hub's)
  --kind KIND             one of terms.json (default workshop)
  --environment PLACE     one of skills.json (default community)
  --type TYPE             nonformal or informal (default nonformal)
  --age BAND              ${AGE_BANDS.join(', ')} (default all)
  --capacity N            seats to be taken; without it people come along as they like
  --hours FROM-UNTIL      of entries for whole days, such as 09:00-18:00 (default: all day)
  --minutes N             of entries that say no end (default 60)

  Columns of a table, the first line naming them; only title and start are required:
  uid, title, title_en, title_it, summary, summary_en, summary_it, start, end, minutes, rule,
  also, except, place, provider, kind, type, environment, skills, age, adult_under, languages,
  access, signup, capacity, waiting, slot_minutes, party, price, currency, outdoors, status,
  sequence. Times are written 2027-03-06 10:00, a rule as FREQ=WEEKLY;BYDAY=SA, lists with spaces.`;
