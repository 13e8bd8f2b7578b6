import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { ProfileName } from '../../../kiosk/profile.ts';
import { lessonDone } from '../../support/finish-lesson.ts';
import { hubConfig, READER, TODAY } from '../../support/memory-ports.ts';
import { createSessionStage, type SessionStage } from '../../support/session-stage.ts';
import { lessonCalled } from '../../support/take-lesson.ts';

const card = 'c'.repeat(64) as CardKey;
const tap = { type: 'card.presented', card, device: READER, seesLift: false } as const;
const agree = { type: 'visitor.agreed' } as const;
const decline = { type: 'visitor.declined' } as const;
const finish = { type: 'visitor.finished' } as const;
const next = { type: 'visitor.turnedPage', direction: 'next' } as const;
const back = { type: 'visitor.wentBack' } as const;
const news = lessonCalled('Check before you share');
const CAREFUL = 'badge-careful-reader';
const look = { type: 'visitor.choseBadge', badge: CAREFUL } as const;
const take = { type: 'visitor.tookBadge', badge: CAREFUL } as const;

/** A guest who has just earned a badge. */
async function earned(profile: ProfileName = 'library'): Promise<SessionStage> {
  const stage = createSessionStage({ config: hubConfig(profile) });
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  await stage.tell(...lessonDone(news));
  return stage;
}

const filed = (stage: SessionStage) => stage.facts.filter(({ type }) => type === 'badge.earned');

describe('taking a badge along', () => {
  it('shows the code that was handed out for it, in the language of whoever takes it', async () => {
    const stage = await earned();
    await stage.tell({ type: 'visitor.choseLanguage', language: 'it' }, look, take);
    expect(stage.view()).toMatchObject({
      screen: 'badgeCode',
      badge: { id: CAREFUL },
      handout: { state: 'ready', code: { rows: ['10', '01'] }, number: 1, of: 1 },
    });
    expect(stage.hub.claims).toMatchObject([
      {
        badge: { id: CAREFUL },
        level: 'selfCheck',
        language: 'it',
        evidence: [{ kind: 'lesson', lesson: news.id, right: 3, of: 3, on: TODAY }],
      },
    ]);
    await stage.tell(back);
    expect(stage.view()).toMatchObject({ screen: 'badge' });
  });

  it('claims a guest’s badge for nobody, and by the same id for as long as the visit lasts', async () => {
    const stage = await earned();
    await stage.tell(look, take, back, take);
    const [first, second] = stage.hub.claims;
    expect(first).not.toHaveProperty('card');
    expect(second?.id).toBe(first?.id);
    const other = await earned();
    await other.tell(...lessonDone(lessonCalled('Public services online, safely')));
    await other.tell({ type: 'visitor.choseBadge', badge: 'badge-safe-online' });
    await other.tell({ type: 'visitor.tookBadge', badge: 'badge-safe-online' }, look, take);
    expect(new Set(other.hub.claims.map(({ id }) => id)).size).toBe(2);
  });

  it('claims a badge on a card for the card, at every visit by the same id', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(tap, agree);
    await stage.tell(...lessonDone(news));
    await stage.tell(look, take);
    const [award] = filed(stage);
    if (award?.type !== 'badge.earned') throw new Error('The badge was not written down.');
    expect(award.award.on).toBeDefined();
    const earnedOn = award.award.on;
    expect(stage.hub.claims).toMatchObject([{ id: award.award.id, card, earnedOn }]);
    await stage.hub.ports.records.award(card, award.award, TODAY);
    await stage.tell(finish, { type: 'visitor.touched' }, tap, look, take);
    expect(stage.hub.claims.map(({ id }) => id)).toEqual([award.award.id, award.award.id]);
  });

  it('turns from code to code of a series, and never beyond its ends', async () => {
    const stage = await earned();
    const codes = ['1', '0', '1'].map((row) => ({ rows: [row] }));
    stage.hub.handout = { state: 'ready', codes };
    await stage.tell(look, take);
    const shown = () => {
      const view = stage.view();
      return view.screen === 'badgeCode' && view.handout.state === 'ready' && view.handout.number;
    };
    expect(shown()).toBe(1);
    await stage.tell(next, next, next);
    expect(shown()).toBe(3);
    await stage.tell({ type: 'visitor.turnedPage', direction: 'previous' });
    expect(shown()).toBe(2);
  });

  it('is asked about once more before goodbye where its proof is still to come', async () => {
    const stage = await earned();
    stage.hub.handout = { state: 'proofSoon' };
    await stage.tell(look, take, finish);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [{ id: CAREFUL }] });
  });

  it('is not asked about again where there is no page that could open it', async () => {
    const stage = await earned();
    stage.hub.handout = { state: 'noVerifyPage' };
    await stage.tell(look, take, finish);
    expect(stage.view().screen).toBe('leaving');
  });

  it.each(['proofSoon', 'noVerifyPage'] as const)(
    'says so where there is no code: %s',
    async (state) => {
      const stage = await earned();
      stage.hub.handout = { state };
      await stage.tell(look, take);
      expect(stage.view()).toMatchObject({
        screen: 'badgeCode',
        handout: { state },
        keeping: 'possible',
      });
    },
  );

  it.each(['refusing', 'throwing', 'silent'] as const)(
    'says that nothing is lost when it fails (%s), and can be tried again',
    async (mood) => {
      const stage = await earned();
      await stage.tell(look);
      stage.hub.mood = mood;
      await stage.tell(take);
      await stage.wait(10_000);
      expect(stage.view()).toMatchObject({ screen: 'badgeCode', handout: { state: 'failed' } });
      stage.hub.mood = 'well';
      await stage.tell({ type: 'visitor.triedAgain' });
      expect(stage.view()).toMatchObject({ handout: { state: 'ready' } });
    },
  );
});

