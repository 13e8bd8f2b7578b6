import { useGlass, useWords } from '../kiosk-context.ts';

/** Says quietly that a card was unclear; one touch, then thanks in the same place. */
export function Unclear({
  said,
  onPress,
}: {
  readonly said: boolean;
  readonly onPress: () => void;
}) {
  const { lesson } = useWords().learn;
  const { kind } = useGlass();
  if (said) {
    return (
      <p className="unclear said" role="status">
        {lesson.unclearThanks}
      </p>
    );
  }
  return (
    <button type="button" name="unclear" className="unclear" onClick={onPress}>
      {kind === 'small' ? lesson.unclearShort : lesson.unclear}
    </button>
  );
}
