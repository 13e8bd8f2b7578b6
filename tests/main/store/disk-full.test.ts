import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInstalledPacks } from '../../../main/content/installed-packs.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { ensureCatalogue } from '../../../main/store/catalogue-file.ts';
import { createCounters } from '../../../main/store/counters.ts';
import { openHubDatabase } from '../../../main/store/hub-database.ts';
import { createLearnerRecords } from '../../../main/store/learner-records.ts';
import { given, openHub } from '../../support/hub-store.ts';
import { cardKey, lessonRun } from '../../support/learner-fixtures.ts';
import { fillDisk, smallDisk, whyNoSmallDisk } from '../../support/tmpfs.ts';

describe.skipIf(whyNoSmallDisk !== undefined)(
  `on a full disk${whyNoSmallDisk ? ` (skipped: ${whyNoSmallDisk})` : ''}`,
  () => {
    test('what was kept stays, new progress is refused, and freeing space mends it', async () => {
      const { database } = openHub(smallDisk(1024));
      const records = createLearnerRecords({ database });
      const card = cardKey(1);
      await given(records.enrol(card, '2026-11-20'));
      const kept: string[] = [];
      const keepNext = async () => {
        const id = `run-${kept.length}`;
        const result = await records.keep(card, lessonRun({ id }), '2026-11-20');
        if (result.ok) kept.push(id);
        return result;
      };
      const found = async () => (await given(records.find(card)))?.runs.map(({ id }) => id);
      await keepNext();

      const free = fillDisk(join(database.name, '..'));
      let result = await keepNext();
      while (result.ok) result = await keepNext();
      expect(result).toEqual({ ok: false, error: { code: 'store.disk-full' } });
      expect(await found()).toEqual(kept.toReversed());
      const counted = createCounters({ database }).count('visit.ended', '', '2026-11-20');
      expect(await counted).toEqual({ ok: false, error: { code: 'store.disk-full' } });

      free();
      expect((await keepNext()).ok).toBe(true);
      expect(await found()).toEqual(kept.toReversed());
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      await given(records.forget(card));
      expect(await found()).toBeUndefined();
    });

    test('the kiosk says so instead of starting without a store', () => {
      const directory = smallDisk(512);
      fillDisk(directory);
      const file = join(directory, 'hub.db');
      expect(() => openHubDatabase(file)).toThrow(
        expect.objectContaining({ code: 'store.disk-full', file }),
      );
    });

    test('an old catalogue is not spoiled by a new one that does not fit', async () => {
      const directory = smallDisk(512);
      const file = join(directory, 'catalogue.db');
      const packs = findInstalledPacks({ starterDir: STARTER_PACK_DIR, packsDir: '/nowhere' });
      await ensureCatalogue({ file, packs });
      const changed = { ...packs, fingerprint: 'another' };
      await expect(ensureCatalogue({ file, packs: changed })).rejects.toThrow(
        expect.objectContaining({ code: 'store.disk-full', file }),
      );
      expect(await ensureCatalogue({ file, packs })).toBe(false);
    });
  },
);
