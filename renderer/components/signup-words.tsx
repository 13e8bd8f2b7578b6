import type { SignupState } from '../../kiosk/events/programme.ts';
import { type EventWords, useEventWords } from '../text/event-words.ts';

/** Whether somebody can still come, in words beside a shape that says the same. */
export function SignupWords({ signup }: { readonly signup: SignupState }) {
  const words = useEventWords();
  return (
    <span className={`signup ${signup.is}`}>
      <i aria-hidden="true" />
      <b>{signupInWords(signup, words)}</b>
    </span>
  );
}

export function signupInWords(signup: SignupState, { signup: words }: EventWords): string {
  const said = bare(signup, words);
  return 'orDropIn' in signup && signup.orDropIn ? `${said}, ${words.orDropIn}` : said;
}

function bare(signup: SignupState, words: EventWords['signup']): string {
  switch (signup.is) {
    case 'open':
      return words.open(signup.left);
    case 'elsewhere':
      return words.elsewhere(signup.kiosk);
    default:
      return words[signup.is];
  }
}
