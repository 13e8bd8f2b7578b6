import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readKioskCommand } from '../../../main/cli/read-kiosk-command.ts';
import { createSeatDesk } from '../../../main/store/seat-repository.ts';
import { calendarOf, vevent } from '../../support/calendar-fixtures.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { runKioskCommand } from '../../support/kiosk-command.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** The command asks the clock of the machine. */
const YEAR = new Date().getFullYear() + 1;
const SOON = { DTSTART: `${YEAR}0306T100000`, DTEND: `${YEAR}0306T120000` };
const SKILL = ['--skill', 'ilo-se-communication'];

let place: string;
let dataDir: string;
beforeEach(() => {
  place = tempDir();
  dataDir = join(place, 'hub');
});

function calendar(name: string, ...events: readonly (readonly string[])[]): string {
  const file = join(place, name);
  writeFileSync(file, calendarOf(events, ['X-WR-CALNAME:Biblioteca civica']));
  return file;
}
const events = (...words: readonly string[]) =>
  runKioskCommand('events', ...words, '--data', dataDir);
const packOf = (name: string) => join(dataDir, 'packs', 'imported-events', name);

describe('importing events by command', { timeout: 60_000 }, () => {
  test('shows what a file would bring and writes nothing, until somebody says yes', async () => {
    const file = calendar('a.ics', vevent({ ...SOON, LOCATION: 'Sala A' }));
    const preview = await events('import', file, ...SKILL, '--walk', '5');
    expect(preview).toMatchObject({ code: 0, complained: '' });
    expect(preview.said).toContain(`New: 1\n  ${YEAR}-03-06 10:00  Ripariamo insieme — Sala A\n`);
    expect(preview.said).toContain('Biblioteca civica (civic-org)');
    expect(preview.said).toContain('Sala A, 5 minutes on foot');
    expect(preview.said).toContain('Nothing was imported.');
    expect(existsSync(dataDir)).toBe(false);

    const done = await events('import', file, ...SKILL, '--walk', '5', '--yes');
    expect(done.said).toContain('Imported: 1.');
    expect(JSON.parse(readFileSync(packOf('events.json'), 'utf8'))).toMatchObject([
      { skills: ['ilo-se-communication'], source: { uid: 'one@example.org' } },
    ]);
    const again = await events('import', file, ...SKILL, '--yes');
    expect(again.said).toContain('Unchanged: 1');
    expect(again.said).toContain('There is nothing to import.');
  });

  test('takes all of a file or nothing, unless the refused are left out on purpose', async () => {
    const file = calendar('a.ics', vevent(SOON), vevent({ ...SOON, UID: 'two', DTSTART: 'mai' }));
    const refused = await events('import', file, ...SKILL, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('line 15: DTSTART: “mai” is no time');
    expect(refused.complained).toContain('Nothing was imported: 1 entries are refused.');
    expect(existsSync(dataDir)).toBe(false);
    const rest = await events('import', file, ...SKILL, '--yes', '--skip-refused');
    expect(rest.said).toContain('Imported: 1.');
  });

  test('says in words what it cannot use', async () => {
    const web = join(place, 'page.ics');
    writeFileSync(web, '<!DOCTYPE html>');
    const wrong = await events('import', web, ...SKILL);
    expect(wrong.complained).toMatch(/cannot be used\.\n {2}Line 1: It is a web page/);
    const none = await events('import', join(place, 'none.ics'), ...SKILL);
    expect(none.complained).toContain('cannot be read.');
    const skill = await events('import', web, '--skill', 'cooking');
    expect(skill.complained).toMatch(
      /--skill cooking is not known\.\n {2}Take one of: ilo-se-comm/,
    );
  });

  test('lets no file move the cursor of whoever reads the preview', async () => {
    const file = calendar('a.ics', vevent({ ...SOON, UID: 'x', DTSTART: '\u001b[2Jx\u202e' }));
    const { said } = await events('import', file, ...SKILL);
    expect(said).toContain('[2Jx');
    expect(said).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  });
});

describe('exporting events by command', { timeout: 60_000 }, () => {
  test('writes the programme and each event, and takes away what is no longer there', async () => {
    const out = join(place, 'out');
    const none = await events('export', out);
    expect(none).toMatchObject({ code: 1 });
    expect(none.complained).toContain('Examples are never exported.');

    const both = calendar('a.ics', vevent(SOON), vevent({ ...SOON, UID: 'two', SUMMARY: 'Altro' }));
    await events('import', both, ...SKILL, '--yes');
    expect((await events('export', out)).said).toContain('2 events are in');
    expect(readdirSync(out).sort()).toEqual(['events', 'programme.ics', 'programme.jsonld']);
    const ids = JSON.parse(readFileSync(packOf('events.json'), 'utf8')).map(
      ({ id }: { id: string }) => id,
    );
    writeFileSync(join(out, 'events', 'mine.txt'), '');
    expect(readdirSync(join(out, 'events')).sort()).toEqual(
      [...ids.flatMap((id: string) => [`${id}.ics`, `${id}.jsonld`]), 'mine.txt'].sort(),
    );
    const programme = readFileSync(join(out, 'programme.ics'), 'utf8');
    expect(programme.match(/^UID:.*$/gm)).toEqual(['UID:one@example.org', 'UID:two']);

    writeFileSync(packOf('events.json'), '[]');
    const private_ = calendar('b.ics', vevent(SOON));
    await events('import', private_, ...SKILL, '--yes');
    await events('export', out);
    expect(readdirSync(join(out, 'events')).sort()).toEqual(
      [`${ids[0]}.ics`, `${ids[0]}.jsonld`, 'mine.txt'].sort(),
    );
  });

  test('can be imported by another hub, and is there what it was here', async () => {
    const weekly = { ...SOON, RRULE: 'FREQ=WEEKLY', DESCRIPTION: 'Uno\\, due', LOCATION: 'Sala A' };
    await events('import', calendar('a.ics', vevent(weekly)), ...SKILL, '--yes');
    const out = join(place, 'out');
    await events('export', out);
    const other = join(place, 'other');
    const file = join(out, 'programme.ics');
    const done = await runKioskCommand(
      'events',
      'import',
      file,
      ...SKILL,
      '--yes',
      '--data',
      other,
    );
    expect(done.said).toContain('Imported: 1.');
    const read = (dir: string) =>
      JSON.parse(readFileSync(join(dir, 'packs', 'imported-events', 'events.json'), 'utf8'));
    const [here, there] = [read(dataDir)[0], read(other)[0]];
    for (const part of ['id', 'title', 'schedule', 'skills']) {
      expect(there[part]).toEqual(here[part]);
    }
  });
});

describe('who came', { timeout: 60_000 }, () => {
  test('is written as a table while the kiosk runs', async () => {
    const { database } = openHub(place);
    dataDir = place;
    const chance = { seed: () => 5_000, id: () => 'run' };
    const desk = createSeatDesk({ database, chance, nowMs: () => 0 });
    const occurrence = '2027-03-06T10:00';
    const whole = {
      event: 'e',
      occurrence,
      endsOn: '2027-03-06',
      slot: 0,
      capacity: 3,
      waitingRoom: 0,
    };
    await given(desk.take(whole, { do: 'walkIn', party: 2 }, 'nonce'));
    const table = join(place, 'who.csv');
    expect((await events('attendance', 'e', '2027-03-06 10:00', table)).code).toBe(0);
    expect(readFileSync(table, 'utf8').split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^e,2027-03-06 10:00,1,,\w{3}-\w{3}-\w,2,here$/),
      'e,2027-03-06 10:00,1,,,1,free',
      '',
    ]);
  });

  test('is said to be missing where nobody took a seat', async () => {
    const missing = await events('attendance', 'event-x', '2027-03-06T10:00', join(place, 'x.csv'));
    expect(missing.complained).toContain('Nobody has taken a seat for event-x');
    const wrong = await events('attendance', 'event-x', '6 marzo', join(place, 'x.csv'));
    expect(wrong.complained).toContain('Write it as 2027-03-06T10:00.');
  });
});

