import { describe, expect, it } from 'vitest';
import { createMemoryHub, hubConfig } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const openHelp = { type: 'visitor.opened', door: 'access' } as const;
const call = { type: 'visitor.calledStaff' } as const;

async function atHelp({ profile = 'library' as 'library' | 'station', time = '10:00' } = {}) {
  const hub = createMemoryHub();
  const config = hubConfig(profile);
  const hours = { weekly: { mon: [{ from: '09:00', until: '19:00' }] }, exceptions: [] };
  const stage = createSessionStage({ hub, config: { ...config, hub: { ...config.hub, hours } } });
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  hub.moment = { ...hub.moment, time };
  await stage.tell(openHelp);
  return stage;
}

describe('calling somebody who works here', () => {
  it('is said on every screen until they have answered', async () => {
    const stage = await atHelp();
    expect(stage.view()).toMatchObject({ screen: 'access', staff: 'free', call: 'none' });
    await stage.tell(call);
    expect(stage.view()).toMatchObject({ staff: 'called', call: 'called' });
    await stage.tell({ type: 'visitor.wentBack' });
    expect(stage.view()).toMatchObject({ screen: 'home', call: 'called' });
    await stage.tell({ type: 'staff.acknowledged' });
    expect(stage.view()).toMatchObject({ call: 'coming' });
  });

  it('is over with the visit', async () => {
    const stage = await atHelp();
    await stage.tell(call, { type: 'visitor.finished' });
    expect(stage.view()).toMatchObject({ screen: 'leaving', call: 'none' });
  });

  it('says that nobody is there when the hub has closed around a visit', async () => {
    const stage = await atHelp({ time: '19:30' });
    expect(stage.view()).toMatchObject({ staff: 'away' });
    await stage.tell(call);
    expect(stage.view()).toMatchObject({ staff: 'away', call: 'none' });
  });

  it('is not offered where nobody works, as at a station', async () => {
    const stage = await atHelp({ profile: 'station' });
    expect(stage.view()).toMatchObject({ staff: 'none' });
    await stage.tell(call);
    expect(stage.view().call).toBe('none');
  });
});
