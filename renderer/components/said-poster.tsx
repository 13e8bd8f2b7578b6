import type { Said } from '../../kiosk/language.ts';
import { Grown } from './grown.tsx';
import { SaidText } from './said-text.tsx';

/** A few words above the reach of hands, so that others see from afar what is done here. */
export function SaidPoster({ kicker, said }: { readonly kicker: string; readonly said: Said }) {
  return (
    <>
      <p className="poster-kicker">{kicker}</p>
      <Grown>
        <SaidText said={said} plain />
      </Grown>
    </>
  );
}
