import { READING_KIND_FACTS } from '../../kiosk/sensing/reading-kind.ts';
import type { ReadingView } from '../../kiosk/view.ts';
import { useFrame, useWords } from '../kiosk-context.ts';
import { numberInWords } from '../text/numbers.ts';
import { Sparkline } from './sparkline.tsx';

/**
 * What is measured here now. It takes the same room with a number and without, so that nothing moves
 * when a sensor falls silent.
 */
export function ReadingTile({
  reading,
  fills = false,
}: {
  readonly reading: ReadingView;
  /** It has the page to itself. */
  readonly fills?: boolean;
}) {
  const { language } = useFrame();
  const { reading: words } = useWords().learn;
  const { decimals } = READING_KIND_FACTS[reading.kind];
  const written = (value: number) => numberInWords(value, decimals, language);
  return (
    <div className={fills ? 'measure fills' : 'measure'}>
      <p className="small">{words.kinds[reading.kind]}</p>
      {reading.state === 'unavailable' ? (
        <p className="measure-value">{words.notAvailable}</p>
      ) : (
        <>
          <p className="measure-value">
            <b>{written(reading.value)}</b> {reading.unit}
          </p>
          <p className="small measure-age">
            {words.ago(reading.ageSeconds)}
            {reading.simulated && (
              <>
                {' '}
                <span className="foreign">{words.simulated}</span>
              </>
            )}
          </p>
          <Sparkline reading={reading} written={written} />
        </>
      )}
    </div>
  );
}
