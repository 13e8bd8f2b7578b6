import { randomInt, randomUUID } from 'node:crypto';
import { openHubDatabase } from '../../main/store/hub-database.ts';
import { createSeatDesk } from '../../main/store/seat-repository.ts';

/** Takes seats one after the other and shows each code once it is promised, until it is killed. */
const [, , file = ''] = process.argv;
const desk = createSeatDesk({
  database: openHubDatabase(file),
  chance: { seed: () => randomInt(2 ** 32), id: randomUUID },
  nowMs: () => performance.now(),
});
const whole = {
  event: 'garden',
  occurrence: '2027-03-07T09:00',
  endsOn: '2027-03-07',
  slot: 0,
  capacity: 1_000_000,
  waitingRoom: 0,
};
for (;;) {
  const hold = randomUUID();
  await desk.take(whole, { do: 'hold', hold, party: 1 }, randomUUID());
  const taken = await desk.take(whole, { do: 'confirm', hold }, randomUUID());
  if (!taken.ok || !taken.value.ok) throw new Error('A seat was refused where there is room.');
  process.stdout.write(`${taken.value.value.code}\n`);
}
