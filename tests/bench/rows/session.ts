import { createActor, setup } from 'xstate';
import { quantity, ratio } from '../figure.ts';
import type { Bench, Row } from '../row.ts';
import { secondsOf, secondsUntil } from '../timing.ts';
import { LESSON_VISIT, openBareActor, openHost, SHORT_VISIT, visit } from '../visits.ts';

export const sessionRow: Row = {
  name: 'session',
  title: 'Session machine',
  missing: () => (globalThis.gc ? undefined : 'the heap is measured with node --expose-gc'),
  async measure(bench) {
    return [...(await sends(bench)), ...(await ageing(bench))];
  },
};

/** What projection, comparison, log and fact keeping add to the chart itself. */
async function sends({ quick, interleave }: Bench) {
  const visits = quick ? 300 : 1000;
  const thousands = (visits * LESSON_VISIT.length) / 1000;
  const [host, bare] = [await openHost(), await openBareActor()];
  const small = smallestActor();
  const speed = await interleave({
    portico: async () => thousands / (await secondsUntil(() => visit(host, LESSON_VISIT, visits))),
    bare: async () => thousands / (await secondsUntil(() => visit(bare, LESSON_VISIT, visits))),
    small: () => {
      const run = () => {
        for (let sent = 0; sent < 20_000; sent += 1) small.send({ type: 'turned' });
      };
      return 20 / secondsOf(run);
    },
  });
  await host.stop();
  await bare.stop();
  if (!host.shown.has('lessonQuestion')) throw new Error('the visits never reached a question');
  return [
    ratio({
      what: 'events beside the same chart unheard',
      unit: 'k/s',
      portico: speed.portico,
      bare: speed.bare,
      target: { atLeast: 0.7 },
    }),
    quantity({ what: 'for scale: a chart of two states', unit: 'k/s', rounds: speed.small }),
  ];
}

/**
 * A kiosk with nine tenths of its visits behind it beside one that has just started, so that a machine
 * that grows slower or busier meanwhile touches both.
 */
async function ageing({ quick, rounds, interleave }: Bench) {
  const tenth = quick ? 1_000 : 10_000;
  const aged = await openHost();
  const bytesPerVisit: number[] = [];
  // The first tenth fills caches that do not grow again.
  await visit(aged, SHORT_VISIT, tenth);
  let before = heapBytes();
  for (let done = 1; done < 9; done += 1) {
    await visit(aged, SHORT_VISIT, tenth);
    const after = heapBytes();
    bytesPerVisit.push((after - before) / tenth);
    before = after;
  }
  const fresh = await openHost();
  const block = Math.ceil(tenth / (rounds + 1));
  const perSecond = async (kiosk: Awaited<ReturnType<typeof openHost>>) =>
    block / (await secondsUntil(() => visit(kiosk, SHORT_VISIT, block)));
  const speed = await interleave({ last: () => perSecond(aged), first: () => perSecond(fresh) });
  await aged.stop();
  await fresh.stop();
  return [
    ratio({
      what: `visits of the last tenth of ${(tenth * 10).toLocaleString('en-GB')} beside the first`,
      unit: '/s',
      portico: speed.last,
      bare: speed.first,
      target: { atLeast: 0.95 },
    }),
    quantity({
      what: 'heap kept per visit',
      unit: 'B',
      rounds: bytesPerVisit,
      target: { atMost: 100 },
    }),
  ];
}

function heapBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function smallestActor() {
  const chart = setup({ types: { events: {} as { type: 'turned' } } }).createMachine({
    initial: 'left',
    states: {
      left: { on: { turned: 'right' } },
      right: { on: { turned: 'left' } },
    },
  });
  return createActor(chart).start();
}
