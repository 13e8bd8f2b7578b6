import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { completeConfig, DEFAULT_CONFIG } from '../../kiosk/config-defaults.ts';
import { createHubFileSchema, TEXT_ON_PIGMENT } from '../../kiosk/config-schema.ts';
import { contrastRatio } from '../../kiosk/contrast.ts';
import type { DeviceSettings } from '../../kiosk/device-settings.ts';
import { PROFILES } from '../../kiosk/profile.ts';

const noDevices: z.ZodType<readonly DeviceSettings[]> = z.array(z.never());
const schema = createHubFileSchema(noDevices);
const complaints = (file: object) =>
  schema.safeParse(file).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a hub says only what differs', () => {
  test('an empty file is a kiosk with every default, on a 10.1″ glass', () => {
    expect(completeConfig(schema.parse({}), undefined)).toEqual(DEFAULT_CONFIG);
    expect(DEFAULT_CONFIG.screen.diagonalMm).toBeCloseTo(256.54);
  });

  test('one line changes one thing', () => {
    const config = completeConfig(schema.parse({ hub: { timeZone: 'Europe/Dublin' } }), undefined);
    expect(config).toEqual({
      ...DEFAULT_CONFIG,
      hub: { ...DEFAULT_CONFIG.hub, timeZone: 'Europe/Dublin' },
    });
  });

  test('the glass is given in inches, as it is sold', () => {
    const file = schema.parse({ screen: { widthPx: 800, heightPx: 480, diagonalInches: 7 } });
    expect(completeConfig(file, undefined).screen).toEqual({
      widthPx: 800,
      heightPx: 480,
      diagonalMm: expect.closeTo(177.8),
    });
  });

  test('a profile can be taken whole, or with a line changed', () => {
    const whole = completeConfig(schema.parse({ profile: 'station' }), undefined);
    expect(whole.profile).toEqual(PROFILES.station);
    const bent = schema.parse({ profile: { like: 'station', idleSeconds: 120 } });
    expect(completeConfig(bent, undefined).profile).toEqual({
      ...PROFILES.station,
      idleSeconds: 120,
    });
  });

  test('the profile of the command line wins', () => {
    const bent = schema.parse({ profile: { like: 'station', idleSeconds: 120 } });
    expect(completeConfig(bent, 'festival').profile).toEqual(PROFILES.festival);
  });
});

describe('a hub cannot say what would harm its visitors', () => {
  test('a pigment that its text cannot be read on is refused by name', () => {
    expect(complaints({ hub: { colours: { events: '#ff8800' } } })).toEqual([
      expect.stringMatching(/^hub\.colours\.events #ff8800 is too light: .* 2\.\d:1 .* 7:1/),
    ]);
    expect(complaints({ hub: { colours: { events: '#1a3d7c' } } })).toBeUndefined();
  });

  test('a pigment just short of the ratio is not rounded up to it', () => {
    const short = '#595957';
    expect(contrastRatio(short, TEXT_ON_PIGMENT)).toBeLessThan(7);
    expect(contrastRatio(short, TEXT_ON_PIGMENT)).toBeGreaterThan(6.9);
    expect(complaints({ hub: { colours: { learn: short } } })).toEqual([
      expect.stringContaining('6.9:1'),
    ]);
  });

  test('contrast is what WCAG says it is', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#8a2d12', '#8a2d12')).toBe(1);
  });

  test.each([
    ['a warning too short to answer', { profile: { like: 'school', warningSeconds: 19 } }],
    ['a place nobody described', { profile: 'airport' }],
    ['a time zone that is none', { hub: { timeZone: 'Europe/Fermo' } }],
    ['a name in no language', { hub: { name: {} } }],
    ['a name over two lines', { hub: { name: { en: 'Two\nlines' } } }],
    ['a text that runs the other way', { hub: { name: { en: 'abc\u202edef' } } }],
    ['a misspelt key', { hub: { colors: {} } }],
    ['half a screen', { screen: { widthPx: 800, heightPx: 480 } }],
    ['a note for no day', { hub: { today: [{ days: [], text: { en: 'Open' } }] } }],
  ])('%s is refused', (_, file) => {
    expect(complaints(file)).toHaveLength(1);
  });
});
