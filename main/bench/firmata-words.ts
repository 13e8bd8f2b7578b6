import {
  decodeCardMessage,
  decodeHubReport,
  HUB_PINS,
  SYSEX,
} from '../../hardware/board/hub-io-protocol.ts';
import type { Traffic } from '../../hardware/emulator/emulated-board.ts';
import type { TrafficWord } from './bench-frames.ts';
import type { PinNames } from './pin-names.ts';

const { uno } = HUB_PINS;
const START_SYSEX = 0xf0;
const END_SYSEX = 0xf7;
/** Longer than a capability report; whatever is longer is no message. */
const LONGEST_SYSEX = 1_024;
const PING_ANSWER_BYTES = 10;

const I2C_NAMES = new Map([
  [0x76, 'temperature and humidity'],
  [0x23, 'daylight'],
  [0x62, 'CO₂'],
]);

/** Firmata protocol 2.5, pin modes. */
const MODES = ['input', 'output', 'analogue', 'PWM', 'servo', 'shift', 'I²C', 'one-wire'];
const PULL_UP = 0x0b;

/** What two data bytes after these commands are about (Firmata protocol 2.5, message types). */
const DATA_BYTES = new Map([
  [0x90, 2],
  [0xe0, 2],
  [0xc0, 1],
  [0xd0, 1],
  [0xf4, 2],
  [0xf5, 2],
  [0xf9, 2],
  [0xff, 0],
]);

export interface WordReader {
  /** The messages that these bytes end. */
  read(bytes: Uint8Array): TrafficWord[];
}

/** Reads one direction of a Firmata line; what makes no sense is passed over. */
export function createWordReader(direction: Traffic['direction'], names: PinNames): WordReader {
  let command: number | undefined;
  let data: number[] = [];
  const ports = new Map<number, number>();

  function take(byte: number): TrafficWord[] {
    if (byte === END_SYSEX && command === START_SYSEX) return end(sysexWord(data, names));
    if (byte >= 0x80) {
      command = byte;
      data = [];
    } else if (command !== undefined) data.push(byte);
    if (command === undefined || data.length > LONGEST_SYSEX) return end();
    if (command === START_SYSEX) return [];
    const wanted = DATA_BYTES.get(kindOf(command));
    if (wanted === undefined) return end();
    return data.length < wanted ? [] : end(...plainWords(command, data));
  }

  function end(...words: readonly TrafficWord[]): TrafficWord[] {
    command = undefined;
    data = [];
    return [...words];
  }

  function plainWords(whole: number, [first = 0, second = 0]: number[]): TrafficWord[] {
    const low = whole & 0x0f;
    switch (kindOf(whole)) {
      case 0x90:
        return portWords(low, first | (second << 7));
      case 0xe0:
        return [word('analog message', analogName(low), first | (second << 7))];
      case 0xc0:
        return [word('report analog', names.of(uno.firstAnalogPin + low), first ? 'on' : 'off')];
      case 0xd0:
        return [word('report digital', `pins ${low * 8} to ${low * 8 + 7}`, first ? 'on' : 'off')];
      case 0xf4:
        return [word('set pin mode', names.of(first), modeName(second))];
      case 0xf5:
        return [word('set digital pin', names.of(first), second ? 'high' : 'low')];
      case 0xf9:
        return [word('protocol version', '', `${first}.${second}`)];
      default:
        return [word('system reset', '', '')];
    }
  }

  /** The board counts analogue channels here, its host counts pins. */
  const analogName = (number: number) =>
    names.of(direction === 'to-board' ? number : uno.firstAnalogPin + number);

  /** A port message tells of eight pins; worth saying is what has changed on those that are wired. */
  function portWords(port: number, levels: number): TrafficWord[] {
    const before = ports.get(port);
    ports.set(port, levels);
    const changed = before === undefined ? 0 : before ^ levels;
    const words = [...Array(8).keys()]
      .filter((bit) => (changed >> bit) & 1)
      .map((bit) => ({ pin: port * 8 + bit, high: ((levels >> bit) & 1) === 1 }))
      .map(({ pin, high }) =>
        word('digital message', names.of(pin), levelName(high, names.isContact(pin))),
      );
    const about = `pins ${port * 8} to ${port * 8 + 7}`;
    return words.length > 0 ? words : [word('digital message', about, binary(levels))];
  }

  return { read: (bytes) => [...bytes].flatMap(take) };
}

