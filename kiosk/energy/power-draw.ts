import type { ScreenGeometry } from '../screen-geometry.ts';

/** What a whole kiosk takes from the wall, in watts. */
export interface PowerDraw {
  /** With the screen dark. */
  readonly idleWatts: number;
  /** With the screen at full brightness. */
  readonly fullWatts: number;
}

export type ComputerName = 'pi-3' | 'pi-4' | 'pi-5' | 'pc';

/**
 * A computer that shows pages, in watts: 5.1 V times the typical current that Raspberry Pi's own table
 * of power supplies gives for the board (0.5, 0.6 and 0.8 A); a small office computer for `pc`.
 */
export const COMPUTER_WATTS: Readonly<Record<ComputerName, number>> = {
  'pi-3': 2.6,
  'pi-4': 3.1,
  'pi-5': 4.1,
  pc: 10,
};

/** An Uno with a card reader, sensors and a lamp or two on 5 V. */
const HUB_BOARD_WATTS = 0.5;

interface GlassWatts {
  /** For glass of up to so many inches from corner to corner. */
  readonly upToInches: number;
  /** The screen's own electronics, with its backlight dark. */
  readonly dark: number;
  /** What its backlight adds at full brightness: about 15 mW for each cm² of glass. */
  readonly light: number;
}

export const GLASS_WATTS: readonly GlassWatts[] = [
  { upToInches: 8, dark: 0.4, light: 2 },
  { upToInches: 12, dark: 1, light: 4.5 },
  { upToInches: 16, dark: 2, light: 9 },
  { upToInches: 24, dark: 3, light: 20 },
  { upToInches: 33, dark: 5, light: 40 },
  { upToInches: Number.POSITIVE_INFINITY, dark: 8, light: 75 },
];

/** What a kiosk of this kind usually takes; whoever has a meter says better in the configuration. */
export function usualDraw({
  computer,
  screen,
  hubBoards,
}: {
  readonly computer: ComputerName;
  readonly screen: ScreenGeometry;
  readonly hubBoards: number;
}): PowerDraw {
  const inches = screen.diagonalMm / 25.4;
  const glass = GLASS_WATTS.find(({ upToInches }) => inches <= upToInches);
  const { dark = 0, light = 0 } = glass ?? {};
  const idleWatts = COMPUTER_WATTS[computer] + dark + hubBoards * HUB_BOARD_WATTS;
  return { idleWatts, fullWatts: idleWatts + light };
}

/** @param brightness the share of the backlight that is shown, from 0 to 1 */
export function wattsAt(brightness: number, { idleWatts, fullWatts }: PowerDraw): number {
  return idleWatts + (fullWatts - idleWatts) * brightness;
}
