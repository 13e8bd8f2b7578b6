import { describe, expect, test } from 'vitest';
import { bakeSvg, unbakeSvg } from '../../../main/badges/bake-svg.ts';

const JSON_TEXT = '{"name":"a < b & c ]]> d","nested":[[1]]}';
const PICTURE = `<?xml version="1.0"?>
<!-- <svg> in a comment -->
<svg xmlns="http://www.w3.org/2000/svg" aria-label="1 > 0"><circle r="3"/></svg>`;
const NAMESPACE = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';

function baked(svg = PICTURE): string {
  const result = bakeSvg(svg, JSON_TEXT);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const around = (inside: string) => `<svg ${NAMESPACE}>${inside}<circle r="3"/></svg>`;
const element = (inside: string) => `<openbadges:credential>${inside}</openbadges:credential>`;

test('a badge stands right after the opening tag, under the namespace of the standard', () => {
  expect(baked('<svg><circle r="3"/></svg>')).toBe(
    around(element('<![CDATA[{"name":"a < b & c ]]\\u003e d","nested":[[1]]}]]>')),
  );
});

test.each([
  ['with a comment before it', PICTURE],
  ['that draws nothing', '<svg/>'],
])('a badge comes out of a picture %s as it went in', (_, svg) => {
  const result = unbakeSvg(baked(svg));
  expect(result.ok && JSON.parse(result.value)).toEqual(JSON.parse(JSON_TEXT));
});

test('a badge that somebody else wrote with entities and another prefix is read', () => {
  const svg = `<svg xmlns:ob='https://purl.imsglobal.org/ob/v3p0'>
    <ob:credential> {&quot;a&quot;:&#34;&amp;&#x3c;&quot;} </ob:credential></svg>`;
  expect(unbakeSvg(svg)).toEqual({ ok: true, value: '{"a":"&<"}' });
});

describe('a picture is refused', () => {
  test.each([
    ['without a badge', PICTURE, 'bake.none'],
    ['with a badge in a comment', around(`<!-- ${element('{}')} -->`), 'bake.none'],
    ['with a badge inside text', around(`<text><![CDATA[${element('{}')}]]></text>`), 'bake.none'],
    ['with a badge of another namespace', `<svg>${element('{}')}</svg>`, 'bake.none'],
    ['with two badges', around(element('{}') + element('{}')), 'bake.several'],
    ['with markup inside the badge', around(element('<b>{}</b>')), 'bake.unreadable'],
    ['with text after the badge’s own', around(element('<![CDATA[{}]]>{}')), 'bake.unreadable'],
    ['with an unknown entity', around(element('&bomb;')), 'bake.unreadable'],
    ['with a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${PICTURE}`, 'bake.unreadable'],
    ['that never ends', around(element('{}')).slice(0, -40), 'bake.unreadable'],
    ['with a comment that never ends', `${PICTURE}<!--`, 'bake.unreadable'],
    ['with an attribute that never ends', '<svg a="', 'bake.unreadable'],
    ['that is no SVG', '<html></html>', 'bake.unreadable'],
    ['that is empty', '', 'bake.unreadable'],
    ['with a huge badge', around(element('x'.repeat(300_000))), 'bake.too-large'],
    ['that is huge', ' '.repeat(9_000_000), 'bake.too-large'],
  ])('%s', (_, svg, code) => {
    expect(unbakeSvg(svg)).toEqual({ ok: false, error: { code } });
  });

  test('for baking when it holds a badge already', () => {
    expect(bakeSvg(baked(), JSON_TEXT)).toEqual({ ok: false, error: { code: 'bake.several' } });
  });

  test('for baking when the badge is huge', () => {
    const huge = bakeSvg(PICTURE, 'x'.repeat(300_000));
    expect(huge).toEqual({ ok: false, error: { code: 'bake.too-large' } });
  });
});
