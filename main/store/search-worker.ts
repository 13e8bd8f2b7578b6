import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { createLessonSearch } from './lesson-search.ts';
import type { SearchAnswer, SearchRequest } from './search-client.ts';
import { attempt } from './store-faults.ts';

/** Searching blocks its thread, so it has one of its own: the machine's stays free for a tap. */
const database = new Database(workerData, { readonly: true, fileMustExist: true });
const { search } = createLessonSearch(database);

parentPort?.on('message', ({ number, query }: SearchRequest) => {
  const answer: SearchAnswer = { number, result: attempt(() => search(query)) };
  parentPort?.postMessage(answer);
});
