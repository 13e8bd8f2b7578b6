import type { ReactNode } from 'react';
import { useWords } from '../kiosk-context.ts';
import { LaidStone, Stone } from './stone.tsx';

/** One way to narrow the lessons, with how many it leaves; one that leaves none is seen, not touched. */
export function FacetStone({
  children,
  plain,
  count,
  pressed,
  narrow = false,
  onPress,
}: {
  readonly children: ReactNode;
  readonly plain?: ReactNode;
  readonly count: number;
  readonly pressed?: boolean;
  /** The count stands below the name, not beside it. */
  readonly narrow?: boolean;
  readonly onPress: () => void;
}) {
  const { finding } = useWords().learn;
  const lessons = finding.lessons(count);
  const below =
    plain === undefined ? (
      lessons
    ) : (
      <>
        {plain} · {lessons}
      </>
    );
  const face = narrow
    ? { sub: below }
    : { state: lessons, ...(plain !== undefined && { sub: plain }) };
  if (count === 0 && pressed !== true) {
    return (
      <LaidStone look="dim" {...face}>
        {children}
      </LaidStone>
    );
  }
  return (
    <Stone {...face} {...(pressed !== undefined && { pressed })} onPress={onPress}>
      {children}
    </Stone>
  );
}
