import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../../../kiosk/device-settings.ts';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { ProfileName } from '../../../kiosk/profile.ts';
import { newLearner } from '../../support/learner-fixtures.ts';
import { createMemoryHub, hubConfig, LESSONS, READER, TODAY } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';

const ada = 'a'.repeat(64) as CardKey;
const bo = 'b'.repeat(64) as CardKey;
const [lesson] = LESSONS as [(typeof LESSONS)[number]];

const tap = (card: CardKey) =>
  ({ type: 'card.presented', card, device: READER, seesLift: false }) as const;

async function kiosk({ profile = 'library' as ProfileName, known = [] as CardKey[] } = {}) {
  const hub = createMemoryHub();
  for (const card of known) {
    hub.learners.set(card, {
      ...newLearner('2026-11-02'),
      lastSeen: '2027-01-10',
      runs: [runOfAda],
    });
  }
  const stage = createSessionStage({ hub, config: hubConfig(profile) });
  await stage.open();
  return stage;
}

const runOfAda = {
  id: 'run-of-january',
  lessonId: lesson.id,
  on: '2027-01-10',
  position: 3,
  pages: 10,
  finished: false,
  tries: [],
};

async function readTwoCards(stage: SessionStage) {
  await stage.tell(
    { type: 'visitor.choseLesson', lesson: lesson.id },
    { type: 'visitor.turnedPage', direction: 'next' },
    { type: 'visitor.turnedPage', direction: 'next' },
  );
}

const kept = (stage: SessionStage) => stage.facts.filter(({ type }) => type === 'progress.made');

describe('a card nobody knows', () => {
  it('is asked whether it should keep progress, and nothing is stored before yes', async () => {
    const stage = await kiosk();
    await stage.tell(tap(ada));
    expect(stage.view().screen).toBe('cardOffer');
    expect(stage.hub.learners.size).toBe(0);
    await stage.tell({ type: 'visitor.agreed' });
    expect(stage.hub.learners.get(ada)).toEqual(newLearner(TODAY));
    expect(stage.view()).toMatchObject({ screen: 'home', isOnCard: true });
  });

  it('is left alone after "not now" and not asked again in that visit', async () => {
    const stage = await kiosk();
    await stage.tell(tap(ada), { type: 'visitor.declined' }, tap(ada));
    expect(stage.view()).toMatchObject({ screen: 'home', isOnCard: false });
    expect(stage.hub.learners.size).toBe(0);
  });

  it('takes what was done as a guest only after its own yes', async () => {
    const stage = await kiosk();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    await readTwoCards(stage);
    await stage.tell(tap(ada), { type: 'visitor.agreed' });
    expect(stage.view()).toMatchObject({ screen: 'guestOffer', lessons: 1 });
    expect(kept(stage)).toEqual([]);
    await stage.tell({ type: 'visitor.agreed' });
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 2 } });
    expect(kept(stage)).toMatchObject([{ card: ada, run: { lessonId: lesson.id, position: 2 } }]);
  });

  it('takes nothing of the guest after no, however the lesson goes on', async () => {
    const stage = await kiosk();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    await readTwoCards(stage);
    await stage.tell(tap(ada), { type: 'visitor.agreed' }, { type: 'visitor.declined' });
    await stage.tell({ type: 'visitor.turnedPage', direction: 'next' });
    expect(kept(stage)).toEqual([]);
  });

  it('keeps a lesson that had only been opened when it was tapped', async () => {
    const stage = await kiosk();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    await stage.tell({ type: 'visitor.choseLesson', lesson: lesson.id });
    await stage.tell(tap(ada), { type: 'visitor.agreed' });
    expect(stage.view().screen).toBe('lessonOpening');
    await stage.tell({ type: 'visitor.turnedPage', direction: 'next' });
    expect(kept(stage)).toMatchObject([{ card: ada, run: { position: 1 } }]);
  });
});

describe('a card whose question was left unanswered', () => {
  it.each([
    ['to read the notice', { type: 'visitor.opened', door: 'notice' }],
    ['for help', { type: 'visitor.opened', door: 'access' }],
    ['through a door', { type: 'visitor.opened', door: 'home' }],
    ['when a phone came near', { type: 'card.refused', reason: 'randomId' }],
  ] as const)('%s is asked again at its next tap', async (_, elsewhere) => {
    const stage = await kiosk();
    await stage.tell(tap(ada), elsewhere, { type: 'visitor.wentBack' }, tap(ada));
    expect(stage.view().screen).toBe('cardOffer');
  });
});

