import type { QrCode } from '../../kiosk/ports.ts';
import { useGlass } from '../kiosk-context.ts';
import { modulesAcross, QrPicture } from './qr-picture.tsx';

/** What the scanner at the door is sure to read, in millimetres. */
const SIDE_MM = { small: 24, middle: 28, wide: 40, tall: 40 } as const;

/** The seat code alone, small, each module a whole number of the glass's own pixels. */
export function DoorCode({ code, label }: { readonly code: QrCode; readonly label: string }) {
  const { kind, mmPx } = useGlass();
  const modules = modulesAcross(code);
  const perModule = Math.floor((SIDE_MM[kind] * mmPx * devicePixelRatio) / modules);
  return <QrPicture code={code} label={label} sidePx={(perModule * modules) / devicePixelRatio} />;
}
