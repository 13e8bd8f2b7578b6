import { expect, test } from 'vitest';
import { readFramework, readPack } from '../../../main/content/read-pack.ts';
import { STARTER_PACK_DIR } from '../../../main/places.ts';
import { attendedStep, badgeOf } from '../../support/badge-fixtures.ts';
import { given } from '../../support/hub-store.ts';
import { NOTHING_ELSE, openCatalogue, openCatalogueOf } from '../../support/open-catalogue.ts';

const starter = readPack(STARTER_PACK_DIR, readFramework(STARTER_PACK_DIR));

test('the shelf holds the badges of every pack, in the order of the packs', async () => {
  const { manifest } = starter;
  const own = badgeOf({ rule: { all: [attendedStep(['event-museum-night'])] } });
  const city = {
    manifest: { ...manifest, id: 'city' },
    lessons: [],
    ...NOTHING_ELSE,
    badges: [own],
  };
  const shelf = await given(openCatalogueOf([starter, city]).shelf());
  expect(shelf.badges).toEqual([...starter.badges, own]);
  expect(shelf.eventTitles['event-museum-night']).toEqual({
    en: 'Museum night: look, ask, draw',
    it: 'Notte al museo: guarda, chiedi, disegna',
  });
});

test('it names what the badges ask for, and carries no more than that', async () => {
  const { lessonTitles, lessonQuestions, eventTitles } = await given(
    openCatalogueOf([starter]).shelf(),
  );
  expect(lessonTitles['lesson-waste']).toEqual(
    starter.lessons.find(({ id }) => id === 'lesson-waste')?.title,
  );
  expect(Object.keys(lessonTitles)).toHaveLength(12);
  expect(lessonTitles['lesson-square-noise']).toBeUndefined();
  expect(new Set(Object.values(lessonQuestions))).toEqual(new Set([3]));
  expect(Object.keys(eventTitles).sort()).toEqual([
    'event-digital-desk',
    'event-garden-morning',
    'event-interview-clinic',
    'event-maker-intro',
    'event-repair-workshop',
  ]);
});

test('it is empty where no pack has a badge', async () => {
  expect(await given(openCatalogue([]).shelf())).toEqual({
    badges: [],
    lessonTitles: {},
    eventTitles: {},
    lessonQuestions: {},
  });
});
