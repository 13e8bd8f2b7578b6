import { useFrame, useGlass } from '../kiosk-context.ts';
import { Quiet } from './button.tsx';

/** The way to the page before; an arrow says it where there is no room for the word. */
export function StepBack({
  children,
  slim = false,
  arrow = false,
  onPress,
}: {
  readonly children: string;
  readonly slim?: boolean;
  /** An arrow alone, whatever the glass: beside two other actions. */
  readonly arrow?: boolean;
  readonly onPress: () => void;
}) {
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const arrowOnly = arrow || kind === 'small' || (kind === 'middle' && textSize === 'large');
  return (
    <span className={arrowOnly ? 'step-back arrow-only' : 'step-back'}>
      <Quiet name="previous" slim={slim || kind === 'small'} icon="back" onPress={onPress}>
        <span className={arrowOnly ? 'unseen' : ''}>{children}</span>
      </Quiet>
    </span>
  );
}
