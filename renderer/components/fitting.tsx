import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useFrame, useGlass } from '../kiosk-context.ts';

/**
 * The first of several forms that fits the place it is given; the last one is taken as it is.
 * What does not fit is said in another form, never shrunk and never cut.
 */
export function Fitting({ forms }: { readonly forms: readonly (() => ReactNode)[] }) {
  const { place, language, access } = useFrame();
  const { mmPx, kind } = useGlass();
  const key = [place, language, access.textSize, access.lowReach, mmPx, kind].join(' ');
  return <FirstThatFits key={key} forms={forms} />;
}

function FirstThatFits({ forms }: { readonly forms: readonly (() => ReactNode)[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(0);
  useLayoutEffect(() => {
    const place = box.current;
    if (place === null || form >= forms.length - 1) return;
    if (place.scrollHeight > place.clientHeight + 1) setForm(form + 1);
  });
  return (
    <div className="fitting fills" ref={box}>
      {forms[form]?.()}
    </div>
  );
}