describe('a card the kiosk knows', () => {
  it('opens a visit that can go on where it stopped', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada));
    expect(stage.view()).toMatchObject({
      screen: 'home',
      isOnCard: true,
      resume: { lessonId: lesson.id, done: 3, of: 10 },
    });
    await stage.tell({ type: 'visitor.resumed', lesson: lesson.id });
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 3 } });
    expect(stage.facts).toContainEqual({ type: 'card.used', card: ada, on: TODAY });
  });

  it('joins a visit under way without moving the page', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell({ type: 'visitor.opened', door: 'notice' }, tap(ada));
    expect(stage.view()).toMatchObject({ isOnCard: true });
  });

  it('shows all that is known of it, and is forgotten at once when asked twice', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada), { type: 'visitor.opened', door: 'known' });
    expect(stage.view()).toMatchObject({
      about: {
        kind: 'card',
        since: '2026-11-02',
        lastSeen: '2027-01-10',
        keptUntil: '2029-03-01',
        lessons: [{ on: '2027-01-10', state: 'started' }],
      },
    });
    await stage.tell({ type: 'visitor.askedToDelete' });
    expect(stage.view()).toMatchObject({ confirming: true });
    expect(stage.hub.learners.size).toBe(1);
    await stage.tell({ type: 'visitor.agreed' });
    expect(stage.view()).toMatchObject({ about: { kind: 'deleted' }, isOnCard: false });
    expect(stage.hub.learners.size).toBe(0);
  });

  it('does not list a lesson that was only opened, for none of it is kept', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada), { type: 'visitor.choseLesson', lesson: LESSONS[1]?.id ?? '' });
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    expect(stage.view()).toMatchObject({ about: { lessons: [{ on: '2027-01-10' }] } });
  });

  it('may be filed anew in the same visit after it was forgotten', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada), { type: 'visitor.opened', door: 'known' });
    await stage.tell({ type: 'visitor.askedToDelete' }, { type: 'visitor.agreed' }, tap(ada));
    expect(stage.view().screen).toBe('cardOffer');
  });

  it('lets a lesson go on after it was forgotten, and writes none of it', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada), { type: 'visitor.resumed', lesson: lesson.id });
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    await stage.tell({ type: 'visitor.askedToDelete' }, { type: 'visitor.agreed' });
    const before = kept(stage).length;
    await stage.tell({ type: 'visitor.wentBack' });
    await stage.tell({ type: 'visitor.turnedPage', direction: 'next' });
    expect(stage.view()).toMatchObject({ screen: 'lessonCard', steps: { position: 4 } });
    expect(kept(stage)).toHaveLength(before);
  });

  it('gives way to another card, which begins a visit of its own with nothing of the first', async () => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell(tap(ada), { type: 'visitor.choseLanguage', language: 'it' });
    await stage.tell({ type: 'visitor.resumed', lesson: lesson.id }, tap(bo));
    expect(stage.view()).toMatchObject({ screen: 'cardOffer', language: 'en', isOnCard: false });
    await stage.tell({ type: 'visitor.declined' });
    expect(stage.view().screen).toBe('home');
    expect(stage.view()).not.toHaveProperty('resume');
    expect(JSON.stringify(stage.actor.getSnapshot().context)).not.toContain(ada);
  });
});

describe('a yes that is being done', () => {
  const leaving = [
    ['lifts the card', { type: 'card.removed', device: READER }],
    ['goes back', { type: 'visitor.wentBack' }],
    ['asks for help', { type: 'visitor.opened', door: 'access' }],
  ] as const;

  it.each(leaving)('deletes all the same when the visitor %s meanwhile', async (_, event) => {
    const stage = await kiosk({ known: [ada] });
    await stage.tell({ ...tap(ada), seesLift: true }, { type: 'visitor.opened', door: 'known' });
    await stage.tell({ type: 'visitor.askedToDelete' });
    stage.actor.send({ type: 'visitor.agreed' });
    expect(stage.view().screen).toBe('wait');
    await stage.tell(event);
    expect(stage.view()).toMatchObject({ about: { kind: 'deleted' }, isOnCard: false });
    expect(stage.hub.learners.size).toBe(0);
  });

  it.each(leaving)(
    'files the card all the same when the visitor %s meanwhile',
    async (_, event) => {
      const stage = await kiosk();
      await stage.tell({ ...tap(ada), seesLift: true });
      stage.actor.send({ type: 'visitor.agreed' });
      await stage.tell(event);
      expect(stage.view()).toMatchObject({ isOnCard: true });
      expect(stage.hub.learners.size).toBe(1);
    },
  );
});

