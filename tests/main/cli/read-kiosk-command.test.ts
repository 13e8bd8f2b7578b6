import { describe, expect, test } from 'vitest';
import { readKioskCommand } from '../../../main/cli/read-kiosk-command.ts';

const env = { XDG_DATA_HOME: '/share', INIT_CWD: '/here' };
const read = (...args: string[]) => readKioskCommand(args, env);

describe('a command to the kiosk', () => {
  test('means the usual directory, or one named from where npm was called', () => {
    expect(read('bench', 'state').dataDir).toBe('/share/portico');
    expect(read('bench', 'state', '--data', 'hub').dataDir).toBe('/here/hub');
    expect(read('--data', '/hub', 'journey')).toEqual({
      dataDir: '/hub',
      command: { run: 'journey' },
    });
  });

  test('without a word shows what there is', () => {
    expect(read().command).toEqual({ run: 'help' });
    expect(read('bench', 'lift', '--help').command).toEqual({ run: 'help' });
  });

  test.each(['04a1b2c3d4e580', '04:A1:B2:C3:D4:E5:80', '04 A1 B2 C3 D4 E5 80'])(
    'takes the number of a card as people write it: %s',
    (uid) => {
      const hands = [{ do: 'put-card', uid: '04A1B2C3D4E580' }];
      expect(read('bench', 'tap', uid).command).toEqual({ run: 'bench', hands });
    },
  );

  test('presses a key down and lets it come up again', () => {
    expect(read('bench', 'press', 'select').command).toEqual({
      run: 'bench',
      hands: [
        { do: 'press-key', key: 'select' },
        { do: 'release-key', key: 'select' },
      ],
    });
  });
});

test('the example events are removed by their own word, and nothing else is', () => {
  expect(read('events', 'remove-examples').command).toEqual({ run: 'events-remove-examples' });
  for (const words of [[], ['remove'], ['remove-examples', 'all']]) {
    expect(() => read('events', ...words)).toThrow(/There is no command events/);
  }
});

test('a tag is waited for a minute, or as long as is said', () => {
  expect(read('tag').command).toEqual({ run: 'tag', lesson: undefined, seconds: 60 });
  expect(read('tag', '--lesson', 'lesson-waste', '--seconds', '5').command).toEqual({
    run: 'tag',
    lesson: 'lesson-waste',
    seconds: 5,
  });
});

test('a device is recorded into a file that is named from where npm was called', () => {
  expect(read('record', 'desk', 'desk.rec', '--with-card-numbers').command).toEqual({
    run: 'record',
    device: 'desk',
    file: '/here/desk.rec',
    seconds: undefined,
  });
});

test('a button under an exhibit is pressed by its name, which only the bench knows', () => {
  expect(read('bench', 'press', 'garden-bed').command).toMatchObject({
    hands: [
      { do: 'press-key', key: 'garden-bed' },
      { do: 'release-key', key: 'garden-bed' },
    ],
  });
});

describe('a command that makes no sense is refused with what would', () => {
  test.each([
    [['fly'], 'There is no command fly.', 'bench tap UID'],
    [['bench'], 'There is no command bench.', 'bench tap UID'],
    [['bench', 'drop'], 'There is no command bench drop.', 'bench tap UID'],
    [['bench', 'tap'], 'takes the number of a card', '04A1B2C3D4E580'],
    [['bench', 'tap', '123'], '123 is no card number', '8, 14 or 20'],
    [['bench', 'tap', 'a card'], 'a card is no card number', '8, 14 or 20'],
    [['bench', 'tap', '01020304', '05060708'], 'takes nothing more', 'bench tap UID'],
    [['bench', 'press'], 'takes the name of a key', 'previous, next'],
    [['bench', 'set', 'light'], 'takes a sensor and a number', 'bench set light 120'],
    [['bench', 'set', 'light', 'bright'], 'takes a sensor and a number', 'bench set light 120'],
    [['bench', 'set', 'light', ''], 'takes a sensor and a number', 'bench set light 120'],
    [['journey', 'home'], 'journey takes nothing more: home', 'journey'],
    [['--data', '', 'journey'], '--data is empty', '--data DIR'],
    [['--loud', 'journey'], '--loud', 'bench tap UID'],
    [['bench', 'lift', '--seconds', '3'], 'bench takes no --seconds', 'bench tap UID'],
    [['tag', 'now'], 'tag takes nothing more: now', 'bench tap UID'],
    [['tag', '--seconds', '0'], '--seconds 0', 'from 1 to 600'],
    [['tag', '--seconds', 'long'], '--seconds long', 'from 1 to 600'],
    [['record', 'desk', '--with-card-numbers'], 'a device of hub.json and a new file', 'desk.rec'],
    [
      ['record', 'desk', 'desk.rec'],
      'holds the number of every card',
      'say so: --with-card-numbers',
    ],
    [
      ['record', 'desk', 'desk.rec', '--with-card-numbers', '--seconds', '86401'],
      '--seconds 86401',
      'from 1 to 86400',
    ],
  ])('%j', (args, what, toDo) => {
    expect(() => read(...args)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(what),
        toDo: expect.stringContaining(toDo),
      }),
    );
  });
});