describe('a guest who leaves with a badge', () => {
  it('is asked once, and may leave without it', async () => {
    const stage = await earned();
    await stage.tell(finish);
    expect(stage.view()).toMatchObject({
      screen: 'badgeGoodbye',
      badges: [{ id: CAREFUL }],
      keeping: 'possible',
    });
    await stage.tell(finish);
    expect(stage.view().screen).toBe('leaving');
  });

  it('can take it then, and is not asked again', async () => {
    const stage = await earned();
    await stage.tell(finish, take);
    expect(stage.view()).toMatchObject({ screen: 'badgeCode' });
    await stage.tell(back);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [] });
    await stage.tell(finish);
    expect(stage.view().screen).toBe('leaving');
  });

  it('is not asked when it was taken before', async () => {
    const stage = await earned();
    await stage.tell(look, take, finish);
    expect(stage.view().screen).toBe('leaving');
  });

  it('is asked from whatever is laid over the lesson', async () => {
    const stage = await earned();
    await stage.tell({ type: 'visitor.opened', door: 'known' }, finish);
    expect(stage.view().screen).toBe('badgeGoodbye');
  });

  it('can go on instead', async () => {
    const stage = await earned();
    await stage.tell(finish, back);
    expect(stage.view().screen).toBe('home');
    await stage.tell(finish);
    expect(stage.view().screen).toBe('badgeGoodbye');
  });

  it('can keep it on a card that is tapped now, with what earned it', async () => {
    const stage = await earned();
    await stage.tell(finish, tap, agree);
    expect(stage.view()).toMatchObject({ screen: 'guestOffer', lessons: 1, badges: 1 });
    await stage.tell(agree);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [], keeping: 'kept' });
    expect(filed(stage)).toMatchObject([{ card, award: { badge: CAREFUL, level: 'selfCheck' } }]);
    expect(stage.facts).toContainEqual(expect.objectContaining({ type: 'progress.made' }));
    await stage.tell(finish);
    expect(stage.view().screen).toBe('leaving');
  });

  it('keeps nothing on a card whose owner says no, and is still asked', async () => {
    const stage = await earned();
    await stage.tell(finish, tap, agree, decline);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', badges: [{ id: CAREFUL }] });
    expect(filed(stage)).toEqual([]);
  });

  it('who simply walks away is warned, and the visit ends with nothing left', async () => {
    const stage = await earned();
    await stage.tell(finish);
    await stage.wait(30_000);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', warning: { seconds: 30 } });
    await stage.wait(30_000);
    await stage.wait(4_000);
    expect(stage.view().screen).toBe('attract');
    expect(JSON.stringify(stage.actor.getSnapshot().context.visitor)).not.toContain(CAREFUL);
  });
});

describe('a hub that writes nothing on cards', () => {
  it('shows badges, files none, and lets whoever earned one take it', async () => {
    const stage = await earned('station');
    expect(stage.view()).toMatchObject({ screen: 'lessonClosing', earned: [{ id: CAREFUL }] });
    await stage.tell(finish);
    expect(stage.view()).toMatchObject({ screen: 'badgeGoodbye', keeping: 'none' });
    await stage.tell(take);
    expect(stage.view()).toMatchObject({ handout: { state: 'ready' }, keeping: 'none' });
    expect(filed(stage)).toEqual([]);
  });

  it('files none for a card it knows either, and claims it for nobody', async () => {
    const stage = createSessionStage({ config: hubConfig('square') });
    await stage.open();
    await stage.hub.ports.records.enrol(card, TODAY);
    await stage.tell(tap);
    await stage.tell(...lessonDone(news));
    await stage.tell(finish, take);
    expect(filed(stage)).toEqual([]);
    expect(stage.hub.claims).toHaveLength(1);
    expect(stage.hub.claims[0]).not.toHaveProperty('card');
  });
});
