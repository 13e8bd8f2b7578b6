import Database from 'better-sqlite3';
import { createDraw } from '../draw.ts';
import { ratio } from '../figure.ts';
import type { Row } from '../row.ts';
import { lessonId, openStoresWith } from '../stores.ts';
import { secondsUntil } from '../timing.ts';

const FEW = 10;
const MANY = 10_000;

export const pointReadsRow: Row = {
  name: 'point-reads',
  title: 'Point reads through a repository',
  async measure(bench) {
    const reads = bench.quick ? 2_000 : 10_000;
    const few = await openLessons(FEW);
    const many = await openLessons(MANY);
    const speed = await bench.interleave({
      few: few.portico,
      fewBare: few.bare,
      many: many.portico,
      manyBare: many.bare,
    });
    const perLesson = (thousands: readonly number[]) => thousands.map((each) => 1000 / each);
    return [
      ratio({
        what: 'a lesson of 10 beside a bare get and parse',
        unit: 'k/s',
        portico: speed.few,
        bare: speed.fewBare,
        target: { atLeast: 0.85 },
      }),
      ratio({
        what: 'a lesson of 10,000 beside the same',
        unit: 'k/s',
        portico: speed.many,
        bare: speed.manyBare,
        target: { atLeast: 0.85 },
      }),
      ratio({
        what: 'a lesson of 10,000 beside one of 10',
        unit: 'µs',
        portico: perLesson(speed.many),
        bare: perLesson(speed.few),
        target: { atMost: 1.6 },
      }),
    ];

    /** Reads lessons in no order, and says how many thousands of them a second gives. */
    async function openLessons(lessons: number) {
      const { stores, catalogueFile } = await openStoresWith(lessons, bench);
      const database = new Database(catalogueFile, { readonly: true });
      bench.opened.add(() => void database.close());
      const get = database
        .prepare<[string], string>('select json from lesson_whole where id = ?')
        .pluck();
      const { below } = createDraw(5);
      const ids = Array.from({ length: reads }, () => lessonId(below(lessons)));
      const portico = async () => {
        for (const id of ids) {
          const lesson = await stores.catalogue.lesson(id);
          if (!lesson.ok) throw new Error(lesson.error.code);
        }
      };
      const bare = async () => {
        for (const id of ids) JSON.parse(get.get(id) ?? 'null');
      };
      const thousandsPerSecond = (read: () => Promise<void>) => async () =>
        reads / 1000 / (await secondsUntil(read));
      return {
        portico: thousandsPerSecond(portico),
        bare: thousandsPerSecond(bare),
      };
    }
  },
};
