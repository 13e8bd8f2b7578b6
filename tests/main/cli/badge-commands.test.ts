import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { multikeyOf } from '../../../main/badges/multikey.ts';
import { readKioskCommand } from '../../../main/cli/read-kiosk-command.ts';
import { takeInstanceLock } from '../../../main/instance-lock.ts';
import { loadDeviceKeys } from '../../../main/keys/device-keys.ts';
import { createBadgeLedger } from '../../../main/store/badge-ledger.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { runKioskCommand } from '../../support/kiosk-command.ts';
import {
  createSampleIssuer,
  issueSample,
  SAMPLE_HOME,
  STARTER,
} from '../../support/sample-credentials.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** Long past, so that no run of these tests comes before it. */
const clock = { today: () => '2026-01-07' };

/** A kiosk that has started once, and a badge it has signed. */
async function aKiosk(config?: object) {
  const dataDir = tempDir();
  if (config) writeFileSync(join(dataDir, 'hub.json'), JSON.stringify(config));
  const keys = loadDeviceKeys({ dataDir, now: new Date('2026-01-05T08:00:00Z') });
  const key = { multikey: multikeyOf(keys.current.publicKey), sign: keys.sign };
  const [badge] = STARTER.badges;
  if (!badge) throw new Error('the starter pack has badges');
  const issuer = createSampleIssuer({ key, clock, ...(config ? { home: SAMPLE_HOME } : {}) });
  const signed = await issueSample(issuer, badge);
  const file = join(dataDir, 'badge.json');
  writeFileSync(file, JSON.stringify({ ...signed }));
  return { dataDir, file, signed, multikey: key.multikey };
}

const CITY = {
  badges: { issuer: { domain: SAMPLE_HOME.domain, path: SAMPLE_HOME.path.join('/') } },
};

/** What somebody sees of a badge who has all that the city published. */
async function published(dataDir: string, file: string) {
  const out = join(dataDir, 'for-the-city');
  await runKioskCommand('badge', 'export', out, '--data', dataDir);
  const given = ['--issuer', join(out, 'issuers.json'), '--status', join(out, 'status.json')];
  return runKioskCommand('badge', 'verify', file, ...given);
}

