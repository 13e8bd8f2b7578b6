import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../main/badges/verify-page/badge-facts.ts';
import { ONE_PIXEL } from '../../../support/one-pixel.ts';

const badgeWith = (image: string) => ({
  credentialSubject: { achievement: { image: { id: image, type: 'Image' } } },
});
const pictureOf = (image: string) => factsOf(badgeWith(image)).picture?.address;

describe('the picture of a badge', () => {
  const png = `data:image/png;base64,${Buffer.from(ONE_PIXEL).toString('base64')}`;

  test.each([png, "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"])(
    'is shown where it stands in its own address: %s',
    (address) => {
      expect(pictureOf(address)).toBe(address);
    },
  );

  test.each([
    'https://elsewhere.example/badge.png',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    // Kept as SVG, it would end the attribute it is written into.
    `${png}'/><script>alert(1)</script>`,
    "data:image/png,'/><script>alert(1)</script>",
  ])('is left out where it is fetched, runs, or breaks out of a drawing: %s', (address) => {
    expect(pictureOf(address)).toBeUndefined();
  });
});
