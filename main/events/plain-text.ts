/** The text of a property (RFC 5545, 3.3.11); a backslash before anything else stands for nothing. */
export function unescaped(value: string): string {
  return value.replace(/\\(.?)/gsu, (_, letter) => (/^[nN]$/.test(letter) ? '\n' : letter));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
};

/** Marks that turn the direction of what follows, and others nobody sees; emoji are held by two others. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const SPACES = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\s]+/gu;

/**
 * A text as a screen shows it: without the HTML that web pages leave in it, on one line, and cut at a
 * sentence or a word where it is too long.
 *
 * @param most characters
 */
export function plain(text: string, most: number): string {
  const bare = text
    .slice(0, 20 * most)
    .replace(/<(style|script)\b[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<[a-z/!][^>]*>?/gi, ' ');
  const one = entitiesRead(bare).replace(UNSEEN, '').replace(SPACES, ' ').trim();
  return shortened(one, most);
}

function entitiesRead(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, dec, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(kept)?.[0] ?? '';
  if (sentence.length * 2 > most) return sentence;
  const words = kept.slice(0, most - 1).replace(/\s+\S*$/u, '');
  return `${words.replace(/[\s,;:–—\p{Surrogate}-]+$/u, '')}…`;
}
