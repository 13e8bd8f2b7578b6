import type { Said } from '../../kiosk/language.ts';
import { useFrame, useWords } from '../kiosk-context.ts';

/**
 * A text of the content, marked with the language it is in; when that is not the visitor's, it
 * says so. `plain` leaves the remark out where one nearby already makes it.
 */
export function SaidText({
  said,
  plain = false,
}: {
  readonly said: Said;
  readonly plain?: boolean;
}) {
  const { language } = useFrame();
  const words = useWords();
  if (said.language === language) return said.text;
  return (
    <>
      <span lang={said.language}>{said.text}</span>
      {!plain && (
        <>
          {/* Announced as one text, the two would run together. */}{' '}
          <span className="foreign">{words.frame.inLanguage[said.language]}</span>
        </>
      )}
    </>
  );
}
