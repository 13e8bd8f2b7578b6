import { createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type DevicePublicKey,
  loadDeviceKeys,
  revokeDeviceKey,
  rotateDeviceKey,
} from '../../../main/keys/device-keys.ts';
import { tempDir } from '../../support/temp-dir.ts';

const monday = new Date('2026-09-21T08:00:00Z');
const tuesday = new Date('2026-09-22T08:00:00Z');
const wednesday = new Date('2026-09-23T08:00:00Z');
const badge = Buffer.from('what was done');

/** Checked by Node's own reading of the key, which shares nothing with how it was made. */
function isSignedBy(signature: Uint8Array, { publicKey }: DevicePublicKey): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, badge, key, signature);
}

test('the first start makes a key that only its owner may read', () => {
  const dataDir = tempDir();
  const keys = loadDeviceKeys({ dataDir, now: monday });
  const file = join(dataDir, 'keys', 'badge-keys.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(dataDir, 'keys'))).toEqual(['badge-keys.json']);
  expect(keys.current).toMatchObject({ since: '2026-09-21T08:00:00.000Z' });
  expect(keys.past).toEqual([]);
  expect(isSignedBy(keys.sign(badge), keys.current)).toBe(true);
});

test('later starts sign with the same key', () => {
  const dataDir = tempDir();
  const first = loadDeviceKeys({ dataDir, now: monday });
  const later = loadDeviceKeys({ dataDir, now: tuesday });
  expect(later.current).toEqual(first.current);
  expect(later.sign(badge)).toEqual(first.sign(badge));
});

test('no two kiosks have the same key', () => {
  const [one, other] = [tempDir(), tempDir()].map((dataDir) =>
    loadDeviceKeys({ dataDir, now: monday }),
  );
  expect(one?.current.publicKey).not.toEqual(other?.current.publicKey);
});

test('a key that is made while nobody knows the day bears no date', () => {
  const { current } = loadDeviceKeys({ dataDir: tempDir(), now: undefined });
  expect(current).toEqual({ publicKey: expect.any(Uint8Array) });
});

test('a new key takes over, and the old one stays known with its days', () => {
  const dataDir = tempDir();
  const { current: old } = loadDeviceKeys({ dataDir, now: monday });
  const keys = rotateDeviceKey({ dataDir, now: tuesday });
  expect(keys.past).toEqual([{ ...old, until: '2026-09-22T08:00:00.000Z' }]);
  expect(keys.current.since).toBe('2026-09-22T08:00:00.000Z');
  const signature = loadDeviceKeys({ dataDir, now: wednesday }).sign(badge);
  expect(isSignedBy(signature, keys.current)).toBe(true);
  expect(isSignedBy(signature, old)).toBe(false);
});

test('nothing of a private key is left once another took its place', () => {
  const dataDir = tempDir();
  const file = join(dataDir, 'keys', 'badge-keys.json');
  loadDeviceKeys({ dataDir, now: monday });
  const { seed } = JSON.parse(readFileSync(file, 'utf8')).current;
  rotateDeviceKey({ dataDir, now: tuesday });
  expect(seed).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(file, 'utf8')).not.toContain(seed);
});

test('revoking the key in use replaces it', () => {
  const dataDir = tempDir();
  const { current: old } = loadDeviceKeys({ dataDir, now: monday });
  const keys = revokeDeviceKey({ dataDir, now: tuesday, publicKey: old.publicKey });
  expect(keys?.past).toEqual([
    { ...old, until: '2026-09-22T08:00:00.000Z', revoked: '2026-09-22T08:00:00.000Z' },
  ]);
  expect(keys?.current.publicKey).not.toEqual(old.publicKey);
});

test('a key that is no longer in use can be revoked too, and only once', () => {
  const dataDir = tempDir();
  const { current: old } = loadDeviceKeys({ dataDir, now: monday });
  const { current } = rotateDeviceKey({ dataDir, now: tuesday });
  revokeDeviceKey({ dataDir, now: tuesday, publicKey: old.publicKey });
  const keys = revokeDeviceKey({ dataDir, now: wednesday, publicKey: old.publicKey });
  expect(keys?.past).toMatchObject([{ revoked: '2026-09-22T08:00:00.000Z' }]);
  expect(keys?.current).toEqual(current);
});

test('a key this kiosk never had cannot be revoked', () => {
  const dataDir = tempDir();
  const { current } = loadDeviceKeys({ dataDir, now: monday });
  const stranger = current.publicKey.map((byte) => byte ^ 1);
  expect(revokeDeviceKey({ dataDir, now: tuesday, publicKey: stranger })).toBeUndefined();
  expect(loadDeviceKeys({ dataDir, now: tuesday }).past).toEqual([]);
});
