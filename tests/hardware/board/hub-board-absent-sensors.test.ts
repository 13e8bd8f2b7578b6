import { expect, onTestFinished, test } from 'vitest';
import { createEmulatedPort } from '../../../hardware/board/emulated-port.ts';
import { createEmulatedBoard } from '../../../hardware/emulator/emulated-board.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { stageHubBoard } from '../../support/hub-board-stage.ts';
import { standardFirmata } from '../emulator/images.ts';

/** Of the parts on the bus only the BME280 was bought. */
const ONE_PART = HUB_WIRING.filter(({ kind }) => kind !== 'bh1750' && kind !== 'scd4x');

/** A sensor is given fifteen seconds before it is called lost, and this firmware leaves no time to spare. */
const PATIENCE_MS = 120_000;

test(
  'a sensor that is configured and not there is lost, whatever numbers StandardFirmata makes up for it',
  async () => {
    const board = valueIn(
      createEmulatedBoard({
        firmware: standardFirmata(),
        wiring: ONE_PART,
        onCrash: (bug) => {
          throw bug;
        },
      }),
    );
    onTestFinished(() => board.close());
    const { facts, hub } = stageHubBoard(createEmulatedPort(board));
    onTestFinished(() => hub.stop());

    const lost = new Set<string>();
    while (!lost.has('daylight') || !lost.has('co2')) {
      lost.add((await facts.next('reading.lost')).sensor);
    }
    const taken = facts.all.flatMap((fact) => (fact.type === 'reading.taken' ? [fact.sensor] : []));
    expect(taken).toContain('temperature');
    expect(taken).not.toContain('daylight');
    expect(taken).not.toContain('co2');
  },
  PATIENCE_MS,
);
