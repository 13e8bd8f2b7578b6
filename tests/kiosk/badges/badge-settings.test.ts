import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { completeConfig, DEFAULT_CONFIG } from '../../../kiosk/config-defaults.ts';
import { createHubFileSchema } from '../../../kiosk/config-schema.ts';

const noDevices = z.array(z.never());
const installed = createHubFileSchema(noDevices);
const triedOut = createHubFileSchema(noDevices, { isPackaged: false });
const settingsOf = (file: object) => completeConfig(installed.parse(file), undefined).badges;
const complaints = (badges: object, schema = installed) =>
  schema
    .safeParse({ badges })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('who vouches for badges', () => {
  test('is the hub by its own name, with no domain and no special rights', () => {
    expect(DEFAULT_CONFIG.badges).toEqual({
      issuer: { name: DEFAULT_CONFIG.hub.name, entitledBody: false },
    });
    const name = { it: 'Biblioteca della Piazza' };
    expect(settingsOf({ hub: { name } }).issuer.name).toEqual(name);
  });

  test('is whoever the hub names, at a domain and a path of this kiosk’s own', () => {
    const issuer = {
      name: { en: 'City of Example' },
      domain: 'badges.example.org',
      path: 'library/kiosk-1',
      entitledBody: true,
    };
    const verifyPage = 'https://badges.example.org/verify';
    expect(settingsOf({ badges: { issuer, verifyPage } })).toEqual({
      issuer: {
        name: { en: 'City of Example' },
        home: { domain: 'badges.example.org', path: ['library', 'kiosk-1'] },
        entitledBody: true,
      },
      verifyPage,
    });
  });

  test('may have a domain without a path', () => {
    const { issuer } = settingsOf({ badges: { issuer: { domain: 'xn--biblioteca-citt-ikb.it' } } });
    expect(issuer.home).toEqual({ domain: 'xn--biblioteca-citt-ikb.it', path: [] });
  });

  test.each([
    ['an address for a domain', { domain: 'https://badges.example.org' }, 'issuer.domain'],
    ['a domain with a port', { domain: 'badges.example.org:8080' }, 'issuer.domain'],
    ['a machine of the hub for a domain', { domain: 'localhost' }, 'issuer.domain'],
    ['a path that climbs', { domain: 'example.org', path: '../other' }, 'issuer.path'],
    ['a path from the root', { domain: 'example.org', path: '/library' }, 'issuer.path'],
    ['a path on no domain', { path: 'library' }, 'issuer.path'],
    ['a right that is almost said', { entitledBody: 'yes' }, 'issuer.entitledBody'],
  ])('cannot be %s', (_, issuer, field) => {
    expect(complaints({ issuer })).toEqual([expect.stringContaining(`badges.${field} `)]);
  });
});

describe('the page that opens a badge', () => {
  test.each(['https://city.example/verify', 'https://city.example/badges/?v=1'])(
    'may be %s',
    (verifyPage) => {
      expect(complaints({ verifyPage })).toBeUndefined();
    },
  );

  test.each([
    'http://city.example/verify',
    'ftp://city.example/verify',
    'https://',
    'city.example/verify',
    'https://city.example/verify#top',
    'https://user:secret@city.example/verify',
    `https://city.example/${'a'.repeat(120)}`,
  ])('cannot be %s', (verifyPage) => {
    expect(complaints({ verifyPage })).not.toBeUndefined();
  });

  test('may be on this very machine where somebody tries things out, and never once installed', () => {
    const verifyPage = 'http://127.0.0.1:8080/verify';
    expect(complaints({ verifyPage }, triedOut)).toBeUndefined();
    expect(complaints({ verifyPage })).toEqual([expect.stringContaining('secure address')]);
    expect(complaints({ verifyPage: 'http://127.0.0.1.example.org/' }, triedOut)).toEqual([
      expect.stringContaining('secure address'),
    ]);
  });
});
