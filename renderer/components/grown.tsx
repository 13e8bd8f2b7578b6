import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Heights of capitals in millimetres; below the title's own a text is never set. */
const CAPITALS_MM = [46, 40, 34, 29, 25, 21, 18, 15.5, 13.5, 12, 10.8, 9.8, 9, 8.2, 7.4];

/** Text as large as its place allows, so that it is read from further away. Never under title size. */
export function Grown({
  as: Tag = 'p',
  mostMm = 46,
  children,
}: {
  readonly as?: 'h1' | 'h2' | 'p';
  readonly mostMm?: number;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    const place = box.current;
    const words = text.current;
    if (place === null || words === null) return;
    const grow = () => {
      place.style.minHeight = '';
      const least = Number.parseFloat(getComputedStyle(place).getPropertyValue('--title-mm'));
      const sizes = CAPITALS_MM.filter((mm) => mm > least && mm <= mostMm);
      for (const mm of [...sizes, least]) {
        words.style.fontSize = `calc(${mm} * var(--mm) / 0.67)`;
        const fits =
          words.offsetHeight <= place.clientHeight && words.scrollWidth <= place.clientWidth;
        if (fits) return;
      }
      // Too much even at its least: it takes the room it needs, and what stands around it notices.
      place.style.minHeight = `${words.offsetHeight}px`;
    };
    grow();
    const observer = new ResizeObserver(grow);
    observer.observe(place);
    return () => observer.disconnect();
  });

  return (
    <div className="grown fills" ref={box}>
      <Tag className="title" ref={text}>
        {children}
      </Tag>
    </div>
  );
}
