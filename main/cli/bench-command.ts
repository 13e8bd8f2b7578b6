import type { BenchAnswer, BenchOutcome, BenchRefusal } from '../../hardware/emulator/bench.ts';
import type { BenchPicture } from '../bench/bench-frames.ts';
import { type ControlClient, ControlRefused } from '../control/control-client.ts';
import { Complaint } from './complaint.ts';
import type { BenchHand } from './read-bench-command.ts';

/** Does things at the bench of the running kiosk. */
export interface BenchHandsFromAfar {
  picture(): Promise<BenchPicture>;
  /** @throws {Complaint} when it is refused, or when no firmware looked */
  perform(hand: BenchHand): Promise<BenchOutcome>;
}

export function createBenchHands(client: ControlClient): BenchHandsFromAfar {
  const picture = async () => {
    const found = await client.ask({ ask: 'bench.picture' }).catch(complain);
    if (found) return found;
    throw new Complaint('The board is only being made.', 'Try it again in a second.');
  };

  return {
    picture,
    async perform(hand) {
      const command = hand.do === 'put-card' || hand.do === 'lift-card' ? onReader(hand) : hand;
      const answer: BenchAnswer = await client
        .ask({ ask: 'bench.perform', command: await command })
        .catch(complain);
      if (!answer.ok) throw new Complaint(...refusalOf(answer.error, hand, await picture()));
      if (answer.value.seen) return answer.value;
      throw new Complaint(
        'It is moved, but no firmware has looked.',
        'The board has no power (bench plug), or it does not ask for this part.',
      );
    },
  };

  async function onReader(hand: Extract<BenchHand, { do: 'put-card' | 'lift-card' }>) {
    const [reader = ''] = Object.keys((await picture()).cards);
    return { ...hand, reader };
  }
}

/** One line on what was done, with the board's own time. */
export function toldOf(hand: BenchHand, { atMs }: BenchOutcome): string {
  const time = `${(atMs / 1000).toFixed(3)} s of the board's own time`;
  switch (hand.do) {
    case 'put-card':
      return `The reader has seen the card ${hand.uid} at ${time}.`;
    case 'lift-card':
      return `The reader has looked again at ${time}: nothing lies there.`;
    case 'press-key':
      return `The board has felt ${hand.key} go down at ${time}.`;
    case 'release-key':
      return `The board has felt ${hand.key} come up at ${time}.`;
    case 'set':
      return `The board has measured ${hand.sensor} at ${hand.value}, at ${time}.`;
    case 'unplug':
      return `The cable is out since ${time}.`;
    case 'plug':
      return `The cable is in, and the firmware has started at ${time}.`;
    case 'reset':
      return `The firmware has started again at ${time}.`;
  }
}

export function toldOfPicture(picture: BenchPicture): string {
  const list = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, says]) => `  ${name.padEnd(12)} ${says}`).join('\n');
  const { powered, inService, starts, startedBy } = picture;
  const cards = Object.entries(picture.cards).map(
    ([reader, lying]) => [reader, lying.map(({ uid }) => uid).join(' ') || 'nothing'] as const,
  );
  const contacts = Object.entries(picture.keys).map(
    ([name, down]) => [name, down ? 'down' : 'up', picture.lamps[name]] as const,
  );
  const keys = contacts.flatMap(([key, is, lamp]) =>
    lamp === undefined ? [] : [[key, `${is}, lamp ${lampOf(lamp)}`] as const],
  );
  const buttons = contacts.flatMap(([button, is, lamp]) =>
    lamp === undefined ? [[button, is] as const] : [],
  );
  const sensors = Object.entries(picture.sensors).map(
    ([sensor, { value, unit, from, to }]) =>
      [sensor, `${value} ${unit} (${from} to ${to}), simulated`] as const,
  );
  return [
    `The board is ${powered ? 'plugged in' : 'unplugged'} and ${inService ? 'in service' : 'not in service'}; its firmware has started ${starts} times, last by ${startedBy ?? 'nothing'}.`,
    `Readers\n${list(cards)}`,
    `Keys\n${list(keys)}`,
    ...(buttons.length > 0 ? [`Buttons\n${list(buttons)}`] : []),
    `Sensors\n${list(sensors)}`,
  ].join('\n');
}

const lampOf = (level: number) =>
  level === 0 ? 'dark' : level === 1 ? 'lit' : `at ${Math.round(level * 100)} %`;

function refusalOf(
  refusal: BenchRefusal,
  hand: BenchHand,
  picture: BenchPicture,
): [what: string, toDo: string] {
  switch (refusal.code) {
    case 'bench.unknown-part':
      return unknownPart(hand, picture);
    case 'bench.out-of-range':
      return [
        'That is out of range.',
        `The part can measure from ${refusal.from} to ${refusal.to}.`,
      ];
    case 'bench.bad-uid':
      return ['That is no card number.', 'A UID has 4, 7 or 10 bytes in hexadecimal.'];
    case 'bench.board-gone':
      return ['The emulated board has stopped.', 'Start the kiosk again; its log says why.'];
  }
}

function unknownPart(
  hand: BenchHand,
  { sensors, cards, keys }: BenchPicture,
): [what: string, toDo: string] {
  const oneOf = (parts: object) => `one of: ${Object.keys(parts).join(', ')}.`;
  switch (hand.do) {
    case 'set':
      return [`There is no sensor ${hand.sensor}.`, `Set ${oneOf(sensors)}`];
    case 'press-key':
    case 'release-key':
      return [`There is no key or button ${hand.key}.`, `Press ${oneOf(keys)}`];
    default:
      return ['There is no such part on the bench.', `Readers: ${Object.keys(cards).join(', ')}.`];
  }
}

export function complain(failure: unknown): never {
  if (!(failure instanceof ControlRefused)) throw failure;
  switch (failure.refusal) {
    case 'no-bench':
      throw new Complaint(
        'This kiosk has no bench.',
        'It has a real board, or is a packaged one: start it with --emulate to have one.',
      );
    case 'kiosk-gone':
      throw new Complaint('The kiosk went away meanwhile.', 'Start it again.');
    case 'not-a-request':
      throw new Complaint(
        'The running kiosk does not know this command.',
        'It is of another version: start it again.',
      );
  }
}