describe('what is said about events', () => {
  const read = (...args: string[]) => readKioskCommand(['events', ...args], { INIT_CWD: '/here' });

  test('has to name a skill, and takes several', () => {
    expect(() => read('import', 'a.ics')).toThrow(/--skill is missing/);
    expect(read('import', 'a.ics', '--skill', 'a', '--skill', 'b').command).toMatchObject({
      run: 'events-import',
      file: '/here/a.ics',
      yes: false,
      skills: ['a', 'b'],
      usualMinutes: 60,
      day: { from: '00:00', minutes: 1_440 },
    });
  });

  test.each([
    [['--hours', '18:00-09:00'], /--hours 18:00-09:00 is no span/],
    [['--walk', 'far'], /--walk far cannot be/],
    [['--type', 'formal'], /--type formal is not known/],
    [['--language', 'de'], /--language de is not known/],
    [['--yes', '--preview'], /exclude each other/],
    [['--wlak', '3'], /Unknown option '--wlak'/],
  ])('is understood or refused: %j', (words, why) => {
    expect(() => read('import', 'a.ics', '--skill', 'a', ...words)).toThrow(why);
  });

  test('belongs to its own command', () => {
    expect(() => read('export', 'dir', '--walk', '3')).toThrow(/events export takes no --walk/);
    expect(() => read('export')).toThrow(/There is no command events export/);
    expect(read('--help').command).toEqual({ run: 'events-help' });
  });
});
