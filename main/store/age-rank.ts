import { AGE_BANDS, type AgeBand } from '../../kiosk/learning/lesson.ts';

/** Bands by the age they start at; a lesson fits a band when its own rank is not higher. */
export function ageRank(band: AgeBand): number {
  return AGE_BANDS.indexOf(band);
}

/** The highest rank a filter lets through: with no band chosen, all. */
export function highestRank(band: AgeBand | undefined): number {
  return band === undefined ? AGE_BANDS.length - 1 : ageRank(band);
}
