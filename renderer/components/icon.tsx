/** Drawn for this product on a grid of 24, with round ends, so that lines match the typeface. */
const SHAPES = {
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 2.6 4 5.6 4 9s-1 6.4-4 9c-3-2.6-4-5.6-4-9s1-6.4 4-9',
  text: 'M2.5 19 8 5l5.5 14M4.4 14.5h7.2M15 19l3.2-8 3.3 8M16.1 16.4h4.3',
  reach: 'M4 20.5h16M12 3.5v11M7.5 10.5l4.5 4.5 4.5-4.5',
  time: 'M12 6.2a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8M12 10v4l2.6 1.8M9.5 2.6h5',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.3 9.4a2.8 2.8 0 1 1 4.1 2.7c-1 .5-1.4 1-1.4 2M12 17.2v.1',
  back: 'M19.5 12h-15M10.5 5.5 4 12l6.5 6.5',
  next: 'M4.5 12h15M13.5 5.5 20 12l-6.5 6.5',
  finish: 'M5 21V11a7 7 0 0 1 10.5-6M5 21h7M11 13h10M17.3 9.3 21 13l-3.7 3.7',
  privacy:
    'M12 2.8 4.5 5.6v5.6c0 4.7 3.1 8 7.5 10 4.4-2 7.5-5.3 7.5-10V5.6zM12 10.2a1.6 1.6 0 1 0 0 .1M12 12v3.6',
  book: 'M12 6.4C9.6 4.9 6.6 4.4 3 4.7v13.6c3.6-.3 6.6.2 9 1.7 2.4-1.5 5.4-2 9-1.7V4.7c-3.6-.3-6.6.2-9 1.7zM12 6.4V20',
  calendar:
    'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5zM4 10h16M8.5 2.8V7M15.5 2.8V7M12 12.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  badge: 'M5 20.5V11a7 7 0 0 1 14 0v9.5zM8.8 13.2l2.4 2.5 4.2-5',
  tick: 'M4.5 12.8l5 5L19.5 6.5',
  ring: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  card: 'M3.5 7A1.5 1.5 0 0 1 5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17zM7 14.8a4.5 4.5 0 0 1 0-5.6M10 13.6a2.6 2.6 0 0 1 0-3.2M13.5 15h3.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 20.5 20.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.6v.1',
  eye: 'M2.5 12c2.4-4.3 5.6-6.5 9.5-6.5s7.1 2.2 9.5 6.5c-2.4 4.3-5.6 6.5-9.5 6.5S4.9 16.3 2.5 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  arch: 'M4.5 21V11.5a7.5 7.5 0 0 1 15 0V21M8.5 21v-9.3a3.5 3.5 0 0 1 7 0V21M2.5 21h19',
} as const;

export type IconName = keyof typeof SHAPES | 'contrast';

/** A picture beside a word that says the same; it is never the only sign. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {name === 'contrast' ? <Contrast /> : <path d={SHAPES[name]} />}
    </svg>
  );
}

function Contrast() {
  return (
    <>
      <circle cx="12" cy="12" r="8.8" />
      <path d="M12 3.2a8.8 8.8 0 0 0 0 17.6z" fill="currentColor" />
    </>
  );
}
