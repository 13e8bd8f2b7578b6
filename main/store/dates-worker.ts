import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { type DatesWanted, datesOf } from './event-dates.ts';

/**
 * Works the dates out once and ends: following 1,500 rules takes a third of a second, and what it needs
 * for that is given back until tomorrow.
 */
// Whoever taps meanwhile comes first. Only Linux gives every thread a niceness of its own.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const { file, wanted }: { readonly file: string; readonly wanted: DatesWanted } = workerData;
const database = new Database(file, { readonly: true, fileMustExist: true });
const events = database
  .prepare<[], string>('select whole from event order by position')
  .pluck()
  .all()
  .map((json): LearningEvent => JSON.parse(json));
database.close();
const dates = datesOf(events, wanted);
const { offsets, startMs, civil, lastDay, cancelled, weeks } = dates;
parentPort?.postMessage(
  dates,
  [offsets, startMs, civil, lastDay, cancelled, weeks].map(({ buffer }) => buffer),
);
