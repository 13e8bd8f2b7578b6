import type { LocalText } from '../language.ts';

/** Where events take place, described once for all of them. */
export interface Place {
  readonly id: string;
  readonly name: LocalText;
  /** From this kiosk, at the pace of somebody who is not in a hurry; 0 for a room of this house. */
  readonly walkingMinutes: number;
  /** As it stands on an envelope. */
  readonly address?: string;
  /** How to get there, where it has to be said (requirement A-68). */
  readonly directions?: {
    readonly onFoot?: LocalText;
    readonly byBike?: LocalText;
    readonly byBus?: LocalText;
  };
  /** Made up to show how a hub can look; goes with the example events. */
  readonly example?: true;
}
