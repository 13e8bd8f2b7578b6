import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintAboutMachine } from '../../main/start/machine.mjs';
import { explainNpm } from '../../main/start/npm-failures.mjs';
import { type BareProject, makeBareProject } from './bare-project.ts';

let project: BareProject;
beforeEach(() => {
  project = makeBareProject();
});
afterEach(() => project.remove());

describe('an installation that fails says what failed and what to do', () => {
  test('without npm', async () => {
    const { code, stderr } = await project.start(['--data', project.data, '--port', '0']).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('npm could not be started');
    expect(stderr).toContain('apt install npm');
  });

  test('without a network', async () => {
    const env = {
      PATH: process.env.PATH,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: `${project.root}/empty-cache`,
      npm_config_fetch_retries: '0',
    };
    const { code, stderr } = await project.start(['--data', project.data, '--port', '0'], env)
      .ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Installing the locked dependencies');
    expect(stderr).toContain('the npm registry cannot be reached');
    expect(stderr).toContain('Connect this computer to the internet');
  });

  test.each([
    ['npm error code ENOSPC', 'the disk is full', 'Free'],
    ['npm error code EACCES', 'may not write here', 'owns the project directory'],
    ['npm error code EINTEGRITY', 'not the one that was locked', 'npm cache clean'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate', 'NODE_EXTRA_CA_CERTS'],
    ['npm error 404 Not Found - E404', 'does not hand out', 'npm config get registry'],
    ['npm error code EUSAGE', 'do not agree', 'git checkout'],
  ])('when npm says %s', (said, what, toDo) => {
    const explained = explainNpm(1, said);
    expect(explained.what).toContain(what);
    expect(explained.toDo).toContain(toDo);
    expect(explained.toDo).toContain(said);
  });

  test('when npm says something new, its own words are shown', () => {
    expect(explainNpm(7, 'npm error the moon is in the way')).toEqual({
      what: 'npm ci ended with code 7.',
      toDo: 'It said:\nnpm error the moon is in the way',
    });
  });
});

describe('a machine that cannot run Portico is told why', () => {
  const machine = (change: object) =>
    complaintAboutMachine({ platform: 'linux', arch: 'x64', nodeVersion: '20.20.2', ...change });

  test('64-bit Linux with Node 20 or newer can', () => {
    expect(machine({})).toBeUndefined();
    expect(machine({ arch: 'arm64', nodeVersion: '26.1.0' })).toBeUndefined();
  });

  test('an older Node is too old', () => {
    expect(machine({ nodeVersion: '18.20.4' })?.what).toContain('18.20.4 is too old');
  });

  test('a 32-bit Raspberry Pi OS is named, with the way out', () => {
    expect(machine({ arch: 'arm' })?.toDo).toContain('64-bit Raspberry Pi OS');
  });

  test('other processors and systems are named', () => {
    expect(machine({ arch: 'riscv64' })?.what).toContain('riscv64');
    expect(machine({ platform: 'darwin' })?.what).toContain('darwin');
    expect(machine({ platform: 'darwin', nodeVersion: '24.9.0' })).toBeUndefined();
  });
});
