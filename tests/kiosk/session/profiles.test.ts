import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { newLearner } from '../../support/learner-fixtures.ts';
import { hubConfig, LESSONS, READER } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const card = 'a'.repeat(64) as CardKey;
const known = { ...newLearner('2026-11-02'), lastSeen: '2027-01-10' };
const tap = { type: 'card.presented', card, device: READER, seesLift: false } as const;

/** Requirements, table B.7, as a visitor meets it. */
describe.each([
  ['library', { opens: 'home', sound: 'off', motion: 'quiet', textSize: 'standard' }, 'keep'],
  ['station', { opens: 'taster', sound: 'speaker', motion: 'full', textSize: 'large' }, 'read'],
  ['square', { opens: 'taster', sound: 'speaker', motion: 'full', textSize: 'standard' }, 'read'],
  ['makerspace', { opens: 'home', sound: 'speaker', motion: 'full', textSize: 'standard' }, 'keep'],
  ['festival', { opens: 'home', sound: 'speaker', motion: 'full', textSize: 'standard' }, 'off'],
  ['school', { opens: 'learn', sound: 'speaker', motion: 'full', textSize: 'standard' }, 'off'],
] as const)('a kiosk in a %s', (profile, { textSize, ...shown }, cards) => {
  async function open() {
    const stage = createSessionStage({ config: hubConfig(profile) });
    stage.hub.learners.set(card, known);
    await stage.open();
    return stage;
  }

  it('looks and sounds as its place asks for', async () => {
    const stage = await open();
    expect(stage.view()).toMatchObject({ screen: 'attract', ...shown, access: { textSize } });
  });

  it(`uses cards: ${cards}`, async () => {
    const stage = await open();
    await stage.tell(tap);
    expect(stage.view().isOnCard).toBe(cards !== 'off');
    await stage.tell({ type: 'visitor.agreed' });
    await stage.tell({ type: 'visitor.choseLesson', lesson: LESSONS[0]?.id ?? '' });
    await stage.tell({ type: 'visitor.turnedPage', direction: 'next' });
    const written = stage.facts.some(({ type }) => type === 'progress.made');
    expect(written).toBe(cards === 'keep');
  });
});
