import { createContext, useContext } from 'react';
import type { StaffBridge } from '../kiosk/ipc/contract.ts';
import type { VisitorEvent } from '../kiosk/session/visitor-events.ts';
import type { Frame } from '../kiosk/view.ts';
import type { Glass } from './glass.ts';
import { type Words, wordsIn } from './text/words.ts';

export type Act = (event: VisitorEvent) => void;

export interface KioskContext {
  readonly frame: Frame;
  readonly glass: Glass;
  readonly act: Act;
  readonly staff: StaffBridge;
}

export const Kiosk = createContext<KioskContext | null>(null);

function useKiosk(): KioskContext {
  const kiosk = useContext(Kiosk);
  if (kiosk === null) throw new Error('This part stands outside the kiosk page.');
  return kiosk;
}

/** What stands around every screen. */
export const useFrame = (): Frame => useKiosk().frame;

export const useGlass = (): Glass => useKiosk().glass;

/** Tells the kiosk what the visitor did on the place that is shown. */
export const useAct = (): Act => useKiosk().act;

/** What the staff screens ask the kiosk. */
export const useStaff = (): StaffBridge => useKiosk().staff;

/** The words of the interface in the visitor's language. */
export const useWords = (): Words => wordsIn(useKiosk().frame.language);