describe('a badge is checked by command, and nobody is asked', () => {
  test('one that is valid, line by line', async () => {
    const { file } = await aKiosk();
    const { code, said } = await runKioskCommand('badge', 'verify', file);
    expect(said.split('\n')).toEqual([
      'Careful reader, from Biblioteca di Piazza Grande',
      '  ✔ It is an Open Badge 3.0.',
      '  ✔ It says whom it is for.',
      '  ✔ Its key is the issuer’s.',
      '  ✔ It is as it was signed.',
      '  – It was not withdrawn: not checked, its list is not at hand; name it with --status FILE.',
      '  ✔ It is valid today.',
      'Valid.',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('one in which a letter was changed', async () => {
    const { file, signed } = await aKiosk();
    writeFileSync(file, JSON.stringify({ ...signed, name: 'Careful Reader' }));
    const { code, said } = await runKioskCommand('badge', 'verify', file);
    expect(said).toContain(
      '✖ It is as it was signed: no. It was changed after it was signed, or another key signed it.',
    );
    expect(said).toContain('Not valid.');
    expect(code).toBe(1);
  });

  test('one whose name would move the cursor of whoever reads it', async () => {
    const { file, signed } = await aKiosk();
    const { credentialSubject } = signed;
    const achievement = { ...credentialSubject.achievement, name: '\u001b[2JValid.\u202e' };
    const changed = { ...signed, credentialSubject: { ...credentialSubject, achievement } };
    writeFileSync(file, JSON.stringify(changed));
    const { said } = await runKioskCommand('badge', 'verify', file);
    expect(said).toMatch(/^\[2JValid\., from/);
  });

  test.each([
    ['that is not there', 'nowhere.json', 'cannot be read'],
    ['that is no badge', 'hub.json', 'cannot be used'],
  ])('a file %s is complained of', async (_, name, complaint) => {
    const { dataDir } = await aKiosk();
    writeFileSync(join(dataDir, 'hub.json'), 'not json');
    const { code, complained } = await runKioskCommand('badge', 'verify', join(dataDir, name));
    expect(complained).toContain(complaint);
    expect(code).toBe(1);
  });
});

describe('what a city publishes', () => {
  test('is written, and is enough to check a badge with', async () => {
    const { dataDir, file } = await aKiosk(CITY);
    const unknown = await runKioskCommand('badge', 'verify', file);
    expect(unknown.said).toContain(
      'What did:web:learning.example:hubs:piazza has published is not at hand; name it with --issuer FILE.',
    );
    const out = join(dataDir, 'for-the-city');
    const { said, code } = await runKioskCommand('badge', 'export', out, '--data', dataDir);
    expect(code).toBe(0);
    expect(said).toContain(
      'did.json, to be found at https://learning.example/hubs/piazza/did.json',
    );
    const published = ['did.json', 'profile.json', 'status.json', 'issuers.json', 'keys.json'];
    expect(readdirSync(out).toSorted()).toEqual([...published, 'verify.html'].toSorted());
    for (const issuer of ['did.json', 'issuers.json']) {
      const known = await runKioskCommand(
        ...['badge', 'verify', file, '--issuer', join(out, issuer)],
        ...['--status', join(out, 'status.json')],
      );
      expect(known.said).toContain('✔ It was not withdrawn.');
      expect(known.code).toBe(0);
    }
  });

  test('holds the page that opens badges, which knows this kiosk’s keys', async () => {
    const { dataDir, multikey } = await aKiosk(CITY);
    const out = join(dataDir, 'out');
    const { said } = await runKioskCommand('badge', 'export', out, '--data', dataDir);
    expect(said).toContain('verify.html, for any web server');
    const page = readFileSync(join(out, 'verify.html'), 'utf8');
    const published = /id="published">(.*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(published)).toContainEqual(
      expect.objectContaining({ id: 'did:web:learning.example:hubs:piazza' }),
    );
    expect(published).toContain(multikey);
  });

  test('is written while the kiosk runs', async () => {
    const { dataDir, file, signed } = await aKiosk(CITY);
    const { statusListCredential, statusListIndex } = signed.credentialStatus;
    const database = openHubDatabase(join(dataDir, 'hub.db'));
    const lock = takeInstanceLock({ dataDir });
    const ledger = createBadgeLedger({ database });
    await ledger.withdraw(statusListCredential, Number(statusListIndex));
    const { said } = await published(dataDir, file);
    lock.release();
    database.close();
    expect(said).toContain('✖ It was not withdrawn: no. The issuer has withdrawn it.');
  });
});

describe('a badge', () => {
  test('is withdrawn, and whoever has the list sees so', async () => {
    const { dataDir, file } = await aKiosk(CITY);
    const { code, said } = await runKioskCommand('badge', 'withdraw', file, '--data', dataDir);
    expect(said).toContain('The badge is withdrawn.');
    expect(code).toBe(0);
    const verified = await published(dataDir, file);
    expect(verified.said).toContain('✖ It was not withdrawn: no. The issuer has withdrawn it.');
    expect(verified.code).toBe(1);
  });

  test('of another kiosk cannot be withdrawn here', async () => {
    const { dataDir } = await aKiosk(CITY);
    const { file } = await aKiosk(CITY);
    const refused = await runKioskCommand('badge', 'withdraw', file, '--data', dataDir);
    expect(refused.complained).toContain('This kiosk did not sign that badge.');
    expect(refused.code).toBe(1);
  });

  test('of a key that was an issuer of its own can no longer be withdrawn by itself', async () => {
    const { dataDir, file } = await aKiosk();
    await runKioskCommand('badge', 'rotate', '--data', dataDir);
    const refused = await runKioskCommand('badge', 'withdraw', file, '--data', dataDir);
    expect(refused.complained).toContain('That badge can no longer be withdrawn by itself.');
    expect(refused.code).toBe(1);
  });
});

describe('the key of a kiosk', () => {
  test('is turned over, and what it signed before stays valid', async () => {
    const { dataDir, file, multikey } = await aKiosk(CITY);
    const { said, code } = await runKioskCommand('badge', 'rotate', '--data', dataDir);
    expect(said).toContain('Publish it: run badge export DIR');
    expect(said).not.toContain(multikey);
    expect(code).toBe(0);
    await runKioskCommand('badge', 'export', join(dataDir, 'out'), '--data', dataDir);
    const verified = await runKioskCommand(
      ...['badge', 'verify', file, '--issuer', join(dataDir, 'out', 'did.json')],
    );
    expect(verified.code).toBe(0);
  });

  test('is revoked, and what it signed before counts no longer', async () => {
    const { dataDir, file, multikey } = await aKiosk();
    const { said } = await runKioskCommand('badge', 'revoke-key', '--data', dataDir);
    expect(said).toContain(`${multikey} is revoked since`);
    expect(said).toContain('because no domain is set');
    await runKioskCommand('badge', 'export', join(dataDir, 'out'), '--data', dataDir);
    const verified = await runKioskCommand(
      ...['badge', 'verify', file, '--issuer', join(dataDir, 'out', 'issuers.json')],
    );
    expect(verified.said).toContain('The issuer has revoked the key');
    expect(verified.code).toBe(1);
  });

  test('of another kiosk cannot be revoked here', async () => {
    const { dataDir } = await aKiosk();
    const { multikey } = await aKiosk();
    const refused = await runKioskCommand('badge', 'revoke-key', multikey, '--data', dataDir);
    expect(refused.complained).toContain(`This kiosk never had the key ${multikey}.`);
    expect(refused.code).toBe(1);
  });

  test('is not touched while the kiosk runs: it would go on signing with the old one', async () => {
    const { dataDir, file: badge } = await aKiosk();
    const file = join(dataDir, 'keys', 'badge-keys.json');
    const before = readFileSync(file, 'utf8');
    const lock = takeInstanceLock({ dataDir });
    for (const words of [['rotate'], ['revoke-key'], ['withdraw', badge]]) {
      const { complained, code } = await runKioskCommand('badge', ...words, '--data', dataDir);
      expect(complained).toContain('Another Portico is running over this data directory.');
      expect(code).toBe(1);
    }
    lock.release();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is not made by a command in a directory that was mistyped', async () => {
    const dataDir = join(tempDir(), 'mistyped');
    mkdirSync(dataDir);
    for (const words of [['export', join(dataDir, 'out')], ['rotate'], ['revoke-key']]) {
      const { complained } = await runKioskCommand('badge', ...words, '--data', dataDir);
      expect(complained).toContain('No kiosk has made a key for badges');
    }
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe('a command about badges', () => {
  const read = (...args: string[]) => readKioskCommand(args, { INIT_CWD: '/here' }).command;

  test('names files from where npm was called', () => {
    expect(read('badge', 'verify', 'a.png', '--issuer', 'did.json')).toEqual({
      run: 'badge-verify',
      file: '/here/a.png',
      issuer: '/here/did.json',
      status: undefined,
    });
    expect(read('badge', 'export', 'out')).toEqual({ run: 'badge-export', directory: '/here/out' });
  });

  test.each([
    [['badge'], 'There is no command badge.'],
    [['badge', 'bake'], 'There is no command badge bake.'],
    [['badge', 'verify'], 'badge verify takes a file.'],
    [['badge', 'export'], 'badge export takes a directory.'],
    [['badge', 'withdraw'], 'badge withdraw takes a file.'],
    [['badge', 'verify', 'a', 'b'], 'badge verify takes nothing more: b.'],
    [['badge', 'rotate', 'now'], 'badge rotate takes nothing more: now.'],
    [['badge', 'rotate', '--status', 'a'], '--issuer and --status belong to badge verify.'],
    [['doctor', '--issuer', 'a'], 'doctor takes no --issuer.'],
  ])('that is not understood is complained of: %j', (args, complaint) => {
    expect(() => read(...args)).toThrow(complaint);
  });
});
