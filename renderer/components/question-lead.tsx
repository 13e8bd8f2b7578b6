import type { ReactNode } from 'react';
import type { LanguageCode, Said } from '../../kiosk/language.ts';
import { useGlass } from '../kiosk-context.ts';
import { SaidText } from './said-text.tsx';

/** From here on a prompt is a paragraph more than a title, and is set a little smaller. */
const LONG_PROMPT = 48;

export function QuestionPrompt({ prompt }: { readonly prompt: Said }) {
  return (
    <h1 className={prompt.text.length > LONG_PROMPT ? 'title long' : 'title'}>
      <SaidText said={prompt} />
    </h1>
  );
}

/**
 * Where the hint on how to answer stands: under the question, or on 10.1″, where every line above
 * the answers counts, beside the keys below them.
 */
export function useHint(hint: string): { readonly above?: string; readonly below?: string } {
  return useGlass().kind === 'middle' ? { below: hint } : { above: hint };
}

/** A prompt and how it is answered, as it stands above the answers and as words to turn pages with. */
export function leadOf(
  prompt: Said,
  hint?: string,
  language: LanguageCode = prompt.language,
): { readonly lead: ReactNode; readonly leadTexts: readonly Said[] } {
  if (hint === undefined) return { lead: <QuestionPrompt prompt={prompt} />, leadTexts: [prompt] };
  return {
    lead: (
      <>
        <QuestionPrompt prompt={prompt} />
        <p className="hint">{hint}</p>
      </>
    ),
    leadTexts: [prompt, { text: hint, language }],
  };
}