describe('a card that cannot be used', () => {
  it('is told kindly when it changes its number at every tap', async () => {
    const stage = await kiosk();
    await stage.tell({ type: 'card.refused', reason: 'randomId' });
    expect(stage.view()).toMatchObject({ screen: 'cardNotice', reason: 'randomId' });
    await stage.wait(12_000);
    expect(stage.view().screen).toBe('home');
  });

  it.each(['festival', 'school'] as const)('is told that a %s uses no cards', async (profile) => {
    const stage = await kiosk({ profile });
    await stage.tell(tap(ada));
    expect(stage.view()).toMatchObject({ screen: 'cardNotice', reason: 'notUsedHere' });
  });

  it('is told at a station that nothing new is kept there', async () => {
    const stage = await kiosk({ profile: 'station' });
    await stage.tell(tap(ada));
    expect(stage.view()).toMatchObject({ screen: 'cardNotice', reason: 'notKeptHere' });
  });

  it('is told to try later when the store does not answer, and the visit goes on', async () => {
    const stage = await kiosk();
    stage.hub.mood = 'silent';
    await stage.tell(tap(ada));
    await stage.wait(5_000);
    expect(stage.view()).toMatchObject({ screen: 'cardNotice', reason: 'cannotReadNow' });
    await stage.tell({ type: 'visitor.agreed' });
    expect(stage.view().screen).toBe('home');
  });
});

describe('a reader that types', () => {
  it('is promised to visitors once the hub listens to it', async () => {
    const wedge = { base: 16, byteOrder: 'big', technology: 'em4100', uidBytes: 5 } as const;
    const desk = { id: 'desk' as DeviceId, kind: 'keyboard-wedge', wedge } as const;
    const stage = createSessionStage({ config: { ...hubConfig(), devices: [desk] } });
    expect(stage.view().reader).toBe('resting');
    await stage.tell({ type: 'device.ready', device: desk.id });
    expect(stage.view().reader).toBe('ready');
  });
});

describe('a reader that is played by a program', () => {
  it('is said to be simulated wherever a card of it is asked about', async () => {
    const config = hubConfig();
    const devices = config.devices.map((device) => ({ ...device, isSimulated: true }));
    const stage = createSessionStage({ config: { ...config, devices } });
    expect(stage.view().cardsAreSimulated).toBe(false);
    await stage.open();
    expect(stage.view().cardsAreSimulated).toBe(true);
    await stage.tell(tap(ada));
    expect(stage.view()).toMatchObject({ screen: 'cardOffer', cardsAreSimulated: true });
  });

  it('makes no card of a real one beside it look simulated', async () => {
    const config = hubConfig();
    const [real] = config.devices;
    if (!real) throw new Error('This hub has no reader.');
    const played = { ...real, id: 'played' as DeviceId, required: false, isSimulated: true };
    const stage = createSessionStage({ config: { ...config, devices: [real, played] } });
    await stage.open();
    await stage.tell({ type: 'device.ready', device: played.id });
    expect(stage.view().cardsAreSimulated).toBe(false);
    await stage.tell({ ...tap(ada), device: played.id });
    expect(stage.view()).toMatchObject({ screen: 'cardOffer', cardsAreSimulated: true });
  });
});

describe('a board that reads no cards', () => {
  it('is not offered as a reader until it reads them', async () => {
    const stage = await kiosk();
    expect(stage.view().reader).toBe('ready');
    await stage.tell({ type: 'cards.unavailable', device: READER });
    expect(stage.view().reader).toBe('resting');
    await stage.tell({ type: 'cards.available', device: READER });
    expect(stage.view().reader).toBe('ready');
  });
});

describe('a hundred visits without a card', () => {
  it('leave counts behind, and no word about anybody', async () => {
    const stage = await kiosk();
    for (let visits = 0; visits < 100; visits += 1) {
      await stage.tell({ type: 'visitor.opened', door: 'home' });
      await readTwoCards(stage);
      await stage.tell({ type: 'visitor.finished' });
      await stage.wait(4_000);
    }
    expect(new Set(stage.facts.map(({ type }) => type))).toEqual(new Set(['fact.counted']));
    expect(stage.hub.learners.size).toBe(0);
  });
});