/** Messages up to 0xEF carry a port or a channel in their low half. */
const kindOf = (command: number) => (command < 0xf0 ? command & 0xf0 : command);

const word = (name: string, about: string, says: string | number): TrafficWord => ({
  name,
  about,
  says: String(says),
});

const modeName = (mode: number) =>
  mode === PULL_UP ? 'input with pull-up' : (MODES[mode] ?? `mode ${mode}`);
const binary = (levels: number) => levels.toString(2).padStart(8, '0');

/** A closed contact pulls its pin to ground. */
function levelName(high: boolean, isContact: boolean): string {
  if (isContact) return high ? 'released' : 'pressed';
  return high ? 'high' : 'low';
}

function sysexWord(data: readonly number[], names: PinNames): TrafficWord {
  const [command = 0, ...rest] = data;
  switch (command) {
    case SYSEX.cardMessage:
      return cardWord(rest);
    case SYSEX.hubQuery:
      return word('hub query', '', 'what is on the board?');
    case SYSEX.hubReport:
      return hubWord(rest);
    case 0x69:
      return word('analog mapping query', '', '');
    case 0x6a:
      return word('analog mapping', '', `${rest.length} pins`);
    case 0x6b:
      return word('capability query', '', '');
    case 0x6c:
      return word('capabilities', '', `${rest.filter((byte) => byte === 0x7f).length} pins`);
    case 0x6d:
      return word('pin state query', names.of(rest[0] ?? 0), '');
    case 0x6e:
      return word('pin state', names.of(rest[0] ?? 0), modeName(rest[1] ?? 0));
    case 0x6f:
      return word('extended analog', names.of(rest[0] ?? 0), fromPairs(rest.slice(1))[0] ?? '');
    case 0x71:
      return word('string', '', String.fromCharCode(...fromPairs(rest)));
    case 0x75:
      return pingWord(rest, names);
    case 0x76:
      return i2cWord('I²C request', [rest[0] ?? 0], rest.slice(2));
    case 0x77:
      // Behind the address stands the register that was asked for.
      return i2cWord('I²C reply', fromPairs(rest.slice(0, 2)), rest.slice(4));
    case 0x78:
      return word('I²C config', '', '');
    case 0x79:
      return rest.length === 0
        ? word('firmware query', '', '')
        : word(
            'firmware',
            '',
            `${String.fromCharCode(...fromPairs(rest.slice(2)))} ${rest[0]}.${rest[1]}`,
          );
    case 0x7a:
      return word('sampling interval', '', `${fromPairs(rest)[0] ?? 0} ms`);
    default:
      return word(`sysex 0x${command.toString(16).padStart(2, '0')}`, '', `${rest.length} bytes`);
  }
}

/** Cards are told by number here: on this bench all of them are made up. */
function cardWord(data: readonly number[]): TrafficWord {
  const message = decodeCardMessage(data);
  if (!message) return word('card', '', 'damaged');
  const uid = Buffer.from(message.uid).toString('hex').toUpperCase();
  return word('card', `reader ${message.reader}`, [message.word, uid].filter(Boolean).join(' '));
}

function hubWord(data: readonly number[]): TrafficWord {
  const report = decodeHubReport(data);
  if (!report) return word('hub report', '', 'damaged');
  const readers = report.readerChips.filter((chip) => chip !== 0).length;
  return word(
    'hub report',
    '',
    `version ${report.version.major}.${report.version.minor}, readers: ${readers}`,
  );
}

/** An answer names its pin in two bytes and holds the echo's time (firmata-io, PING_READ). */
function pingWord(data: readonly number[], names: PinNames): TrafficWord {
  if (data.length !== PING_ANSWER_BYTES) return word('ping read', names.of(data[0] ?? 0), '');
  const [pin = 0, ...time] = fromPairs(data);
  return word('ping', names.of(pin), `${time.reduce((us, byte) => us * 256 + byte, 0)} µs`);
}

function i2cWord(name: string, [address = 0]: readonly number[], data: readonly number[]) {
  const hex = fromPairs(data).map((byte) => byte.toString(16).padStart(2, '0'));
  return word(name, I2C_NAMES.get(address) ?? `address 0x${address.toString(16)}`, hex.join(' '));
}

/** Eight bits travel as two bytes of seven. */
function fromPairs(bytes: readonly number[]): number[] {
  const values: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    values.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 7));
  }
  return values;
}
