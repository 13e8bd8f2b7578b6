import { parentPort } from 'node:worker_threads';
import { ok } from '../../kiosk/result.ts';
import type { SearchAnswer, SearchRequest } from '../../main/store/search-client.ts';

/** The far end of a search, with its moods: told so by the query, it dies, hangs or answers. */
parentPort?.on('message', ({ number, query }: SearchRequest) => {
  if (query.query === 'die') throw new Error('as asked');
  if (query.query === 'exit') process.exit(1);
  if (query.query === 'hang') for (;;);
  const answer: SearchAnswer = {
    number,
    result: ok({ offset: 0, total: query.query.length, lessons: [] }),
  };
  parentPort?.postMessage(answer);
});
